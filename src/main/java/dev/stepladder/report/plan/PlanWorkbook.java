package dev.stepladder.report.plan;

import dev.stepladder.name.EnvironmentName;
import dev.stepladder.report.plan.PlanColumns.Column;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.schedule.DatedPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a plan as a workbook (Office Open XML): the headline on the first sheet, then one sheet per environment, with one row per step.
 *
 * <p>Every cell has a type, so a spreadsheet guesses nothing: versions are text, times are times. A cell of text is never a formula, also not after
 * somebody has edited it, because its format is text.
 */
public final class PlanWorkbook {
    /** A cell holds no more, by the limits of spreadsheets. */
    private static final int LONGEST = 32_767;

    /** The columns that a reader wants first; the others follow in their order. */
    private static final List<String> FIRST = List.of(
            "step", "stage", "wave", "cluster", "unit", "component", "from", "to", "start", "end", "status", "owner");

    /** Empty columns to fill in by hand; every other column without a value in the whole plan is left out. */
    private static final Set<String> TO_FILL_IN = Set.of("owner");

    private static final Map<String, Integer> WIDTHS = Map.of(
            "because", 60, "way_back", 30, "checks", 45, "known_issues", 45, "sources", 45, "command", 60, "step", 6);

    /** Columns whose text makes its row higher; others would make rows of a page. */
    private static final Set<String> WRAPPED = Set.of("because");

    private static final int USUAL_WIDTH = 16;

    /** The height of a line, in points. */
    private static final double LINE = 15;

    private static final int SUMMARY_WIDTH = 120;

    /** How text is formatted, so that a spreadsheet leaves it alone. */
    private static final String AS_TEXT = "@";

    private PlanWorkbook() {}

    /** The bytes of the workbook; equal plans give equal bytes. */
    public static byte[] write(DatedPlan plan, String next) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // A version makes programs ask before they close; none is stated.
        try (Workbook book = new Workbook(bytes, "stepladder", null)) {
            book.properties().setTitle(HeadlineText.title(Headline.of(plan)));
            summary(book.newWorksheet("Summary"), Headline.of(plan), next);
            List<PlanRows.Row> all = PlanRows.of(plan);
            List<Column> columns = columns(plan, all);
            Map<EnvironmentName, List<PlanRows.Row>> rows = all.stream()
                    .collect(Collectors.groupingBy(row -> row.part().environment(), TreeMap::new, Collectors.toList()));
            for (EnvironmentName environment : plan.plan().environments()) {
                steps(book.newWorksheet(environment.text()), columns, rows.getOrDefault(environment, List.of()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return steady(bytes.toByteArray());
    }

    private static byte[] steady(byte[] workbook) {
        try {
            return SteadyZip.of(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A sheet has one environment, and its name. */
    private static List<Column> columns(DatedPlan plan, List<PlanRows.Row> rows) {
        return PlanColumns.of(plan).stream()
                .filter(column -> !column.name().equals("environment"))
                .filter(column -> TO_FILL_IN.contains(column.name())
                        || rows.stream().anyMatch(row -> !column.cell(row).isEmpty()))
                .sorted(Comparator.comparingInt(column -> {
                    int place = FIRST.indexOf(column.name());
                    return place < 0 ? FIRST.size() : place;
                }))
                .toList();
    }

    private static void summary(Worksheet sheet, Headline headline, String next) {
        sheet.width(0, SUMMARY_WIDTH);
        int row = 0;
        text(sheet, row, 0, HeadlineText.title(headline), true);
        sheet.style(row++, 0).bold().fontSize(16).set();
        text(sheet, row++, 0, headline.proof().words(), true);
        for (HeadlineText.Line line : HeadlineText.lines(headline)) {
            sheet.rowHeight(row, LINE * lines(line.text(), SUMMARY_WIDTH));
            text(sheet, row++, 0, line.text(), true);
        }
        text(sheet, row++, 0, HeadlineText.notCovered(headline), true);
        if (!headline.blockers().isEmpty()) {
            row++;
            text(sheet, row, 0, "Answer first", true);
            sheet.style(row++, 0).bold().set();
            for (Headline.Blocker blocker : headline.blockers()) {
                String words = "%s, before %s: %s".formatted(blocker.id(), blocker.hop(), blocker.symptom());
                sheet.rowHeight(row, LINE * lines(words, SUMMARY_WIDTH));
                text(sheet, row++, 0, words, true);
            }
        }
        if (!next.isEmpty()) {
            row++;
            text(sheet, row, 0, "next: " + next, true);
        }
    }

    private static void steps(Worksheet sheet, List<Column> columns, List<PlanRows.Row> rows) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.value(0, i, column.name());
            sheet.width(i, width(column));
            for (int j = 0; j < rows.size(); j++) {
                cell(sheet, j + 1, i, column, rows.get(j));
            }
        }
        for (int j = 0; j < rows.size(); j++) {
            PlanRows.Row row = rows.get(j);
            sheet.rowHeight(
                    j + 1,
                    LINE
                            * columns.stream()
                                    .filter(column -> WRAPPED.contains(column.name()))
                                    .mapToInt(column -> lines(content(column, row), width(column)))
                                    .max()
                                    .orElse(1));
        }
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E6F0FB")
                .set();
        sheet.freezePane(1, 1);
        sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
    }

    private static int width(Column column) {
        return WIDTHS.getOrDefault(column.name(), USUAL_WIDTH);
    }

    /** How many lines a text takes in a column, at least. Not every program finds out by itself. */
    private static int lines(String text, int width) {
        return Math.max(1, (text.length() + width - 1) / width);
    }

    private static void cell(Worksheet sheet, int row, int at, Column column, PlanRows.Row step) {
        String cell = content(column, step);
        if (cell.isEmpty()) {
            return;
        }
        switch (column.kind()) {
            case NUMBER -> {
                sheet.value(row, at, Integer.parseInt(cell));
                sheet.style(row, at).verticalAlignment("top").set();
            }
            case TIME -> {
                sheet.value(row, at, LocalDateTime.parse(cell, PlanColumns.TIME));
                sheet.style(row, at)
                        .format("yyyy-mm-dd hh:mm")
                        .verticalAlignment("top")
                        .set();
            }
            case TEXT, VERSION, COMMAND -> text(sheet, row, at, cell, WRAPPED.contains(column.name()));
        }
    }

    private static String content(Column column, PlanRows.Row step) {
        String cell = column.cell(step);
        return switch (column.kind()) {
            case COMMAND -> LongCell.command(cell, step.number());
            case TEXT, VERSION -> LongCell.text(cell, step.number());
            case NUMBER, TIME -> cell;
        };
    }

    private static void text(Worksheet sheet, int row, int column, String text, boolean wrapped) {
        sheet.value(row, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        sheet.style(row, column)
                .format(AS_TEXT)
                .wrapText(wrapped)
                .verticalAlignment("top")
                .set();
    }
}
