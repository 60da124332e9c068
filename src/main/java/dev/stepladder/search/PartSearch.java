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
 * and the bound is one hop higher; else A* often has little left to look at. Where it drowns, {@link CoreSearch} takes over.
 */
final class PartSearch {
    private static final int HASTE = 5;
    private static final long PATIENCE = 3_000;

    /** After so many states A* is taken to drown, and cores are looked for. */
    private static final long PERSISTENCE = 300;

    /** The units of the problem that the part has, in order. */
    final int[] units;

    private final Problem problem;
    private final Track[] tracks;
    private final Budget budget;
    private final Set<Pruning> prunings;
    private long bound;
    private Optional<List<Hop>> hops = Optional.empty();
    private long cost = Packed.NONE;
    private Optional<CoreSearch> cores = Optional.empty();

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
        while (bound < cost && !budget.spent() && cores.isEmpty()) {
            long most = level();
            Optional<Narrowed> left = Narrowed.to(most, problem, tracks, units, prunings);
            boolean mayDrown = left.filter(this::suitsCores).isPresent();
            take(left.map(rest -> rest.search(budget, prunings, most + 1, mayDrown ? PERSISTENCE : Long.MAX_VALUE))
                    .orElse(StateSearch.Found.nothingBelow(most + 1)));
            if (mayDrown && bound <= most && cost > most) {
                proveByCores();
            }
        }
    }

    private boolean suitsCores(Narrowed rest) {
        return prunings.contains(Pruning.CORES) && Timeless.suits(rest.model);
    }

    /** With plans of the same cost as the one known, so that there is one to be found. */
    private void proveByCores() {
        cores = Narrowed.to(cost, problem, tracks, units, prunings)
                .filter(this::suitsCores)
                .map(rest -> new CoreSearch(rest.model, rest.bounds, Packed.justAbove(cost), budget));
        cores.ifPresent(search -> take(search.find()));
    }

    /** The search that has proven the plan by cores, if one has: it can go on to the choice. */
    Optional<CoreSearch> cores() {
        return cores;
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
}
