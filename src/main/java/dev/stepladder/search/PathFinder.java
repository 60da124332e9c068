package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The shortest safe path through a problem, or the proof that there is none.
 *
 * <p>Freezes what can't matter ({@link Relevance}), drops what no path can use ({@link Viability}), takes apart what is independent, and searches each part with
 * bounds from pairs of units ({@link StateSearch}). The hops found come in the order that reads best ({@link Linearisation}).
 * Nothing depends on the machine, on hash order or, unless {@link Limits#time} is given, on the clock.
 */
public final class PathFinder {
    private final Problem problem;
    private final Budget budget;

    private PathFinder(Problem problem, Limits limits) {
        this.problem = problem;
        this.budget = new Budget(limits);
    }

    /** The shortest path; all of its states are safe, the start too. */
    public static Answer find(Problem problem, Limits limits) {
        return new PathFinder(problem, limits).find();
    }

    private Answer find() {
        if (!problem.isSafe(problem.start())) {
            return new Answer.NoPath(effort());
        }
        return Viability.tracks(problem, tracks())
                .<Answer>map(this::search)
                .orElseGet(() -> new Answer.NoPath(effort()));
    }

    private Track[] tracks() {
        BitSet relevant = Relevance.of(problem);
        Track[] tracks = new Track[problem.units().size()];
        for (int u = 0; u < tracks.length; u++) {
            Problem.Chain unit = problem.units().get(u);
            tracks[u] = relevant.get(u) ? Track.whole(u, unit) : Track.frozen(u, unit);
        }
        return tracks;
    }

    private Answer search(Track[] tracks) {
        Model model = ModelMaker.model(problem, tracks);
        List<Hop> hops = new ArrayList<>();
        Track[] afforded = model.tracks.clone();
        long cost = 0;
        long bound = 0;
        for (int[] units : model.parts()) {
            Model part = model.only(units);
            Bounds bounds = Bounds.of(part);
            StateSearch.Found found = new StateSearch(part, bounds, budget).cheaperThan(Packed.NONE, 1);
            if (found.bound() == Packed.NONE) {
                return new Answer.NoPath(effort());
            }
            cost = Packed.plus(cost, found.cost());
            bound = Packed.plus(bound, found.bound());
            if (found.hops().isPresent()) {
                hops.addAll(found.hops().get());
                Track[] fewer = Affordable.tracks(part, bounds, found.cost());
                Arrays.setAll(fewer, u -> afforded[units[u]] = fewer[u]);
            }
        }
        if (cost == Packed.NONE) {
            return new Answer.Stopped(Packed.toCost(bound), budget.limit(), effort());
        }
        Cost total = Packed.toCost(cost);
        List<Hop> chosen = choice(afforded, hops);
        Optional<List<Hop>> ordered = Linearisation.of(problem, Linearisation.chains(problem, chosen), total);
        return new Answer.Path(ordered.orElse(chosen), total, Packed.toCost(bound), effort());
    }

    /** The hops of the canonical plan of the same cost, in an order that is safe but need not be the best to read. */
    private List<Hop> choice(Track[] afforded, List<Hop> hops) {
        Track[] tracks = Viability.tracks(problem, afforded).orElse(afforded);
        Model model = ModelMaker.model(problem, tracks);
        List<Hop> chosen = new ArrayList<>();
        for (int[] units : model.parts()) {
            Model part = model.only(units);
            List<Hop> plan = hops.stream()
                    .filter(hop -> Arrays.binarySearch(units, hop.parts().get(0).unit()) >= 0)
                    .toList();
            long cost = plan.stream().mapToLong(hop -> Packed.of(hop.cost())).reduce(0, Packed::plus);
            chosen.addAll(CanonicalChoice.among(part, Bounds.of(part), plan, cost));
        }
        return chosen;
    }

    private Answer.Effort effort() {
        return new Answer.Effort(budget.expanded());
    }
}
