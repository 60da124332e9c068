package dev.stepladder.report.outlook;

import dev.stepladder.matrix.Milestone;
import dev.stepladder.outlook.Behind;
import dev.stepladder.outlook.Lifecycle;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.outlook.SupportCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as CSV (RFC 4180), one row for each component and release of each cluster.
 *
 * <p>Made for spreadsheets: a version that begins with a digit gets a {@code v} in front, a text that would run as a formula an apostrophe. An empty
 * cell is an unknown value, never zero.
 */
final class OutlookCsv {
    private record Row(Outlook outlook, RunningRelease release, RunningRelease.Use use) {
        Optional<LocalDate> end() {
            return release.lifecycle().end().map(Milestone::date);
        }

        String behind(ToIntFunction<Behind> count) {
            return release.behind()
                    .map(behind -> String.valueOf(count.applyAsInt(behind)))
                    .orElse("");
        }

        Optional<SupportCost> cost() {
            return outlook.costs().stream()
                    .filter(cost -> cost.component().equals(release.component())
                            && cost.release().equals(release.release()))
                    .findFirst();
        }
    }

    private record Column(String name, Function<Row, String> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("environment", row -> text(row.use().environment().text())),
            new Column("cluster", row -> text(row.use().cluster().text())),
            new Column("provider", row -> text(row.release().provider())),
            new Column("component", row -> text(row.release().component().text())),
            new Column("units", row -> text(String.join(" ", row.use().units()))),
            new Column("release", row -> version(row.release().release().text())),
            new Column(
                    "newest",
                    row -> row.release()
                            .behind()
                            .map(behind -> version(behind.newest().text()))
                            .orElse("")),
            new Column("majors_behind", row -> row.behind(Behind::majors)),
            new Column("minors_behind", row -> row.behind(Behind::minors)),
            new Column("releases_behind", row -> row.behind(Behind::releases)),
            new Column(
                    "newest_patch",
                    row -> row.release()
                            .behind()
                            .flatMap(Behind::patch)
                            .map(OutlookCsv::version)
                            .orElse("")),
            new Column(
                    "support",
                    row -> phase(row.release().lifecycle().phase(row.outlook().asOf()))),
            new Column(
                    "supported_until", row -> row.end().map(LocalDate::toString).orElse("")),
            new Column(
                    "days_left",
                    row -> row.end()
                            .map(end -> String.valueOf(
                                    ChronoUnit.DAYS.between(row.outlook().asOf(), end)))
                            .orElse("")),
            new Column(
                    "extended_until",
                    row -> row.release()
                            .lifecycle()
                            .extended()
                            .map(end -> end.date().toString())
                            .orElse("")),
            new Column(
                    "begin_by",
                    row -> row.release().begin().day().map(LocalDate::toString).orElse("")),
            new Column("begin_by_why", row -> BeginWords.reason(row.release().begin())),
            new Column(
                    "extra_cost_a_month",
                    row -> row.cost()
                            .map(cost -> cost.price()
                                    .map(amount -> amount.more().toPlainString())
                                    .orElse("unknown"))
                            .orElse("")),
            new Column(
                    "currency",
                    row -> row.cost()
                            .flatMap(SupportCost::price)
                            .map(SupportCost.Amount::currency)
                            .orElse("")),
            new Column(
                    "charged_from",
                    row -> row.cost()
                            .filter(cost -> cost.price().isPresent())
                            .map(cost -> cost.from().toString())
                            .orElse("")),
            new Column("as_of", row -> row.outlook().asOf().toString()));

    private OutlookCsv() {}

    static String write(Outlook outlook) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS.stream().map(Column::name));
            for (Row row : rows(outlook)) {
                printer.printRecord(COLUMNS.stream().map(column -> column.cell().apply(row)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Cluster by cluster, each in the order of the report. */
    private static List<Row> rows(Outlook outlook) {
        List<Row> rows = new ArrayList<>();
        outlook.clusters()
                .forEach(place -> outlook.releases()
                        .forEach(release -> release.uses().stream()
                                .filter(use -> use.cluster().equals(place.cluster()))
                                .forEach(use -> rows.add(new Row(outlook, release, use)))));
        return rows;
    }

    static String phase(Lifecycle.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static String version(String version) {
        return !version.isEmpty() && Character.isDigit(version.charAt(0)) ? "v" + version : text(version);
    }

    private static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
