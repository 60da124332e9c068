package dev.stepladder.search;

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

    final Model model;
    final Bounds bounds;
    private final Budget budget;
    private final Set<Pruning> prunings;

    private long bound;
    private Optional<List<Hop>> hops = Optional.empty();
    private long cost = Packed.NONE;

    PartSearch(Model model, Budget budget, Set<Pruning> prunings) {
        this.model = model;
        this.bounds = Bounds.of(model);
        this.budget = budget;
        this.prunings = prunings;
        this.bound = Packed.ceiling(bounds.from(model.start()));
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
        Model narrow = model;
        while (true) {
            Bounds least = Bounds.of(narrow);
            if (least.from(narrow.start()) > most) {
                return StateSearch.Found.nothingBelow(most + 1);
            }
            Optional<Model> fewer =
                    prunings.contains(Pruning.AFFORDABLE) ? narrowed(narrow, least, most) : Optional.of(narrow);
            if (fewer.isEmpty()) {
                return StateSearch.Found.nothingBelow(most + 1);
            }
            if (fewer.get() == narrow) {
                return new StateSearch(narrow, least, budget, prunings).cheaperThan(most + 1, 1, Long.MAX_VALUE);
            }
            narrow = fewer.get();
        }
    }

    /** Without what no plan of at most this cost can contain; empty if there is no such plan. */
    private Optional<Model> narrowed(Model wide, Bounds least, long most) {
        Model afforded = Affordable.of(wide, least, most);
        return prunings.contains(Pruning.VIABILITY) ? Viability.of(afforded) : Optional.of(afforded);
    }
}
