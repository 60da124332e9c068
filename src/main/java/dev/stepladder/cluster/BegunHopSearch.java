package dev.stepladder.cluster;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.encode.BegunHops;
import dev.stepladder.encode.Explanation;
import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UnitRules;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The path of a cluster with hops that have begun, or with units that have failed.
 *
 * <p>What has begun ends first: each such hop is finished or rolled back. From a safe start one search finds these hops and the
 * rest of the way ({@link BegunHops}). From an unsafe start every way to end them is tried, and the path or its repair starts from
 * there. Of those with the fewest hops from unsafe states, the cheapest counts. A unit that has failed outside a hop stops
 * everything.
 */
final class BegunHopSearch {
    /** With more hops that have begun, an unsafe start has too many ways to end them. */
    private static final int MAX_BEGUN = 4;

    private final GoalVariants variants;
    private final Goal goal;
    private final RuleBook rules;
    private final List<Unit> start;
    private final BegunHops task;

    /**
     * The search for one cluster.
     *
     * @param variants of the goal
     * @param unshared whether no earlier environment takes a hop
     */
    BegunHopSearch(GoalVariants variants, Goal goal, Predicate<List<UnitMove>> unshared) {
        this.variants = variants;
        this.goal = goal;
        this.rules = variants.ruleTables().rules();
        this.start = variants.ruleTables().unitIndex().units();
        this.task = new BegunHops(variants.ruleTables(), unshared);
    }

    /** Whether a cluster needs this search. */
    static boolean isFor(List<Unit> units) {
        return units.stream().anyMatch(UnitRules::isUnfinished);
    }

    /**
     * The path, or the explanation that there is none.
     *
     * @param onwards the answer for a state in which nothing has begun
     * @param needs the certificate for the way on from such a state, by that state and the cost of the way
     */
    ClusterAnswer find(Function<List<Unit>, ClusterAnswer> onwards, BiFunction<List<Unit>, Cost, List<Need>> needs) {
        List<Objection> failed = failed();
        boolean safe = Breaches.of(rules, start).isEmpty();
        if (!failed.isEmpty()) {
            return safe
                            && HopEnds.open(start).isEmpty()
                            && goal.misses(start, rules.matrices()).isEmpty()
                    ? new ClusterAnswer.Path(List.of(), 0, Cost.ZERO, Cost.ZERO, List.of(), Optional.empty())
                    : new ClusterAnswer.NoPath(Explanation.ofUnfinished(failed));
        }
        return safe ? fromSafe(onwards, needs) : fromUnsafe(onwards);
    }

