package dev.stepladder.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest plan of one independent part of a problem.
 *
 * <p>First some plan, quickly: a search that trusts the bounds more than it should. If it costs what the bounds say, it is proven already. Else
 * the gap is closed from below, one hop at a time: suppose there is a plan with no more hops than the bound. Then whatever can't be in such a
 * plan may go ({@link Affordable}), which makes more go ({@link Viability}), which raises the bounds, until nothing changes. Often nothing is left,
 * and the bound is one hop higher; else the search has little left to look at.
 */
final class PartSearch {
    private static final int HASTE = 5;
    private static final long PATIENCE = 3_000;

    private final Problem problem;
    private final Track[] tracks;
    private final int[] units;
    private final Budget budget;
    private final Set<Pruning> prunings;

    /** @param tracks for all units of the problem */
    PartSearch(Problem problem, Track[] tracks, int[] units, Budget budget, Set<Pruning> prunings) {
        this.problem = problem;
        this.tracks = tracks;
        this.units = units;
        this.budget = budget;
        this.prunings = prunings;
    }

    StateSearch.Found search() {
        Model model = ModelMaker.model(problem, tracks, units);
        Bounds bounds = Bounds.of(model);
        long bound = bounds.from(model.start());
        if (bound == Packed.NONE) {
            return StateSearch.Found.nothingBelow(bound);
        }
        if (!prunings.contains(Pruning.LEVELS)) {
            return new StateSearch(model, bounds, budget, prunings).cheaperThan(Packed.NONE, 1, Long.MAX_VALUE);
        }
        long patience = PATIENCE + 4L * Packed.toCost(bound).hops();
        StateSearch.Found quick =
                new StateSearch(model, bounds, budget, prunings).cheaperThan(Packed.NONE, HASTE, patience);
        if (quick.bound() == Packed.NONE) {
            return quick;
        }
        Optional<List<Hop>> hops = quick.hops();
        long cost = quick.cost();
        while (bound < cost && !budget.spent()) {
            long level = Packed.sameRisks(bound, cost) ? Math.min(Packed.lastWithSameHops(bound), cost - 1) : cost - 1;
            StateSearch.Found found = within(level);
            bound = Math.max(bound, Packed.ceiling(found.bound()));
            if (found.hops().isPresent()) {
                hops = found.hops();
                cost = found.cost();
            }
        }
        return new StateSearch.Found(hops, cost, Math.min(bound, cost));
    }

    /** The cheapest plan that costs no more than this. */
    private StateSearch.Found within(long most) {
        Track[] narrow = tracks;
        int width = Integer.MAX_VALUE;
        while (true) {
            Optional<Track[]> viable = prunings.contains(Pruning.VIABILITY)
                    ? Viability.tracks(problem, narrow, units)
                    : Optional.of(narrow);
            if (viable.isEmpty()) {
                return StateSearch.Found.nothingBelow(most + 1);
            }
            Model model = ModelMaker.model(problem, viable.get(), units);
            Bounds bounds = Bounds.of(model);
            if (bounds.from(model.start()) > most) {
                return StateSearch.Found.nothingBelow(most + 1);
            }
            int left = Arrays.stream(model.tracks).mapToInt(Track::width).sum();
            if (left == width || !prunings.contains(Pruning.AFFORDABLE)) {
                return new StateSearch(model, bounds, budget, prunings).cheaperThan(most + 1, 1, Long.MAX_VALUE);
            }
            width = left;
            narrow = Affordable.tracks(model, bounds, most, viable.get());
        }
    }
}
