package dev.stepladder.planfile;

import dev.stepladder.plan.PlannedHop;
import dev.stepladder.schedule.DatedPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a plan as CSV (RFC 4180), one row per step.
 *
 * <p>Made for spreadsheets, which guess. A version that begins with a digit gets a {@code v} before it, or 1.20 would become the number 1.2 and
 * 1.8.0 a date. A text that a spreadsheet would run as a formula gets an apostrophe.
 */
final class PlanCsv {
    /** The columns, in the design's order; later ones may follow. */
    static final List<String> COLUMNS = List.of(
            "step",
            "stage",
            "environment",
            "wave",
            "cluster",
            "unit",
            "component",
            "from",
            "to",
            "because",
            "disruptive",
            "way_back",
            "checks",
            "known_issues",
            "sources",
            "start",
            "end",
            "change",
            "apart",
            "creates",
            "removes",
            "rehearsal");

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS.toArray(new String[0]))
            .get();

    private PlanCsv() {}

    static String write(DatedPlan plan) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, RFC_4180)) {
            for (PlanRows.Row row : PlanRows.of(plan)) {
                printer.printRecord(cells(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> cells(PlanRows.Row row) {
        PlannedHop hop = row.hop();
        return List.of(
                String.valueOf(row.number()),
                version(row.stage()),
                text(row.environment()),
                text(row.wave()),
                text(row.step().cluster()),
                text(String.join(" + ", row.step().units())),
                text(joined(hop, PlannedHop.Move::component)),
                joined(hop, move -> version(move.from().text())),
                joined(hop, move -> version(move.to().text())),
                text(hop.because()),
                hop.disruptive() ? "yes" : "no",
                text(hop.wayBack()),
                text(String.join("; ", hop.checks())),
                text(hop.issues().stream()
                        .map(issue -> "%s (%s): %s".formatted(issue.id(), issue.severity(), issue.symptom()))
                        .collect(Collectors.joining("; "))),
                text(String.join(" ", row.sources())),
                row.slot().map(slot -> slot.start().toString()).orElse(""),
                row.slot().map(slot -> slot.end().toString()).orElse(""),
                text(row.remarks().change()),
                text(String.join("; ", hop.apart())),
                text(row.remarks().creates()),
                text(row.remarks().removes()),
                text(row.remarks().rehearsal()));
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