    /** The shortest way to a safe state; empty if there is none. */
    List<List<UnitMove>> repair(Function<List<Unit>, List<List<UnitMove>>> onwards) {
        if (HopEnds.open(start).size() > MAX_BEGUN) {
            return List.of();
        }
        return HopEnds.all(rules, start, endings()).stream()
                .map(way -> {
                    List<List<UnitMove>> hops = new ArrayList<>(way.hops().subList(0, way.unsafe()));
                    boolean safe = rules.objections(way.end()).isEmpty();
                    List<List<UnitMove>> rest = safe ? List.of() : onwards.apply(way.end());
                    hops.addAll(rest);
                    return safe || !rest.isEmpty() ? hops : List.<List<UnitMove>>of();
                })
                .filter(hops -> !hops.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<Objection> failed() {
        return start.stream()
                .filter(unit -> unit.state().failed().isPresent()
                        && unit.state().begun().isEmpty())
                .map(UnitRules::unfinished)
                .toList();
    }

    private ClusterAnswer fromSafe(
            Function<List<Unit>, ClusterAnswer> onwards, BiFunction<List<Unit>, Cost, List<Need>> needs) {
        Answer answer = variants.findOf(task::before, problem -> Long.MAX_VALUE);
        if (answer instanceof Answer.Path path) {
            List<List<UnitMove>> hops = path.hops().stream().map(task::moves).toList();
            int ends = Trajectory.from(start, hops).begun();
            Cost rest = path.hops().subList(ends, hops.size()).stream()
                    .map(Hop::cost)
                    .reduce(Cost.ZERO, Cost::plus);
            List<Unit> then = Trajectory.from(start, hops.subList(0, ends)).end();
            return new ClusterAnswer.Path(
                    hops,
                    0,
                    path.cost(),
                    path.bound(),
                    needs.apply(then, rest),
                    Optional.of(path.limit()).filter(limit -> !limit.isEmpty()));
        }
        if (answer instanceof Answer.Stopped stopped) {
            return new ClusterAnswer.Stopped(stopped.bound(), stopped.limit());
        }
        return new ClusterAnswer.NoPath(explanation(onwards));
    }

    private ClusterAnswer fromUnsafe(Function<List<Unit>, ClusterAnswer> onwards) {
        if (HopEnds.open(start).size() > MAX_BEGUN) {
            return new ClusterAnswer.Stopped(
                    Cost.ZERO, "the limit of %s hops that have begun in an unsafe start".formatted(MAX_BEGUN));
        }
        Map<List<Unit>, ClusterAnswer> rests = new HashMap<>();
        List<ClusterAnswer.Path> paths = new ArrayList<>();
        for (HopEnds way : HopEnds.all(rules, start, endings())) {
            ClusterAnswer rest = rests.computeIfAbsent(way.end(), onwards);
            rest.path().ifPresent(path -> paths.add(after(way, path)));
        }
        Optional<String> limit = rests.values().stream()
                .filter(ClusterAnswer.Stopped.class::isInstance)
                .map(stopped -> ((ClusterAnswer.Stopped) stopped).limit())
                .findFirst();
        Optional<ClusterAnswer.Path> best = paths.stream()
                .min(Comparator.comparing(ClusterAnswer.Path::repair).thenComparing(ClusterAnswer.Path::cost));
        if (best.isEmpty()) {
            return limit.isPresent()
                    ? new ClusterAnswer.Stopped(Cost.ZERO, limit.get())
                    : new ClusterAnswer.NoPath(explanation(onwards));
        }
        ClusterAnswer.Path path = best.get();
        return limit.isEmpty()
                ? path
                : new ClusterAnswer.Path(path.hops(), path.repair(), path.cost(), Cost.ZERO, List.of(), limit);
    }

    private List<BegunHops.Ending> endings() {
        return task.endings(variants.wholeProblem());
    }

    private ClusterAnswer.Path after(HopEnds way, ClusterAnswer.Path rest) {
        List<List<UnitMove>> hops = new ArrayList<>(way.hops());
        hops.addAll(rest.hops());
        return new ClusterAnswer.Path(
                hops,
                way.unsafe() + rest.repair(),
                way.cost().plus(rest.cost()),
                way.cost().plus(rest.bound()),
                rest.needs(),
                rest.limit());
    }

    private Explanation explanation(Function<List<Unit>, ClusterAnswer> onwards) {
        HopEnds way = HopEnds.first(rules, start, endings());
        List<Unit> open = HopEnds.open(way.end());
        if (!open.isEmpty()) {
            return Explanation.ofUnfinished(open.stream()
                    .flatMap(unit -> HopEnds.obstacles(rules, way.end(), unit, endings()).stream())
                    .distinct()
                    .toList());
        }
        ClusterAnswer answer = onwards.apply(way.end());
        String ends = RepairSearch.inWords(way.hops());
        if (answer instanceof ClusterAnswer.NoPath none) {
            return none.explanation().afterBegunHops(ends, way.cost());
        }
        String why = answer instanceof ClusterAnswer.Stopped stopped
                ? stopped.limit() + " ended the search"
                : "no path meets this condition";
        return Explanation.plain(why, List.of()).afterBegunHops(ends, way.cost());
    }
}
