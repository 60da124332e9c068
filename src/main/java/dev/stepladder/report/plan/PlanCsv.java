package dev.stepladder.report.plan;

import dev.stepladder.plan.Plan;
import dev.stepladder.report.plan.PlanColumns.Column;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.schedule.DatedPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a plan as CSV (RFC 4180), one row per step.
 *
 * <p>Made for spreadsheets, which guess types. A version that begins with a digit gets a {@code v} in front, because 1.20 would
 * become the number 1.2 and 1.8.0 a date. A text that a spreadsheet would run as a formula gets an apostrophe.
 */
public final class PlanCsv {
    private PlanCsv() {}

    public static String write(DatedPlan plan) {
        return write(plan, PlanColumns.of(plan));
    }

    /** Writes it row by row. */
    public static void write(DatedPlan plan, Writer to) throws IOException {
        write(plan, PlanColumns.of(plan), to);
    }

    /** The steps of a plan for one cluster, without the columns about clusters. */
    public static String path(Plan plan) {
        return write(DatedPlan.undated(plan), PlanColumns.ofPath(plan));
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
            printer.printRecord(columns.stream().map(column -> cell(column, row)));
        }
        printer.flush();
    }

    private static String cell(Column column, PlanRows.Row row) {
        String cell = column.cell(row);
        return switch (column.kind()) {
            case VERSION ->
                LongCell.text(
                        column.cells().apply(row).stream().map(PlanCsv::version).collect(Collectors.joining(" + ")),
                        row.number());
            case COMMAND -> LongCell.command(text(cell), row.number());
            case TEXT -> LongCell.text(text(cell), row.number());
            case NUMBER, TIME -> cell;
        };
    }

    private static String version(String version) {
        return !version.isEmpty() && Character.isDigit(version.charAt(0)) ? "v" + version : text(version);
    }

    private static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
