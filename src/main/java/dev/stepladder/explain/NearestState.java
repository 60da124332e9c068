package dev.stepladder.explain;

import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.ClusterProblemMaker;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.matrix.Release;
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
 * How far one can get where the whole way is barred.
 *
 * <p>Simplest case: one component is to go somewhere; then it is the latest release on its way there to which a safe path leads. Where several are to, one of
 * them falls short and all others get where they shall: the one that leads the platform if that helps, or else the first by name that does.
 */
public final class NearestState {
    private final RuleTables rulings;
    private final PathOracle barriers;
    private final UnitIndex roster;
    private final Goal goal;
    private final Limits limits;

    public NearestState(RuleTables rulings, PathOracle barriers, Goal goal, Limits limits) {
        this.rulings = rulings;
        this.barriers = barriers;
        this.roster = rulings.roster();
        this.goal = goal;
        this.limits = limits;
    }

    /** That state and what the way there costs; nothing if it doesn't help that one component falls short. */
    public Optional<Explanation.Nearest> find() {
        return Stream.concat(Stream.of(goal.leading()), goal.components().keySet().stream())
                .filter(name -> goal.components().containsKey(name))
                .distinct()
                .flatMap(component -> shortIn(component).stream())
                .findFirst();
    }

    private Optional<Explanation.Nearest> shortIn(String component) {
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

    private String inWords(String component, Version release) {
        return goal.components().keySet().stream()
                .map(name -> name + " "
                        + (name.equals(component) ? release : goal.components().get(name)))
                .collect(Collectors.joining(", "));
    }

    /**
     * The releases before the last that the goal asks for and after those that units of a component run, or those too where other components
     * may move; variants of one number together, the last number first.
     */
    private List<List<Version>> onTheWay(String component) {
        int[] units = IntStream.range(0, roster.size())
                .filter(u -> roster.component(u).equals(component))
                .toArray();
        if (units.length == 0) {
            return List.of();
        }
        VersionRange wanted = Objects.requireNonNull(goal.components().get(component));
        List<Version> releases =
                roster.releases(units[0]).stream().map(Release::version).toList();
        int start = IntStream.of(units).map(roster::start).max().orElseThrow();
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
        if (barriers.to(lower).standBeside(unit -> false)) {
            return Optional.empty();
        }
        return lower.byMinor().stream()
                .map(end -> new ClusterProblemMaker(rulings, end, hop -> false).make(Set.of()))
                .flatMap(problem -> PathFinder.find(problem, limits).path().stream())
                .map(Answer.Path::cost)
                .min(Comparator.naturalOrder());
    }
}
