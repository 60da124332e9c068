package dev.stepladder.search.sat;

import dev.stepladder.search.astar.StateSearch;
import dev.stepladder.search.model.Interaction;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.reduce.PairHeuristic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Core-guided MaxSAT: the cheapest plan, by relaxing unsatisfiable cores of soft literals.
 *
 * <p>Simplest case: one field of the cost, the hops. Each unit gets as many hops as it needs alone, assumed as soft
 * literals, and {@link PartialOrderEncoding} is asked for a plan. If the answer is no, the solver returns a core: soft
 * literals, usually of a few units, that cannot all hold. At least one of them costs one hop more. The core is
 * relaxed ({@link SoftLiterals#relaxCore}) and the solver is asked again, until there is a plan. Its cost equals the
 * lower bound that the cores have proven.
 *
 * <p>Independent difficulties are found one after the other and their bounds add up; in A* the states multiply. The
 * joint needs of two units are clauses from the start ({@link ParetoBounds}). The fields of the cost follow one
 * another: soft literals of a finished field are hardened. One call of the solver for each core, after O(stops²)
 * clauses for each pair of units.
 *
 * <p>Core-guided search: Fu and Malik 2006; totalizers over cores (OLL): Andres, Kaufmann, Matheis and Schaub 2012.
 */
public final class CoreSearch {
    /** The most conflicts for shrinking a core, which is optional. */
    private static final long MAX_SHRINKING_CONFLICTS = 1_000;

    private final Model model;
    private final long upper;
    private final PartialOrderEncoding plans;
    private final Clauses clauses;

    /** By unit: the most hops that leave the other units what they need below the upper bound. */
    private final int[] most;

    /** By unit and by the weights of its hops. */
    private final List<Map<List<Integer>, CostCounter>> counters = new ArrayList<>();

    /** Cores of two, known beforehand: both units cannot keep to the hops that each needs alone. */
    private final List<int[]> clashes = new ArrayList<>();

    /** @param model one that {@link PartialOrderEncoding#suits} */
    public CoreSearch(Model model, long upper, Budget budget) {
        this.most = new int[model.size];
        Arrays.fill(most, UnitCostBounds.UNLIMITED);
        if (model.operators().stream().allMatch(op -> PackedCost.sameRisks(op.cost, 0))) {
            PairHeuristic bounds = PairHeuristic.of(model);
            for (int u = 0; u < model.size; u++) {
                most[u] = upper == PackedCost.NONE
                        ? UnitCostBounds.UNLIMITED
                        : PackedCost.field(upper - bounds.without(u, u, model.start()), PackedCost.HOPS);
            }
        }
        this.model = model;
        this.upper = upper;
        this.plans = new PartialOrderEncoding(model, budget);
        this.clauses = plans.clauses;
        Arrays.stream(model.graphs).forEach(graph -> counters.add(new HashMap<>()));
    }

    /** The cheapest path that costs less than {@code upper}. */
    public StateSearch.Found find() {
        if (PairHeuristic.of(model).from(model.start()) == PackedCost.NONE) {
            return StateSearch.Found.nothingBelow(upper);
        }
        model.interactions.forEach(this::addParetoClauses);
        long least = 0;
        for (int field = PackedCost.FIELDS - 1; field >= 0; field--) {
            SoftLiterals soft = new SoftLiterals(clauses);
            least = PackedCost.plus(least, addSoftLiterals(soft, field));
            boolean asks = !soft.isEmpty() || (field == 0 && plans.plan().isEmpty());
            while (asks && least < upper) {
                Clauses.Verdict verdict = plans.solve(soft.assumptions());
                if (verdict == Clauses.Verdict.UNKNOWN) {
                    return StateSearch.Found.nothingBelow(least);
                }
                if (verdict == Clauses.Verdict.UNSATISFIABLE) {
                    int[] core = shrink(clauses.core());
                    least = core.length == 0
                            ? upper
                            : PackedCost.plus(least, PackedCost.one(field, soft.relaxCore(core)));
                }
                asks = verdict == Clauses.Verdict.UNSATISFIABLE;
            }
            if (least >= upper) {
                return StateSearch.Found.nothingBelow(upper);
            }
            soft.harden();
        }
        return new StateSearch.Found(Optional.of(hops()), least, least);
    }

    private List<Hop> hops() {
        return plans.plan().stream().map(op -> op.hop).toList();
    }

    /**
     * Adds one totalizer of soft literals for each unit: it spends no more in a field than it needs. Gives the sum of
     * these needs.
     */
    private long addSoftLiterals(SoftLiterals soft, int field) {
        long sum = 0;
        for (int u = 0; u < model.size; u++) {
            int unit = unit(weights(u, field));
            if (unit > 0) {
                CostCounter counter = counter(u, field);
                int sure = counter.least();
                int[] ladder = new int[counter.most() - sure];
                Arrays.setAll(ladder, at -> counter.atLeast(sure + at + 1));
                soft.add(ladder, unit);
                sum += (long) unit * sure;
            }
        }
        if (field == PackedCost.HOPS) {
            for (int[] pair : clashes) {
                sum += soft.areSoft(pair) ? soft.relaxCore(pair) : 0;
            }
        }
        return PackedCost.one(field, sum);
    }

    private int[] weights(int u, int field) {
        return model.units[u].operators.stream()
                .mapToInt(op -> PackedCost.field(op.costAt(u), field))
                .toArray();
    }

    /** The greatest common divisor of the weights; 0 if all are 0. */
    private static int unit(int[] weights) {
        return Arrays.stream(weights).reduce(0, CoreSearch::commonDivisor);
    }

    /** The counter of what a unit spends in a field, in multiples of {@code unit}. */
    private CostCounter counter(int u, int field) {
        int[] weights = weights(u, field);
        int unit = unit(weights);
        int[] scaled = Arrays.stream(weights).map(weight -> weight / unit).toArray();
        return counters.get(u).computeIfAbsent(Arrays.stream(scaled).boxed().toList(), key -> {
            UnitCostBounds costToGo = new UnitCostBounds(model.units[u], scaled);
            boolean bounded = field == PackedCost.HOPS && most[u] < UnitCostBounds.UNLIMITED;
            if (bounded) {
                Arrays.stream(model.interactionsOf[u]).forEach(interaction -> costToGo.raise(interaction, u, unit));
            }
            int limit = bounded ? most[u] / unit : UnitCostBounds.UNLIMITED;
            return new CostCounter(clauses, plans.units.get(u), model.units[u], scaled, costToGo, limit);
        });
    }

    /** Whether all hops count the same. */
    private static boolean alike(int[] weights) {
        return Arrays.stream(weights).distinct().count() == 1 && weights[0] > 0;
    }

    /** Clauses of a pair of units: if the first makes at most x hops, the second makes at least y. */
    private void addParetoClauses(Interaction interaction) {
        int[] weights = weights(interaction.first, PackedCost.HOPS);
        boolean eachForItself = alike(weights)
                && alike(weights(interaction.second, PackedCost.HOPS))
                && !interaction.product().jointMoves();
        if (most[interaction.first] == UnitCostBounds.UNLIMITED || !eachForItself) {
            return;
        }
        CostCounter one = counter(interaction.first, PackedCost.HOPS);
        CostCounter other = counter(interaction.second, PackedCost.HOPS);
        ParetoBounds pareto = new ParetoBounds(interaction, weights[0], one.most());
        int known = UnitCostBounds.UNLIMITED;
        for (int x = one.least(); x <= one.most(); x++) {
            int least = pareto.least(x);
            if (least > other.least() && least < known) {
                clauses.add(one.atLeast(x + 1), other.atLeast(least));
            }
            known = least;
        }
        if (pareto.least(one.least()) > other.least()) {
            clashes.add(new int[] {-one.atLeast(one.least() + 1), -other.atLeast(other.least() + 1)});
        }
    }

    /**
     * The core, or a smaller one that the solver returns when the core is asked for again within {@link
     * #MAX_SHRINKING_CONFLICTS} conflicts.
     */
    private int[] shrink(int[] core) {
        int[] smallest = core;
        for (boolean shrinks = core.length > 1; shrinks; ) {
            shrinks = plans.solve(MAX_SHRINKING_CONFLICTS, smallest) == Clauses.Verdict.UNSATISFIABLE
                    && clauses.core().length < smallest.length;
            smallest = shrinks ? clauses.core() : smallest;
        }
        return smallest;
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** The hops of the cheapest plan that the tie-break prefers; empty if a limit was reached. */
    public Optional<List<Hop>> choose() {
        return LexicographicSolver.fixStops(plans) ? Optional.of(hops()) : Optional.empty();
    }
}
