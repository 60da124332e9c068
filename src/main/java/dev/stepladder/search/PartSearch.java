package dev.stepladder.search;

import dev.stepladder.search.astar.StateSearch;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.ModelRestriction;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.order.LexicographicTieBreak;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Pruning;
import dev.stepladder.search.reduce.PairConsistency;
import dev.stepladder.search.reduce.PairHeuristic;
import dev.stepladder.search.reduce.ReducedCostFixing;
import dev.stepladder.search.sat.CoreSearch;
import dev.stepladder.search.sat.PartialOrderEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest plan of one independent part of a problem.
 *
 * <p>First some plan, quickly ({@link #hurry}): a search that trusts the bounds more than it should. If it costs what the bounds say, it is proven already. Else
 * the gap is closed from below ({@link #prove}), one hop at a time: suppose there is a plan with no more hops than the bound. Then whatever can't be in such a
 * plan may go ({@link ReducedCostFixing}), which makes more go ({@link PairConsistency}), which raises the bounds, until nothing changes. Often nothing is left,
 * and the bound is one hop higher; else A* often has little left to look at. Where it drowns, {@link CoreSearch} takes over.
 */
public final class PartSearch {
    private static final int HASTE = 5;
    private static final long PATIENCE = 3_000;

    /** After so many states A* is taken to drown. */
    private static final long PERSISTENCE = 300;

    private final Model model;
    private final PairHeuristic bounds;
    private final Budget budget;
    private final Set<Pruning> prunings;

    private long bound;
    private Optional<List<Hop>> hops = Optional.empty();
    private long cost = PackedCost.NONE;
    private Optional<CoreSearch> cores = Optional.empty();

    /** Whether the search by cores was lost, too: then A* has to do it, however long it takes. */
    private boolean coresWereLost;

    public PartSearch(Model model, Budget budget, Set<Pruning> prunings) {
        this.model = model;
        this.bounds = PairHeuristic.of(model);
        this.budget = budget;
        this.prunings = prunings;
        this.bound = PackedCost.ceiling(bounds.from(model.start()));
    }

    /** No plan costs less; {@link PackedCost#NONE} if there is none at all. */
    public long bound() {
        return Math.min(bound, cost);
    }

    /** What the plan found so far costs; {@link PackedCost#NONE} if there is none yet. */
    public long cost() {
        return cost;
    }

    Optional<List<Hop>> hops() {
        return hops;
    }

    /** Looks for some plan. */
    public void hurry() {
        if (bound != PackedCost.NONE && prunings.contains(Pruning.LEVELS)) {
            long patience = PATIENCE + 4L * PackedCost.toCost(bound).hops();
            take(new StateSearch(model, bounds, budget, prunings).cheaperThan(PackedCost.NONE, HASTE, patience));
        }
    }

    /** Looks for a cheaper plan until there is none. */
    public void prove() {
        while (bound < cost && !budget.spent() && cores.isEmpty()) {
            long most = level();
            Optional<Model> left = within(most);
            boolean mayDrown = left.filter(this::suitsCores).isPresent();
            long patience = mayDrown ? PERSISTENCE : Long.MAX_VALUE;
            take(left.map(rest -> new StateSearch(rest, PairHeuristic.of(rest), budget, prunings)
                            .cheaperThan(most + 1, 1, patience))
                    .orElse(StateSearch.Found.nothingBelow(most + 1)));
            if (mayDrown && bound <= most && cost > most) {
                cores = within(cost).filter(this::suitsCores).map(rest -> new CoreSearch(rest, justAbove(), budget));
                cores.ifPresent(search -> take(search.find()));
                if (bound < cost) {
                    cores = Optional.empty();
                    coresWereLost = true;
                }
            }
        }
    }

    private boolean suitsCores(Model rest) {
        return prunings.contains(Pruning.CORES) && !coresWereLost && PartialOrderEncoding.suits(rest);
    }

    /** So that a search for something cheaper finds a plan in any case. */
    private long justAbove() {
        return cost == PackedCost.NONE ? PackedCost.NONE : cost + 1;
    }

    /**
     * The hops of the plan that {@link LexicographicTieBreak} would choose among those that cost the same, in an order that is safe.
     *
     * <p>As they are once a limit is reached.
     */
    public List<Hop> choice() {
        List<Hop> plan = hops.orElseThrow();
        if (budget.spent()) {
            return plan;
        }
        Optional<List<Hop>> settled = cores.flatMap(CoreSearch::choose);
        if (settled.isPresent()) {
            return settled.get();
        }
        List<Hop> chosen = new ArrayList<>();
        for (Model part : parts(within(cost).orElseThrow(), prunings)) {
            BitSet units = new BitSet();
            Arrays.stream(part.tracks).forEach(track -> units.set(track.unit));
            chosen.addAll(choice(
                    part,
                    plan.stream()
                            .filter(hop -> units.get(hop.parts().get(0).unit()))
                            .toList()));
        }
        return chosen;
    }

    private List<Hop> choice(Model part, List<Hop> plan) {
        long spent = plan.stream().mapToLong(hop -> PackedCost.of(hop.cost())).reduce(0, PackedCost::plus);
        Optional<List<Hop>> chosen = Optional.empty();
        if (suitsCores(part) && cores.isEmpty()) {
            chosen = LexicographicTieBreak.among(part, plan, spent, budget, prunings, PATIENCE)
                    .or(() -> Optional.of(new CoreSearch(part, spent + 1, budget))
                            .filter(search -> search.find().hops().isPresent())
                            .flatMap(CoreSearch::choose));
        }
        return chosen.or(() -> LexicographicTieBreak.among(part, plan, spent, budget, prunings, Long.MAX_VALUE))
                .orElse(plan);
    }

    /** The units of a model in groups that have nothing to do with each other. */
    static List<Model> parts(Model model, Set<Pruning> prunings) {
        return prunings.contains(Pruning.PARTS)
                ? model.parts().stream()
                        .map(units -> ModelRestriction.part(model, units))
                        .toList()
                : List.of(model);
    }

    private void take(StateSearch.Found found) {
        bound = Math.max(bound, PackedCost.ceiling(found.bound()));
        if (found.hops().isPresent()) {
            hops = found.hops();
            cost = found.cost();
        }
    }

    /** Up to what cost to look next. */
    private long level() {
        return prunings.contains(Pruning.LEVELS) && PackedCost.sameRisks(bound, cost)
                ? Math.min(PackedCost.lastWithSameHops(bound), cost - 1)
                : cost - 1;
    }

    /** What is left of the model if plans of at most this cost are looked for; nothing if there is no such plan. */
    private Optional<Model> within(long most) {
        Model narrow = model;
        while (true) {
            PairHeuristic least = PairHeuristic.of(narrow);
            if (least.from(narrow.start()) > most) {
                return Optional.empty();
            }
            Optional<Model> fewer = prunings.contains(Pruning.AFFORDABLE) && most != PackedCost.NONE
                    ? narrowed(narrow, least, most)
                    : Optional.of(narrow);
            if (fewer.isEmpty() || fewer.get() == narrow) {
                return fewer;
            }
            narrow = fewer.get();
        }
    }

    private Optional<Model> narrowed(Model wide, PairHeuristic least, long most) {
        Model afforded = ReducedCostFixing.of(wide, least, most);
        return prunings.contains(Pruning.VIABILITY) ? PairConsistency.of(afforded) : Optional.of(afforded);
    }
}
