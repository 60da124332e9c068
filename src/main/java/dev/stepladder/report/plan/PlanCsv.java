package dev.stepladder.report.plan;

import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.RepairText;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.schedule.DatedPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a plan as CSV (RFC 4180), one row per step.
 *
 * <p>Made for spreadsheets, which guess types. A version that begins with a digit gets a {@code v} in front, because 1.20 would
 * become the number 1.2 and 1.8.0 a date. A text that a spreadsheet would run as a formula gets an apostrophe.
 */
public final class PlanCsv {
    /** One column: its name, and its value for a step. */
    private record Column(String name, Function<PlanRows.Row, String> cell) {}

    /** No cell is longer, so that a row stays readable. */
    private static final int LONGEST = 300;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** The columns in a fixed order; new ones are added at the end. */
    private static final List<Column> COLUMNS = List.of(
            new Column("step", row -> String.valueOf(row.number())),
            new Column("stage", row -> version(row.part().stage())),
            new Column("environment", row -> text(row.part().environment().text())),
            new Column("wave", row -> text(row.part().wave())),
            new Column("cluster", row -> text(row.step().cluster().text())),
            new Column("unit", row -> text(String.join(" + ", row.step().units()))),
            new Column(
                    "component",
                    row -> text(joined(row.hop(), move -> move.component().text()))),
            new Column(
                    "from", row -> joined(row.hop(), move -> version(move.from().text()))),
            new Column("to", row -> joined(row.hop(), move -> version(move.to().text()))),
            new Column("because", row -> text(row.hop().reasons().because())),
            new Column("disruptive", row -> row.hop().effects().disruptive() ? "yes" : "no"),
            new Column("way_back", row -> text(row.hop().recovery().wayBack())),
            new Column("checks", row -> text(checks(row))),
            new Column("known_issues", row -> text(issues(row.hop()))),
            new Column("sources", row -> text(String.join(" ", row.named().sources()))),
            new Column(
                    "start",
                    row -> row.dates().slot().map(slot -> time(slot.start())).orElse("")),
            new Column(
                    "end",
                    row -> row.dates().slot().map(slot -> time(slot.end())).orElse("")),
            new Column("change", row -> text(row.remarks().change().orElse(""))),
            new Column(
                    "apart", row -> text(String.join("; ", row.hop().reasons().apart()))),
            new Column("creates", row -> text(row.remarks().creates())),
            new Column("removes", row -> text(row.remarks().removes())),
            new Column("rehearsal", row -> text(row.remarks().rehearsal().orElse(""))),
            new Column("approvals", row -> text(String.join("; ", row.dates().approvals()))),
            new Column(
                    "way_back_until",
                    row -> row.dates().wayBackUntil().map(PlanCsv::time).orElse("")),
            new Column(
                    "utc_offset",
                    row -> row.dates()
                            .slot()
                            .map(slot -> text("UTC" + offset(slot.start())))
                            .orElse("")),
            new Column("command", row -> text(command(row))),
            new Column("owner", row -> ""),
            new Column("status", row -> "to do"));

    /** The columns that are useless for a single cluster without dates. */
    private static final List<String> OF_FLEETS = List.of(
            "environment",
            "wave",
            "cluster",
            "start",
            "end",
            "change",
            "apart",
            "creates",
            "removes",
            "rehearsal",
            "approvals",
            "way_back_until",
            "utc_offset",
            "owner",
            "status");

    private static final int LONGEST_CELL = 300;

    private PlanCsv() {}

    public static String write(DatedPlan plan) {
        return write(plan, columns(plan));
    }

    /** Writes it row by row. */
    public static void write(DatedPlan plan, Writer to) throws IOException {
        write(plan, columns(plan), to);
    }

