package dev.stepladder.explain;

import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.ClusterProblemMaker;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The safe state nearest to a goal that has no path.
 *
 * <p>If the goal has one component, it is the latest release before the goal that a safe path reaches. If it has several, one of
 * them falls short and all others reach their goal: the leading component if that gives a path, else the first by name that does.
 */
public final class NearestState {
    private final RuleTables ruleTables;
    private final PathOracle oracle;
    private final UnitIndex unitIndex;
    private final Goal goal;
    private final Limits limits;

    public NearestState(RuleTables ruleTables, PathOracle oracle, Goal goal, Limits limits) {
        this.ruleTables = ruleTables;
        this.oracle = oracle;
        this.unitIndex = ruleTables.unitIndex();
        this.goal = goal;
        this.limits = limits;
    }

    /** The nearest state and the cost of its path; empty if no single component can fall short. */
    public Optional<Explanation.Nearest> find() {
        return Stream.concat(goal.leading().stream(), goal.components().keySet().stream())
                .filter(name -> goal.components().containsKey(name))
                .distinct()
                .flatMap(component -> shortIn(component).stream())
                .findFirst();
    }

    private Optional<Explanation.Nearest> shortIn(ComponentName component) {
        return onTheWay(component).stream()
                .flatMap(variants -> variants.stream()
                        .flatMap(release -> cost(goal.with(component, release))
                                .map(cost -> new Explanation.Nearest(inWords(component, release), cost))
                                .stream())
                        .min(Comparator.comparing(Explanation.Nearest::cost))
                        .stream())
                .findFirst()
                .filter(nearest -> nearest.cost().hops() > 0);
    }

    private String inWords(ComponentName component, Version release) {
        return goal.components().keySet().stream()
                .map(name -> name + " "
                        + (name.equals(component) ? release : goal.components().get(name)))
                .collect(Collectors.joining(", "));
    }

    /**
     * The candidates: releases before the last of the goal and after those that the units run, or also those if other components
     * may move. Variants of one number are together, the last number first.
     */
    private List<List<Version>> onTheWay(ComponentName component) {
        int[] units = IntStream.range(0, unitIndex.size())
                .filter(u -> unitIndex.component(u).equals(component))
                .toArray();
        if (units.length == 0) {
            return List.of();
        }
        VersionRange wanted = Objects.requireNonNull(goal.components().get(component));
        List<Version> releases =
                unitIndex.releases(units[0]).stream().map(Release::version).toList();
        int start = IntStream.of(units).map(unitIndex::start).max().orElseThrow();
        int first = goal.components().size() > 1 ? start : start + 1;
        int end = IntStream.range(0, releases.size())
                .filter(i -> wanted.contains(releases.get(i)))
                .max()
                .orElse(-1);
        Map<List<Object>, List<Version>> variants = IntStream.range(first, Math.max(first, end))
                .mapToObj(releases::get)
                .collect(Collectors.groupingBy(
                        release -> List.of(release.name(), release.numbers()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<List<Version>> lastFirst = new ArrayList<>(variants.values());
        Collections.reverse(lastFirst);
        return lastFirst;
    }

    private Optional<Cost> cost(Goal lower) {
        if (oracle.to(lower).rulesOutEveryPathWithFree(unit -> false)) {
            return Optional.empty();
        }
        return lower.byMinor().stream()
                .map(end -> new ClusterProblemMaker(ruleTables, end, hop -> false).make(Set.of()))
                .flatMap(problem -> PathFinder.find(problem, limits).path().stream())
                .map(Answer.Path::cost)
                .min(Comparator.naturalOrder());
    }
}
