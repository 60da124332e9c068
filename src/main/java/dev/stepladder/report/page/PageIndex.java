package dev.stepladder.report.page;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.RepairText;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the parts of the page look up: hops, numbers, stages and remarks of steps. */
final class PageIndex {
    private final DatedPlan dated;
    private final Optional<ComponentName> lead;
    private final ClusterNames names;
    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> stages = new HashMap<>();
    private final Map<String, EnvironmentName> environments = new HashMap<>();
    private final Map<String, Plan.Rename> renames = new HashMap<>();
    private final Map<String, String> changes = new HashMap<>();
    private final Map<String, Plan.Unlike> unlike = new HashMap<>();
    private final Set<String> unrehearsed;
    private final Set<String> repairs;
    private final Map<String, List<Plan.Step>> byHop = new LinkedHashMap<>();

    PageIndex(DatedPlan dated, Headline headline) {
        Plan plan = dated.plan();
        this.dated = dated;
        this.lead = headline.lead();
        this.names = ClusterNames.of(plan);
        this.unrehearsed = new HashSet<>(plan.unrehearsed());
        this.repairs = RepairText.cells(plan).keySet();
        plan.hops().forEach(hop -> hops.put(hop.id(), hop));
        plan.renames().forEach(rename -> renames.put(rename.step(), rename));
        plan.changes().forEach(change -> change.stream().skip(1).forEach(step -> changes.put(step, change.get(0))));
        plan.notRepresentative().forEach(step -> unlike.put(step.step(), step));
        for (Plan.Stage stage : plan.stages()) {
            for (Plan.EnvironmentPart part : stage.environments()) {
                for (Plan.Wave wave : part.waves()) {
                    wave.steps().forEach(step -> add(stage, part, step));
                }
            }
        }
    }

    private void add(Plan.Stage stage, Plan.EnvironmentPart part, Plan.Step step) {
        numbers.put(step.id(), numbers.size() + 1);
        stages.put(step.id(), stage.name());
        environments.put(step.id(), part.name());
        byHop.computeIfAbsent(step.hop(), key -> new ArrayList<>()).add(step);
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

    PlannedHop hop(Plan.Step step) {
        return Objects.requireNonNull(hops.get(step.hop()), step.hop());
    }

    /** The steps that take a hop, in the plan's order. */
    List<Plan.Step> steps(PlannedHop hop) {
        return byHop.getOrDefault(hop.id(), List.of());
    }

    /** Its number in the plan, counted from 1. */
    int number(Plan.Step step) {
        return numbers.getOrDefault(step.id(), 0);
    }

    String stage(Plan.Step step) {
        return stages.getOrDefault(step.id(), "");
    }

    EnvironmentName environment(Plan.Step step) {
        return Objects.requireNonNull(environments.get(step.id()), step.id());
    }

    Optional<Slot> slot(Plan.Step step) {
        return dated.slot(step);
    }

    Optional<Plan.Rename> rename(Plan.Step step) {
        return Optional.ofNullable(renames.get(step.id()));
    }

    /** The first step of the change that it shares; empty for that step itself, and for a change of its own. */
    Optional<String> joins(Plan.Step step) {
        return Optional.ofNullable(changes.get(step.id()));
    }

    Optional<Plan.Unlike> unlike(Plan.Step step) {
        return Optional.ofNullable(unlike.get(step.id()));
    }

    boolean isUnrehearsed(Plan.Step step) {
        return unrehearsed.contains(step.id());
    }

    boolean isRepair(Plan.Step step) {
        return repairs.contains(step.id());
    }

    /** Roles that must agree before it begins. */
    List<String> approvals(Plan.Step step) {
        return dated.schedule().map(schedule -> schedule.approvals(step.id())).orElse(List.of());
    }

    /** Such as {@code ng-apps 1.24-al2 → 1.25-al2}. */
    String title(Plan.Step step) {
        return units(step) + " " + releases(hop(step));
    }

    /** The units that move of their own. */
    String units(Plan.Step step) {
        return String.join(" + ", hop(step).leading(step.units()));
    }

    /** Such as {@code 1.24 → 1.25}. */
    static String releases(PlannedHop hop) {
        return joined(hop, true) + " → " + joined(hop, false);
    }

    private static String joined(PlannedHop hop, boolean from) {
        return hop.own().stream()
                .map(move -> (from ? move.from() : move.to()).text())
                .collect(Collectors.joining(" + "));
    }

    /** The components that move of their own. */
    static String components(PlannedHop hop) {
        return hop.own().stream()
                .map(move -> move.component().text())
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    /** How many known issues block a hop. */
    int blockers(PlannedHop hop) {
        return (int) hop.trouble().issues().stream()
                .filter(issue -> issue.severity().equals("blocker"))
                .count();
    }

    /** The name of a hop's card in the page. */
    static String anchor(PlannedHop hop) {
        return place("hop-" + hop.id());
    }

    /** The name of a step in the page. */
    static String place(Plan.Step step) {
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
