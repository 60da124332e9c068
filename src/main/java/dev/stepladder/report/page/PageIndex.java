package dev.stepladder.report.page;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.rows.StepRemarks;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the parts of the page look up: the rows of steps, their places in the page, and names of clusters. */
final class PageIndex {
    private final DatedPlan dated;
    private final Optional<ComponentName> lead;
    private final ClusterNames names;
    private final Map<String, PlanRows.Row> rows = new LinkedHashMap<>();
    private final Map<String, List<Step>> byHop = new LinkedHashMap<>();

    PageIndex(DatedPlan dated, Headline headline) {
        this.dated = dated;
        this.lead = headline.lead();
        this.names = ClusterNames.of(dated.plan());
        for (PlanRows.Row row : PlanRows.of(dated)) {
            rows.put(row.step().id(), row);
            byHop.computeIfAbsent(row.hop().id(), key -> new ArrayList<>()).add(row.step());
        }
    }

    private PlanRows.Row row(Step step) {
        return Objects.requireNonNull(rows.get(step.id()), step.id());
    }

    DatedPlan dated() {
        return dated;
    }

    /** The component that the plan is about. */
    Optional<ComponentName> lead() {
        return lead;
    }

    ClusterNames names() {
        return names;
    }

    PlannedHop hop(Step step) {
        return row(step).hop();
    }

    /** The steps that take a hop, in the plan's order. */
    List<Step> steps(PlannedHop hop) {
        return byHop.getOrDefault(hop.id(), List.of());
    }

    /** Its number in the plan, counted from 1. */
    int number(Step step) {
        return row(step).number();
    }

    String stage(Step step) {
        return row(step).part().stage();
    }

    EnvironmentName environment(Step step) {
        return row(step).part().environment();
    }

    Optional<Slot> slot(Step step) {
        return row(step).dates().slot();
    }

    StepRemarks remarks(Step step) {
        return row(step).remarks();
    }

    /** Roles that must agree before it begins. */
    List<String> approvals(Step step) {
        return row(step).dates().approvals();
    }

    /** Such as {@code ng-apps 1.24-al2 → 1.25-al2}. */
    String title(Step step) {
        return units(step) + " " + HopRow.releases(hop(step));
    }

    /** The units that move of their own. */
    String units(Step step) {
        return HopRow.units(row(step));
    }

    /** The components that move of their own. */
    static String components(PlannedHop hop) {
        return hop.own().stream()
                .map(move -> move.component().text())
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    /** The name of a hop's card in the page. */
    static String anchor(PlannedHop hop) {
        return place("hop-" + hop.id());
    }

    /** The name of a step in the page. */
    static String place(Step step) {
        return place(step.id());
    }

    /** A name as a place in the page: letters, digits and the signs that addresses keep; every other sign as its number. */
    static String place(String name) {
        StringBuilder place = new StringBuilder();
        name.codePoints().forEach(sign -> {
            if (Character.isLetterOrDigit(sign) || "-._/+".indexOf(sign) >= 0) {
                place.appendCodePoint(sign);
            } else {
                place.append('~').append(sign).append('~');
            }
        });
        return place.toString();
    }

    /** Clusters in few words. */
    String clusters(List<ClusterName> clusters) {
        return names.named(clusters);
    }
}
