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
 * The search for an optimal plan of one independent part of a problem: an upper bound, then destructive lower bounds.
 *
 * <p>Simplest case: A* with an inflated heuristic ({@link #findSome}) finds some plan. If its cost equals the
 * admissible heuristic of the start, the plan is proven optimal.
 *
 * <p>Otherwise the gap is closed from below ({@link #prove}). First assume a plan that is cheaper than the best one: what it cannot
 * contain is removed once, and all later rounds start from the smaller model. Then assume a plan with no more hops than the lower bound.
 * Reduced-cost fixing removes every hop that such a plan cannot contain ({@link ReducedCostFixing}), constraint
 * propagation removes more ({@link PairConsistency}), and the heuristic of the smaller model is higher. This repeats
 * until a fixpoint. An empty domain refutes the assumption, and the lower bound rises by one hop. If domains remain, A*
 * searches the rest, which is often small. If A* expands too many states, {@link CoreSearch} takes over, and keeps its bound and its best plan at a limit.
 *
 * <p>Each round costs O(interactions · releases² · moves) for each pass of propagation, and one A* search that is
 * exponential at worst. (Destructive lower bounds: Klein and Scholl, EJOR 112, 1999.)
 */
public final class PartSearch {
    private static final int WEIGHT = 5;
    private static final long MAX_EXPANSIONS = 3_000;

    /** The expansions after which core-guided search replaces A*. */
    private static final long MAX_ASTAR_EXPANSIONS = 300;

    private final Model model;
    private final PairHeuristic heuristic;
    private final Budget budget;
    private final Set<Pruning> prunings;

    private long bound;
    private Optional<List<Hop>> hops = Optional.empty();
    private long cost = PackedCost.NONE;
    private Optional<CoreSearch> cores = Optional.empty();

    /** Whether plans of the best cost have hops that core-guided search does not know; then only A* is left. */
    private boolean coresDoNotApply;

    public PartSearch(Model model, Budget budget, Set<Pruning> prunings) {
        this.model = model;
        this.heuristic = PairHeuristic.of(model);
        this.budget = budget;
        this.prunings = prunings;
        this.bound = PackedCost.ceiling(heuristic.from(model.start()));
    }

    /** The lower bound on the cost of every plan; {@link PackedCost#NONE} if no plan exists. */
    public long bound() {
        return Math.min(bound, cost);
    }

    /** The cost of the best plan so far; {@link PackedCost#NONE} without one. */
    public long cost() {
        return cost;
    }

    Optional<List<Hop>> hops() {
        return hops;
    }

    /** Finds some plan by A* with an inflated heuristic (weighted A*, Pohl 1970), within a limit on expansions. */
    public void findSome() {
        if (bound != PackedCost.NONE && prunings.contains(Pruning.DESTRUCTIVE_BOUNDS)) {
            long patience = MAX_EXPANSIONS + 4L * PackedCost.toCost(bound).hops();
            take(new StateSearch(model, heuristic, budget, prunings).cheaperThan(PackedCost.NONE, WEIGHT, patience));
        }
    }

    /** Raises the lower bound until it meets the cost of the best plan, or until a limit is reached. */
    public void prove() {
        Model cheaper = model;
        long cheaperThan = PackedCost.NONE;
        while (bound < cost && !budget.spent() && cores.isEmpty()) {
            if (cost < cheaperThan) {
                cheaperThan = cost;
                Optional<Model> rest = within(cheaper, cost - 1);
                bound = rest.map(this::boundOf).orElse(cost);
                cheaper = rest.orElse(cheaper);
            } else {
                raiseBound(cheaper);
            }
        }
    }

    private long boundOf(Model rest) {
        return Math.max(bound, PackedCost.ceiling(PairHeuristic.of(rest).from(rest.start())));
    }

    /**
     * Assumes a plan that meets the lower bound, and searches for it.
     *
     * @param cheaper a model with all plans that are cheaper than the best one
     */
    private void raiseBound(Model cheaper) {
        long most = nextLimit();
        Optional<Model> restricted = within(cheaper, most);
        boolean coresApply = restricted.filter(this::suitsCores).isPresent();
        long patience = coresApply ? MAX_ASTAR_EXPANSIONS : Long.MAX_VALUE;
        take(restricted
                .map(rest -> new StateSearch(rest, PairHeuristic.of(rest), budget, prunings)
                        .cheaperThan(most + 1, 1, patience))
                .orElse(StateSearch.Found.nothingBelow(most + 1)));
        if (coresApply && bound <= most && cost > most) {
            // Plans that cost as much as the best one stay, because the tie-break is among them.
            cores = within(model, cost).filter(this::suitsCores).map(rest -> new CoreSearch(rest, justAbove(), budget));
            coresDoNotApply = cores.isEmpty();
            cores.ifPresent(search -> take(search.find()));
        }
    }

    private boolean suitsCores(Model rest) {
        return prunings.contains(Pruning.CORES) && !coresDoNotApply && PartialOrderEncoding.suits(rest);
    }

    /** An upper bound one above the best cost, so that a search below it always finds a plan. */
    private long justAbove() {
        return cost == PackedCost.NONE ? PackedCost.NONE : cost + 1;
    }

    /**
     * The hops of the optimal plan that {@link LexicographicTieBreak} prefers, in a safe order.
     *
     * <p>The plan stays as found once a limit is reached.
     */
    public List<Hop> choice() {
        List<Hop> plan = hops.orElseThrow();
        if (budget.spent()) {
            return plan;
        }
        Optional<List<Hop>> fromCores = cores.flatMap(CoreSearch::choose);
        if (fromCores.isPresent()) {
            return fromCores.get();
        }
        List<Hop> chosen = new ArrayList<>();
        for (Model part : parts(within(model, cost).orElseThrow(), prunings)) {
            BitSet units = new BitSet();
            Arrays.stream(part.graphs).forEach(graph -> units.set(graph.unit));
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
            chosen = LexicographicTieBreak.among(part, plan, spent, budget, prunings, MAX_ASTAR_EXPANSIONS)
                    .or(() -> Optional.of(new CoreSearch(part, spent + 1, budget))
                            .filter(search -> search.find().isProven())
                            .flatMap(CoreSearch::choose));
        }
        return chosen.or(() -> LexicographicTieBreak.among(part, plan, spent, budget, prunings, Long.MAX_VALUE))
                .orElse(plan);
    }

    /** The independent parts of a model, each as a model of its own. */
    static List<Model> parts(Model model, Set<Pruning> prunings) {
        return prunings.contains(Pruning.DECOMPOSITION)
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

    /** The cost up to which the next round assumes a plan. */
    private long nextLimit() {
        return prunings.contains(Pruning.DESTRUCTIVE_BOUNDS) && PackedCost.sameRisks(bound, cost)
                ? Math.min(PackedCost.lastWithSameHops(bound), cost - 1)
                : cost - 1;
    }

    /** The model reduced to plans of at most this cost; empty if no such plan exists. */
    private Optional<Model> within(Model wide, long most) {
        Model narrow = wide;
        while (true) {
            PairHeuristic heuristic = PairHeuristic.of(narrow);
            if (heuristic.from(narrow.start()) > most) {
                return Optional.empty();
            }
            Optional<Model> fewer = prunings.contains(Pruning.REDUCED_COST) && most != PackedCost.NONE
                    ? narrowed(narrow, heuristic, most)
                    : Optional.of(narrow);
            if (fewer.isEmpty() || fewer.get() == narrow) {
                return fewer;
            }
            narrow = fewer.get();
        }
    }

    private Optional<Model> narrowed(Model wide, PairHeuristic heuristic, long most) {
        Model fixed = ReducedCostFixing.of(wide, heuristic, most);
        return prunings.contains(Pruning.CONSISTENCY) ? PairConsistency.of(fixed) : Optional.of(fixed);
    }
}
