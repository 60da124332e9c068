package dev.stepladder.report.plan;

import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.RepairText;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.schedule.DatedPlan;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a plan as a table with one row per step, for spreadsheets. New ones are added at the end. */
final class PlanColumns {
    /** Times as spreadsheets read them, by the cluster's clock; the offset has a column of its own. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final int LONGEST_LIST = 300;

    /** What the cells of a column are. */
    enum Kind {
        /** A text. */
        TEXT,
        /** Releases, one for each component that moves. */
        VERSION,
        /** A whole number. */
        NUMBER,
        /** A time in the form of {@link #TIME}, or nothing. */
        TIME,
        /** Commands as they are pasted; half of them would be worse than none. */
        COMMAND
    }

    /**
     * One column.
     *
     * @param cells its value for a step: for releases one for each, else exactly one, which may be empty
     */
    record Column(String name, Kind kind, Function<PlanRows.Row, List<String>> cells) {
        private static Column text(String name, Function<PlanRows.Row, String> cell) {
            return new Column(name, Kind.TEXT, row -> List.of(cell.apply(row)));
        }

        private static Column time(String name, Function<PlanRows.Row, Optional<OffsetDateTime>> cell) {
            return new Column(
                    name,
                    Kind.TIME,
                    row -> List.of(cell.apply(row).map(TIME::format).orElse("")));
        }

        private static Column releases(String name, Function<PlannedHop.Move, String> cell) {
            return new Column(
                    name,
                    Kind.VERSION,
                    row -> row.hop().moves().stream().map(cell).toList());
        }

        /** The value for a step as one text. */
        String cell(PlanRows.Row row) {
            return String.join(" + ", cells.apply(row));
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("step", Kind.NUMBER, row -> List.of(String.valueOf(row.number()))),
            new Column("stage", Kind.VERSION, row -> List.of(row.part().stage())),
            Column.text("environment", row -> row.part().environment().text()),
            Column.text("wave", row -> row.part().wave()),
            Column.text("cluster", row -> row.step().cluster().text()),
            Column.text("unit", row -> String.join(" + ", row.step().units())),
            Column.text(
                    "component",
                    row -> row.hop().moves().stream()
                            .map(move -> move.component().text())
                            .collect(Collectors.joining(" + "))),
            Column.releases("from", move -> move.from().text()),
            Column.releases("to", move -> move.to().text()),
            Column.text("because", row -> row.hop().reasons().because()),
            Column.text("disruptive", row -> row.hop().effects().disruptive() ? "yes" : "no"),
            Column.text("way_back", row -> row.hop().recovery().wayBack()),
            Column.text("checks", PlanColumns::checks),
            Column.text("known_issues", row -> issues(row.hop())),
            Column.text("sources", row -> String.join(" ", row.named().sources())),
            Column.time("start", row -> row.dates().slot().map(slot -> slot.start())),
            Column.time("end", row -> row.dates().slot().map(slot -> slot.end())),
            Column.text("change", row -> row.remarks().change().orElse("")),
            Column.text("apart", row -> String.join("; ", row.hop().reasons().apart())),
            Column.text("creates", row -> row.remarks().creates()),
            Column.text("removes", row -> row.remarks().removes()),
            Column.text("rehearsal", row -> row.remarks().rehearsal().orElse("")),
            Column.text("approvals", row -> String.join("; ", row.dates().approvals())),
            Column.time("way_back_until", row -> row.dates().wayBackUntil()),
            Column.text(
                    "utc_offset",
                    row -> row.dates()
                            .slot()
                            .map(slot -> "UTC" + offset(slot.start()))
                            .orElse("")),
            new Column("command", Kind.COMMAND, row -> List.of(command(row))),
            Column.text("owner", row -> ""),
            Column.text("status", row -> "to do"));

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

    private PlanColumns() {}

    /** The columns of a plan; those about what only some plans have come last. */
    static List<Column> of(DatedPlan plan) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        if (!plan.plan().basis().uncovered().isEmpty()) {
            columns.add(Column.text(
                    "uncovered", row -> CoverageText.of(plan.plan(), row.step().cluster())));
        }
        if (!plan.plan().basis().excluded().isEmpty()) {
            String excluded = excluded(plan.plan());
            columns.add(Column.text("excluded", row -> excluded));
        }
        return withRemarks(plan.plan(), columns);
    }

    /** The columns of a path of one cluster. */
    static List<Column> ofPath(Plan plan) {
        return withRemarks(
                plan,
                COLUMNS.stream()
                        .filter(column -> !OF_FLEETS.contains(column.name()))
                        .toList());
    }

    /** The clusters that are left out, the same in every row: they have no rows of their own. */
    private static String excluded(Plan plan) {
        String all = plan.basis().excluded().stream()
                .map(PlanBasis.Excluded::inWords)
                .collect(Collectors.joining("; "));
        return all.length() <= LONGEST_LIST
                ? all
                : "%s clusters; the plan lists them"
                        .formatted(plan.basis().excluded().size());
    }

    /** The columns, with one more if the plan has a repair, and one if a hop takes an accepted risk. */
    private static List<Column> withRemarks(Plan plan, List<Column> columns) {
        List<Column> all = new ArrayList<>(columns);
        if (!plan.remarks().repairs().isEmpty()) {
            Map<String, String> cells = RepairText.cells(plan);
            all.add(Column.text("repair", row -> cells.getOrDefault(row.step().id(), "")));
        }
        if (plan.catalogue().hops().stream()
                .anyMatch(hop -> !hop.trouble().risks().isEmpty())) {
            all.add(Column.text(
                    "accepted", row -> String.join("; ", row.hop().trouble().risks())));
        }
        return all;
    }

    private static String offset(OffsetDateTime time) {
        return time.getOffset().getTotalSeconds() == 0
                ? "+00:00"
                : time.getOffset().getId();
    }

    private static String command(PlanRows.Row row) {
        return row.fill(
                        row.hop().moves().get(0).component(),
                        row.hop().work().run().orElse(""))
                .strip();
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
}
