package dev.stepladder.report.plan;

import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.schedule.DatedPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a plan as CSV (RFC 4180), one row per step.
 *
 * <p>Made for spreadsheets, which guess. A version that begins with a digit gets a {@code v} before it, or 1.20 would become the number 1.2 and
 * 1.8.0 a date. A text that a spreadsheet would run as a formula gets an apostrophe.
 */
public final class PlanCsv {
    /** One column: its name in the first line, and what it says of a step. */
    private record Column(String name, Function<PlanRows.Row, String> cell) {}

    /** The columns, in the design's order; later ones may follow. */
    private static final List<Column> COLUMNS = List.of(
            new Column("step", row -> String.valueOf(row.number())),
            new Column("stage", row -> version(row.stage())),
            new Column("environment", row -> text(row.environment())),
            new Column("wave", row -> text(row.wave())),
            new Column("cluster", row -> text(row.step().cluster())),
            new Column("unit", row -> text(String.join(" + ", row.step().units()))),
            new Column("component", row -> text(joined(row.hop(), PlannedHop.Move::component))),
            new Column(
                    "from", row -> joined(row.hop(), move -> version(move.from().text()))),
            new Column("to", row -> joined(row.hop(), move -> version(move.to().text()))),
            new Column("because", row -> text(row.hop().because())),
            new Column("disruptive", row -> row.hop().disruptive() ? "yes" : "no"),
            new Column("way_back", row -> text(row.hop().wayBack())),
            new Column("checks", row -> text(checks(row))),
            new Column("known_issues", row -> text(issues(row.hop()))),
            new Column("sources", row -> text(String.join(" ", row.sources()))),
            new Column(
                    "start",
                    row -> row.slot().map(slot -> slot.start().toString()).orElse("")),
            new Column(
                    "end", row -> row.slot().map(slot -> slot.end().toString()).orElse("")),
            new Column("change", row -> text(row.remarks().change())),
            new Column("apart", row -> text(String.join("; ", row.hop().apart()))),
            new Column("creates", row -> text(row.remarks().creates())),
            new Column("removes", row -> text(row.remarks().removes())),
            new Column("rehearsal", row -> text(row.remarks().rehearsal())),
            new Column("approvals", row -> text(String.join("; ", row.approvals()))),
            new Column(
                    "way_back_until",
                    row -> row.wayBackUntil().map(OffsetDateTime::toString).orElse("")));

    /** What says nothing where there is one cluster only and no date. */
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
            "way_back_until");

    private PlanCsv() {}

    public static String write(DatedPlan plan) {
        List<String> uncovered = CoverageText.lines(plan.plan());
        if (uncovered.isEmpty()) {
            return write(plan, COLUMNS);
        }
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.add(new Column(
                "uncovered", row -> text(CoverageText.of(plan.plan(), row.step().cluster()))));
        return write(plan, columns);
    }

    /** The steps of a plan for one cluster, without the columns that tell clusters apart. */
    public static String path(Plan plan) {
        return write(
                DatedPlan.undated(plan),
                COLUMNS.stream()
                        .filter(column -> !OF_FLEETS.contains(column.name()))
                        .toList());
    }

    private static String write(DatedPlan plan, List<Column> columns) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(Column::name));
            for (PlanRows.Row row : PlanRows.of(plan)) {
                printer.printRecord(columns.stream().map(column -> column.cell().apply(row)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** What is to be answered around a step, and what its warnings ask to look at. */
    private static String checks(PlanRows.Row row) {
        return Stream.concat(
                        row.gates().stream()
                                .map(gate -> "%s, %s: %s"
                                        .formatted(gate.at(), gate.kind(), row.fill(gate.component(), gate.ask()))),
                        row.hop().issues().stream()
                                .filter(issue -> issue.severity().equals("warning")
                                        && !issue.check().isEmpty())
                                .map(PlannedHop.Issue::check))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String issues(PlannedHop hop) {
        return hop.issues().stream()
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