    private static List<Column> columns(DatedPlan plan) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        if (!plan.plan().uncovered().isEmpty()) {
            columns.add(new Column(
                    "uncovered",
                    row -> text(CoverageText.of(plan.plan(), row.step().cluster()))));
        }
        if (!plan.plan().excluded().isEmpty()) {
            String excluded = excluded(plan.plan());
            columns.add(new Column("excluded", row -> text(excluded)));
        }
        return withRemarks(plan.plan(), columns);
    }

    /** The steps of a plan for one cluster, without the columns about clusters. */
    public static String path(Plan plan) {
        return write(
                DatedPlan.undated(plan),
                withRemarks(
                        plan,
                        COLUMNS.stream()
                                .filter(column -> !OF_FLEETS.contains(column.name()))
                                .toList()));
    }

    /** The clusters that are left out, the same in every row: they have no rows of their own. */
    private static String excluded(Plan plan) {
        String all = plan.excluded().stream().map(Plan.Excluded::inWords).collect(Collectors.joining("; "));
        return all.length() <= LONGEST_CELL
                ? all
                : "%s clusters; the plan lists them".formatted(plan.excluded().size());
    }

    /** The columns, with one more if the plan has a repair, and one if a hop takes an accepted risk. */
    private static List<Column> withRemarks(Plan plan, List<Column> columns) {
        List<Column> all = new ArrayList<>(columns);
        if (!plan.repairs().isEmpty()) {
            Map<String, String> cells = RepairText.cells(plan);
            all.add(new Column(
                    "repair", row -> text(cells.getOrDefault(row.step().id(), ""))));
        }
        if (plan.hops().stream().anyMatch(hop -> !hop.trouble().risks().isEmpty())) {
            all.add(new Column(
                    "accepted",
                    row -> text(String.join("; ", row.hop().trouble().risks()))));
        }
        return all;
    }

    private static String write(DatedPlan plan, List<Column> columns) {
        StringWriter text = new StringWriter();
        try {
            write(plan, columns, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(DatedPlan plan, List<Column> columns, Writer to) throws IOException {
        CSVPrinter printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name));
        for (PlanRows.Row row : PlanRows.of(plan)) {
            printer.printRecord(
                    columns.stream().map(column -> shortened(column.cell().apply(row), row.number())));
        }
        printer.flush();
    }

    /** A time as spreadsheets read it, by the cluster's clock; the offset has a column of its own. */
    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    private static String offset(OffsetDateTime time) {
        return time.getOffset().getTotalSeconds() == 0
                ? "+00:00"
                : time.getOffset().getId();
    }

    /** The commands as they are pasted; half of them would be worse than none. */
    private static String command(PlanRows.Row row) {
        String command = row.fill(
                        row.hop().moves().get(0).component(),
                        row.hop().work().run().orElse(""))
                .strip();
        return command.length() <= LONGEST ? command : "see: stepladder explain PLAN " + row.number();
    }

    /** A long text is cut between words, and refers to the plan. */
    private static String shortened(String cell, int step) {
        if (cell.length() <= LONGEST) {
            return cell;
        }
        String rest = " ... see: stepladder explain PLAN " + step;
        int end = cell.lastIndexOf(' ', LONGEST - rest.length());
        return cell.substring(0, end > 0 ? end : LONGEST - rest.length()) + rest;
    }

    /** The gates of a step, and the checks of its warnings. */
    private static String checks(PlanRows.Row row) {
        return Stream.concat(
                        row.named().gates().stream()
                                .map(gate -> "%s, %s: %s"
                                        .formatted(
                                                gate.at(),
                                                gate.kind(),
                                                row.fill(
                                                        gate.component(),
                                                        gate.request().ask()))),
                        row.hop().trouble().issues().stream()
                                .filter(issue -> issue.severity().equals("warning"))
                                .flatMap(issue -> issue.check().stream()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String issues(PlannedHop hop) {
        return hop.trouble().issues().stream()
                .map(issue -> "%s (%s): %s".formatted(issue.id(), issue.severity(), issue.symptom()))
                .collect(Collectors.joining("; "));
    }

    private static String joined(PlannedHop hop, Function<PlannedHop.Move, String> part) {
        return hop.moves().stream().map(part).collect(Collectors.joining(" + "));
    }

    private static String version(String version) {
        return !version.isEmpty() && Character.isDigit(version.charAt(0)) ? "v" + version : text(version);
    }

    private static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
