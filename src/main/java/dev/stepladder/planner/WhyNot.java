package dev.stepladder.planner;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.trajectory.Trajectory;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A contrastive explanation: why the path of a plan is not another one. Either the shortest path that meets the condition, with
 * its cost, or the facts that rule out every such path.
 *
 * @param clusters the clusters that take the path
 * @param says the answer in words
 * @param obstacle the explanation, if no path meets the condition
 */
public record WhyNot(List<ClusterName> clusters, String says, Optional<Explanation> obstacle) {

    /** The answer for each path of a plan; the matrices must list its units and releases. Paths with the same answer share it. */
    public static List<WhyNot> ask(Plan plan, Matrices matrices, PathConstraint constraint, Limits limits) {
        Map<WhyNot, List<ClusterName>> clusters = new LinkedHashMap<>();
        for (ClusterPath path : plan.paths()) {
            WhyNot answer = ask(plan, path, matrices, constraint, limits);
            clusters.computeIfAbsent(answer, key -> new ArrayList<>()).addAll(path.clusters());
        }
        return clusters.entrySet().stream()
                .map(alike -> new WhyNot(
                        alike.getValue(), alike.getKey().says(), alike.getKey().obstacle()))
                .toList();
    }

    private static WhyNot ask(
            Plan plan, ClusterPath path, Matrices matrices, PathConstraint constraint, Limits limits) {
        Optional<Trajectory> trajectory =
                PlannedTrajectory.of(plan, path, path.clusters().get(0)).map(PlannedTrajectory::trajectory);
        if (trajectory.isPresent() && isMet(constraint, trajectory.get(), matrices)) {
            return new WhyNot(List.of(), "the plan already does this", Optional.empty());
        }
        RuleBook rules = RuleBook.of(matrices, path.attributes(), path.accepted());
        SortedMap<ComponentName, VersionRange> wanted = new TreeMap<>();
        plan.goal().forEach((component, range) -> wanted.put(component, VersionRange.of(range)));
        Goal goal = Goal.of(wanted, path.attributes(), matrices, path.start());
        ClusterAnswer answer = ClusterSearch.find(rules, path.start(), goal, limits, constraint);
        if (answer instanceof ClusterAnswer.NoPath none) {
            return new WhyNot(List.of(), "no such path", Optional.of(none.explanation()));
        }
        String says = answer.path()
                .map(found -> compare(path, trajectory, found))
                .orElseGet(() -> {
                    ClusterAnswer.Stopped stopped = (ClusterAnswer.Stopped) answer;
                    return "%s ended the search; no such path costs less than %s"
                            .formatted(stopped.limit(), stopped.bound().inWords());
                });
        return new WhyNot(List.of(), says, Optional.empty());
    }

    private static boolean isMet(PathConstraint constraint, Trajectory trajectory, Matrices matrices) {
        if (constraint instanceof PathConstraint.End end) {
            return trajectory.end().stream()
                    .filter(unit -> unit.component().equals(end.at().component()))
                    .allMatch(unit -> unit.version().equals(end.at().version()));
        }
        if (constraint instanceof PathConstraint.Without without) {
            return trajectory.hops().stream()
                    .flatMap(List::stream)
                    .noneMatch(move -> move.after().equals(without.at()));
        }
        PathConstraint.Before before = (PathConstraint.Before) constraint;
        return IntStream.range(0, trajectory.hops().size())
                .filter(i -> trajectory.hops().get(i).stream().anyMatch(move -> comesTo(move, before.then(), matrices)))
                .allMatch(i -> trajectory.before(i).stream()
                        .filter(unit -> unit.component().equals(before.first().component()))
                        .allMatch(unit -> rank(unit.version(), before.first(), matrices)
                                >= rank(before.first().version(), before.first(), matrices)));
    }

    private static boolean comesTo(UnitMove move, ComponentRelease there, Matrices matrices) {
        int rank = rank(there.version(), there, matrices);
        return move.component().equals(there.component())
                && rank(move.from(), there, matrices) < rank
                && rank(move.to(), there, matrices) >= rank;
    }

    /** The place of a release among those of its component. */
    private static int rank(Version version, ComponentRelease of, Matrices matrices) {
        return matrices.component(of.component()).orElseThrow().releases().stream()
                .map(Release::version)
                .toList()
                .indexOf(version);
    }

    private static String compare(ClusterPath path, Optional<Trajectory> trajectory, ClusterAnswer.Path other) {
        Cost cost = path.cost().unshared(0);
        List<String> stops = trajectory
                .map(ours -> otherStops(ours, Trajectory.from(path.start(), other.hops())))
                .orElse(List.of());
        String how = stops.isEmpty() ? "" : "\n  " + String.join("\n  ", stops);
        int order = other.cost().compareTo(cost);
        if (order == 0) {
            return stops.isEmpty()
                    ? "possible with the same hops in another order; plans put a hop just before the hop that needs it"
                    : "possible at equal cost; ties go to the lowest release lines, each at its newest patch" + how;
        }
        String proof = other.proven()
                ? ""
                : " at most: %s ended the search,".formatted(other.limit().orElse(""));
        return order > 0
                ? "possible, but costs %s%s instead of %s%s"
                        .formatted(other.cost().inWords(), proof, cost.inWords(), how)
                : "possible and cheaper: %s instead of %s; remake the plan%s"
                        .formatted(other.cost().inWords(), cost.inWords(), how);
    }

    /** For each unit with other releases: the releases of the other path and those of the plan. */
    private static List<String> otherStops(Trajectory ours, Trajectory other) {
        return ours.end().stream()
                .map(Unit::name)
                .filter(unit -> !stops(ours, unit).equals(stops(other, unit)))
                .map(unit -> "%s %s instead of %s".formatted(unit, stops(other, unit), stops(ours, unit)))
                .toList();
    }

    private static String stops(Trajectory trajectory, String name) {
        return trajectory.states().stream()
                .flatMap(List::stream)
                .filter(unit -> unit.name().equals(name))
                .map(unit -> unit.version().text())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
