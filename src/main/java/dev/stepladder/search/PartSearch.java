package dev.stepladder.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest plan of one independent part of a problem.
 *
 * <p>First some plan, quickly ({@link #hurry}): a search that trusts the bounds more than it should. If it costs what the bounds say, it is proven already. Else
 * the gap is closed from below ({@link #prove}), one hop at a time: suppose there is a plan with no more hops than the bound. Then whatever can't be in such a
 * plan may go ({@link Affordable}), which makes more go ({@link Viability}), which raises the bounds, until nothing changes. Often nothing is left,
 * and the bound is one hop higher; else the search has little left to look at.
 */
final class PartSearch {
    private static final int HASTE = 5;
    private static final long PATIENCE = 3_000;

    /** The units of the problem that the part has, in order. */
    final int[] units;

    private final Problem problem;
    private final Track[] tracks;
    private final Budget budget;
    private final Set<Pruning> prunings;
    private long bound;
    private Optional<List<Hop>> hops = Optional.empty();
    private long cost = Packed.NONE;

    /** @param tracks for all units of the problem */
    PartSearch(Problem problem, Track[] tracks, int[] units, Budget budget, Set<Pruning> prunings) {
        this.problem = problem;
        this.tracks = tracks;
        this.units = units;
        this.budget = budget;
        this.prunings = prunings;
    }

    /** No plan costs less; {@link Packed#NONE} if there is none at all. */
    long bound() {
        return Math.min(bound, cost);
    }

    /** What the plan found so far costs; {@link Packed#NONE} if there is none yet. */
    long cost() {
        return cost;
    }

    Optional<List<Hop>> hops() {
        return hops;
    }

    /** Looks for some plan. */
    void hurry() {
        Model model = ModelMaker.model(problem, tracks, units);
        Bounds bounds = Bounds.of(model);
        bound = Packed.ceiling(bounds.from(model.start()));
        if (bound != Packed.NONE && prunings.contains(Pruning.LEVELS)) {
            long patience = PATIENCE + 4L * Packed.toCost(bound).hops();
            take(new StateSearch(model, bounds, budget, prunings).cheaperThan(Packed.NONE, HASTE, patience));
        }
    }

    /** Looks for a cheaper plan until there is none. */
    void prove() {
        while (bound < cost && !budget.spent()) {
            take(within(level()));
        }
    }

    private void take(StateSearch.Found found) {
        bound = Math.max(bound, Packed.ceiling(found.bound()));
        if (found.hops().isPresent()) {
            hops = found.hops();
            cost = found.cost();
        }
    }

    /** Up to what cost to look next. */
    private long level() {
        return prunings.contains(Pruning.LEVELS) && Packed.sameRisks(bound, cost)
                ? Math.min(Packed.lastWithSameHops(bound), cost - 1)
                : cost - 1;
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
