package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The shortest safe path through a problem, or the proof that there is none.
 *
 * <p>Searches units that are alike as one ({@link Twins}), freezes what can't matter ({@link Relevance}), drops what no path can use ({@link Viability}), takes apart what is independent ({@link Model#parts}), and
 * finds the cheapest plan of each part ({@link PartSearch}). Of all plans as cheap it then takes the one that moves things least
 * ({@link CanonicalChoice}), and puts all hops in the order that reads best ({@link Linearisation}). Nothing depends on the machine, on hash order or, unless
 * {@link Limits#time} is given, on the clock. Where a limit ends the proof, the path found so far stays as it is but for its order.
 */
public final class PathFinder {
    /** How many states a choice among plans that cost the same may look at before it is asked in another way. */
    private static final long PATIENCE = 2_000;

    private final Twins twins;
    private final Problem whole;

    /** The whole with each set of twins as one. */
    private final Problem problem;

    private final Budget budget;
    private final Set<Pruning> prunings;

    private PathFinder(Problem problem, Limits limits, Set<Pruning> prunings) {
        this.whole = problem;
        this.twins = prunings.contains(Pruning.TWINS) ? Twins.of(whole) : Twins.none(whole);
        this.problem = twins.merged();
        this.budget = new Budget(limits);
        this.prunings = prunings;
    }

    /** The shortest path; all of its states are safe, the start too. */
    public static Answer find(Problem problem, Limits limits) {
        return find(problem, limits, Pruning.all());
    }

    /** The same path with more work. */
    static Answer find(Problem problem, Limits limits, Set<Pruning> prunings) {
        return new PathFinder(problem, limits, prunings).find(PathFinder::search);
    }

    /** Which hops can't hurt is looked up for every two positions: worth it for a proof, not for some path. */
    private static final Set<Pruning> QUICK = EnumSet.complementOf(EnumSet.of(Pruning.DOMINANCE));

    /** Some path, however dear, or the proof that there is none: what one asks often where only that matters. */
    static Answer findAny(Problem problem, Limits limits) {
        return new PathFinder(problem, limits, QUICK).find(PathFinder::searchAny);
    }

    private Answer find(BiFunction<PathFinder, Track[], Answer> search) {
        if (!whole.isSafe(whole.start())) {
            return new Answer.NoPath(effort());
        }
        int[] all = IntStream.range(0, problem.units().size()).toArray();
        Optional<Track[]> viable =
                prunings.contains(Pruning.VIABILITY) ? Viability.tracks(problem, tracks(), all) : Optional.of(tracks());
        return viable.map(tracks -> search.apply(this, tracks)).orElseGet(() -> new Answer.NoPath(effort()));
    }

    private Track[] tracks() {
        BitSet relevant = Relevance.of(problem);
        Track[] tracks = new Track[problem.units().size()];
        for (int u = 0; u < tracks.length; u++) {
            Problem.Chain unit = problem.units().get(u);
            boolean moves = relevant.get(u) || !prunings.contains(Pruning.RELEVANCE);
            tracks[u] = moves ? Track.whole(u, unit) : Track.frozen(u, unit);
        }
        return tracks;
    }

    private Answer search(Track[] tracks) {
        List<PartSearch> parts = parts(tracks).stream()
                .map(units -> new PartSearch(problem, tracks, units, budget, prunings))
                .toList();
        // All parts get some plan before any gets its proof, so that a search whose time ends has a whole path.
        for (PartSearch part : parts) {
            part.hurry();
            if (part.bound() == Packed.NONE) {
                return new Answer.NoPath(effort());
            }
        }
        long cost = 0;
        long bound = 0;
        for (PartSearch part : parts) {
            part.prove();
            cost = Packed.plus(cost, part.cost());
            bound = Packed.plus(bound, part.bound());
        }
        if (bound == Packed.NONE) {
            return new Answer.NoPath(effort());
        }
        if (cost == Packed.NONE) {
            return new Answer.Stopped(Packed.toCost(bound), budget.limit(), effort());
        }
        List<Hop> hops = new ArrayList<>();
        parts.forEach(part -> hops.addAll(twins.spread(choice(tracks, part))));
        Cost total = Packed.toCost(cost);
        List<Hop> ordered = Linearisation.of(whole, hops, budget);
        return new Answer.Path(ordered, total, Packed.toCost(bound), budget.limit(), effort());
    }

    private Answer searchAny(Track[] tracks) {
        List<Hop> hops = new ArrayList<>();
        long cost = 0;
        for (int[] units : parts(tracks)) {
            PartSearch part = new PartSearch(problem, tracks, units, budget, prunings);
            part.hurry();
            if (part.hops().isEmpty()) {
                part.prove();
            }
            if (part.bound() == Packed.NONE) {
                return new Answer.NoPath(effort());
            }
            part.hops().ifPresent(found -> hops.addAll(twins.spread(found)));
            cost = Packed.plus(cost, part.cost());
        }
        return cost == Packed.NONE
                ? new Answer.Stopped(Cost.ZERO, budget.limit(), effort())
                : new Answer.Path(hops, Packed.toCost(cost), Cost.ZERO, budget.limit(), effort());
    }

    private List<int[]> parts(Track[] tracks) {
        return partsOf(tracks, IntStream.range(0, tracks.length).toArray());
    }

    /** Those units in groups that have nothing to do with each other. */
    private List<int[]> partsOf(Track[] tracks, int[] units) {
        return prunings.contains(Pruning.PARTS)
                ? ModelMaker.model(problem, tracks, units).parts().stream()
                        .map(local -> Arrays.stream(local).map(u -> units[u]).toArray())
                        .toList()
                : List.of(units);
    }

    /** The hops of the canonical plan of the same cost, in an order that is safe but need not be the best to read. */
    private List<Hop> choice(Track[] tracks, PartSearch part) {
        List<Hop> hops = part.hops().orElseThrow();
        if (budget.spent()) {
            return hops;
        }
        if (part.cores().isPresent()) {
            return part.cores().get().choose();
        }
        Track[] narrow =
                Narrowed.to(part.cost(), problem, tracks, part.units, prunings).orElseThrow().tracks;
        List<Hop> chosen = new ArrayList<>();
        for (int[] local : partsOf(narrow, part.units)) {
            List<Hop> plan = hops.stream()
                    .filter(hop -> Arrays.binarySearch(local, hop.parts().get(0).unit()) >= 0)
                    .toList();
            chosen.addAll(choice(ModelMaker.model(problem, narrow, local), plan));
        }
        return chosen;
    }

    private List<Hop> choice(Model model, List<Hop> plan) {
        long cost = plan.stream().mapToLong(hop -> Packed.of(hop.cost())).reduce(0, Packed::plus);
        Bounds bounds = Bounds.of(model);
        boolean mayDrown = prunings.contains(Pruning.CORES) && Timeless.suits(model);
        long patience = mayDrown ? PATIENCE : Long.MAX_VALUE;
        return CanonicalChoice.among(model, bounds, plan, cost, budget, prunings, patience)
                .orElseGet(() -> {
                    CoreSearch cores = new CoreSearch(model, bounds, Packed.justAbove(cost), budget);
                    return cores.find().hops().isPresent() ? cores.choose() : plan;
                });
    }

    private Answer.Effort effort() {
        return new Answer.Effort(budget.expanded());
    }
}
