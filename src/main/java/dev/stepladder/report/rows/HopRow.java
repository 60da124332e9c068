package dev.stepladder.report.rows;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.summary.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One hop of some units, with all clusters that take it in a stage.
 *
 * @param steps of all these clusters, in the order of the plan
 */
public record HopRow(List<PlanRows.Row> steps) {
    /** What makes two steps one row. */
    public record Key(List<String> units, String hop) {
        public static Key of(PlanRows.Row row) {
            return new Key(row.step().units(), row.hop().id());
        }
    }

    public HopRow {
        steps = List.copyOf(steps);
    }

    private PlanRows.Row first() {
        return steps.get(0);
    }

    public PlannedHop hop() {
        return first().hop();
    }

    /** The units that move of their own. */
    public String units() {
        return units(first());
    }

    /** The units of a step that move of their own. */
    public static String units(PlanRows.Row row) {
        return String.join(" + ", row.hop().leading(row.step().units()));
    }

    /** Such as {@code 1.24 → 1.25}. */
    public String releases() {
        return releases(hop());
    }

    /** Such as {@code 1.24 → 1.25}. */
    public static String releases(PlannedHop hop) {
        return joined(hop, true) + " → " + joined(hop, false);
    }

    private static String joined(PlannedHop hop, boolean from) {
        return hop.own().stream()
                .map(move -> (from ? move.from() : move.to()).text())
                .collect(Collectors.joining(" + "));
    }

    public List<ClusterName> clusters() {
        Set<ClusterName> clusters = new LinkedHashSet<>();
        steps.forEach(row -> clusters.add(row.step().cluster()));
        return List.copyOf(clusters);
    }

    /** Such as {@code 1.25}. */
    public String arrives() {
        return joined(hop(), false);
    }

    /** The clusters in which the hop shares the change of the hop before it. */
    public List<ClusterName> joining() {
        return steps.stream()
                .filter(row -> row.remarks().joins())
                .map(row -> row.step().cluster())
                .toList();
    }

    public List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        if (steps.stream().anyMatch(row -> row.remarks().repair())) {
            signs.add(Sign.REPAIRS);
        }
        signs.addAll(signs(hop()));
        if (steps.stream().anyMatch(row -> row.remarks().isUnrehearsed())) {
            signs.add(Sign.UNREHEARSED);
        }
        if (joining().size() == steps.size()) {
            signs.add(Sign.JOINS);
        }
        return signs;
    }

    /** The signs of a hop, whoever takes it. */
    public static List<Sign> signs(PlannedHop hop) {
        List<Sign> signs = new ArrayList<>();
        if (hop.isPointOfNoReturn()) {
            signs.add(Sign.NO_WAY_BACK);
        }
        if (!hop.blockers().isEmpty()) {
            signs.add(Sign.BLOCKER);
        }
        if (hop.effects().rollsNodes()) {
            signs.add(Sign.ROLLS_NODES);
        }
        if (hop.effects().disruptive()) {
            signs.add(Sign.DISRUPTIVE);
        }
        return signs;
    }

    /** The group that replaces another, with the clusters if they differ. */
    public Optional<String> renames() {
        Map<String, Integer> names = new LinkedHashMap<>();
        steps.stream()
                .filter(row -> row.remarks().rename().isPresent())
                .forEach(row -> names.merge(
                        "%s replaces %s"
                                .formatted(
                                        row.remarks().creates(), row.remarks().removes()),
                        1,
                        Integer::sum));
        return Optional.of(String.join(", ", names.keySet())).filter(words -> !words.isEmpty());
    }

    /** The numbers of its steps in one environment. */
    public List<Integer> numbers(EnvironmentName environment) {
        return steps.stream()
                .filter(row -> row.part().environment().equals(environment))
                .map(PlanRows.Row::number)
                .toList();
    }
}
