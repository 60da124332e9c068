package dev.stepladder.cluster;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.encode.RuleAnswers;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.explain.Explainer;
import dev.stepladder.explain.NearestState;
import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The shortest safe path of one cluster: turns names into numbers, searches, and turns the answer into names.
 *
 * <p>A path from an unsafe start begins with a repair ({@link RepairSearch}).
 */
public final class ClusterSearch {
    private ClusterSearch() {}

    /** The path of a cluster of the first environment; parameters as below. */
    public static ClusterAnswer find(RuleBook rules, List<Unit> units, Goal goal, Limits limits) {
        return find(rules, units, goal, limits, hop -> false);
    }

    /**
     * Finds the path, or the explanation that there is none.
     *
     * @param rules of the cluster
     * @param units in plan order; each on a release that the matrices list
     * @param unshared whether no earlier environment takes a hop
     */
    public static ClusterAnswer find(
            RuleBook rules, List<Unit> units, Goal goal, Limits limits, Predicate<List<UnitMove>> unshared) {
        return find(new RuleAnswers(rules), units, goal, limits, unshared);
    }

    /**
     * The same for a cluster that shares its rule book with others.
     *
     * @param answers what the rule book has said of the others; only an ordinary path adds to it
     */
    public static ClusterAnswer find(
            RuleAnswers answers, List<Unit> units, Goal goal, Limits limits, Predicate<List<UnitMove>> unshared) {
        RuleBook rules = answers.rules();
        UnitIndex unitIndex = UnitIndex.of(units, rules.matrices());
        Breaches broken = Breaches.of(rules, units);
        boolean isOrdinary = broken.isEmpty() && !BegunHopSearch.isFor(units);
        RuleTables tables = RuleTables.of(isOrdinary ? answers : new RuleAnswers(rules), unitIndex);
        GoalVariants variants = new GoalVariants(tables, goal, limits, unshared);
        Function<List<Unit>, ClusterAnswer> onwards = state -> find(rules, state, goal, limits, unshared);
        BiFunction<List<Unit>, Cost, List<Need>> needs = (state, cost) ->
                new GoalVariants(rules, UnitIndex.of(state, rules.matrices()), goal, limits, unshared).needs(cost);
        if (BegunHopSearch.isFor(units)) {
            return new BegunHopSearch(variants, goal, unshared).find(onwards, needs);
        }
        if (!broken.isEmpty()) {
            return new RepairSearch(variants, broken).find(onwards, needs);
        }
        Answer answer = variants.find(Set.of());
        if (!(answer instanceof Answer.NoPath)) {
            return inWords(answer, rules, unitIndex, variants::needs);
        }
        // The explanation is about this cluster alone, without other environments and what they asked.
        GoalVariants alone = new GoalVariants(rules, unitIndex, goal, limits, hop -> false);
        PathOracle oracle = alone.oracle();
        Explanation why = new Explainer(alone, oracle).explain(goal);
        return alone.spent()
                ? new ClusterAnswer.NoPath(why)
                : new ClusterAnswer.NoPath(
                        why.nearest(new NearestState(alone.ruleTables(), oracle, goal, limits).find()));
    }

    /** Whether a cluster has a path, without an explanation if it has none; not if a limit ends the search before. */
    public static boolean reaches(RuleBook rules, List<Unit> units, Goal goal, Limits limits) {
        if (BegunHopSearch.isFor(units)) {
            return find(rules, units, goal, limits).path().isPresent();
        }
        GoalVariants variants =
                new GoalVariants(rules, UnitIndex.of(units, rules.matrices()), goal, limits, hop -> false);
        Breaches broken = Breaches.of(rules, units);
        return broken.isEmpty()
                ? variants.find(Set.of()) instanceof Answer.Path
                : new RepairSearch(variants, broken).reaches();
    }

    /** Finds the shortest path that meets a condition, or the explanation that there is none. */
    public static ClusterAnswer find(
            RuleBook rules, List<Unit> units, Goal goal, Limits limits, PathConstraint constraint) {
        UnitIndex unitIndex = UnitIndex.of(units, rules.matrices());
        GoalVariants variants =
                new GoalVariants(rules, unitIndex, goal, limits, hop -> false).constrainedBy(constraint);
        if (BegunHopSearch.isFor(units)) {
            return new BegunHopSearch(variants, goal, hop -> false)
                    .find(state -> find(rules, state, goal, limits, constraint), (state, cost) -> List.of());
        }
        Breaches broken = Breaches.of(rules, units);
        if (!broken.isEmpty()) {
            return new RepairSearch(variants, broken)
                    .find(state -> find(rules, state, goal, limits, constraint), (state, cost) -> List.of());
        }
        Answer answer = variants.find(Set.of());
        return answer instanceof Answer.NoPath
                ? new ClusterAnswer.NoPath(new Explainer(variants, variants.oracle()).explain(goal))
                : inWords(answer, rules, unitIndex, cost -> List.of());
    }

    /** The hops of the shortest repair of a cluster whose state is not safe, whatever comes after it; none if there is none. */
    public static List<List<UnitMove>> repair(RuleBook rules, List<Unit> units, Limits limits) {
        if (!BegunHopSearch.isFor(units)) {
            return RepairSearch.shortest(rules, units, limits);
        }
        Goal any = new Goal(new TreeMap<>(), Optional.empty(), List.of(), List.of());
        GoalVariants variants =
                new GoalVariants(rules, UnitIndex.of(units, rules.matrices()), any, limits, hop -> false);
        return new BegunHopSearch(variants, any, hop -> false)
                .repair(state -> RepairSearch.shortest(rules, state, limits));
    }

    private static ClusterAnswer inWords(
            Answer answer, RuleBook rules, UnitIndex unitIndex, Function<Cost, List<Need>> needs) {
        if (answer instanceof Answer.Path path) {
            List<Need> certificate = needs.apply(path.cost());
            // After a limit, the bound of the search may be lower than that of the certificate.
            Cost bound = Collections.max(List.of(path.bound(), Need.sum(certificate)));
            return new ClusterAnswer.Path(
                    path.hops().stream()
                            .map(hop -> rules.carries().leadFirst(unitIndex.moves(hop)))
                            .toList(),
                    0,
                    path.cost(),
                    bound,
                    certificate,
                    Optional.of(path.limit()).filter(limit -> !limit.isEmpty()));
        }
        Answer.Stopped stopped = (Answer.Stopped) answer;
        return new ClusterAnswer.Stopped(stopped.bound(), stopped.limit());
    }
}
