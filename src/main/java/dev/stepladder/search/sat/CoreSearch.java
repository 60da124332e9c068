package dev.stepladder.search.sat;

import dev.stepladder.search.astar.StateSearch;
import dev.stepladder.search.cdcl.Solver;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.model.UnitModel;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.reduce.PairHeuristic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Core-guided MaxSAT: the cheapest plan, by relaxing unsatisfiable cores of soft literals.
 *
 * <p>Simplest case: one field of the cost, the hops. For each unit and position, the unit is assumed not to stop there, and {@link
 * PartialOrderEncoding} is asked for a plan. The answer is no, with a core: stops of which at least one is needed. That costs one hop. The
 * core is relaxed ({@link SoftLiterals#relaxCore}) and the solver is asked again, until there is a plan. Its cost equals the lower
 * bound that the cores have proven. What makes the method fast is that cores are small: a difficulty between five
 * units is a core of five stops, wherever the other units stop. (Budgets of hops for each unit in place of stops make cores of whole units, and dense
 * networks then need a thousand times the conflicts.) Independent difficulties are found one after the other, and their bounds add up; in A* the
 * states multiply.
 *
 * <p>A hop may cost more than the lightest hop to the same position: the difference is a soft literal of its own. The fields of the cost follow
 * one another: soft literals of a finished field are hardened. The fields below the hops are counted unit by unit ({@link
 * CostCounter}), because the hops leave them little room.
 *
 * <p>Dense networks need many conflicts. After some thousand the soft literals are made anew, and cliques of them are paid for at once ({@link
 * ConflictCliques}); what the solver has learned stays. Sparse networks never come so far, and pay nothing for it.
 *
 * <p>A core may be hard to find. After a slice of conflicts without one, the question is turned round: is there a plan that is cheaper
 * than the best one so far? A plan makes the best one cheaper; a refutation proves it. The slices alternate and grow, so the best plan improves
 * while the bound rises, and a limit leaves both (core-boosted linear search: Berg, Demirović and Stuckey 2019).
 *
 * <p>One call of the solver for each core, after O(stops²) clauses for each pair of units. Core-guided search: Fu and Malik 2006;
 * totalizers over cores (OLL): Andres, Kaufmann, Matheis and Schaub 2012.
 */
public final class CoreSearch {
    /** The most conflicts for shrinking a core, which is optional. */
    private static final long MAX_SHRINKING_CONFLICTS = 1_000;

    /** The conflicts after which a field begins anew, with cliques. */
    private static final long DENSE_FROM = 2_000;

    /** The conflicts of the first slice. */
    private static final long FIRST_SLICE = 2_000;

    private final Model model;
    private final long firstSlice;
    private final PartialOrderEncoding plans;
    private final Clauses clauses;

    /** A cost just above that of the best plan known. */
    private long upper;

    /** The best plan of this search. */
    private Optional<List<Hop>> best = Optional.empty();

    private long bestCost = PackedCost.NONE;

    /** The lower bound. */
    private long least;

    /** A lower bound that was proven before the search began anew. */
    private long proven;

    /** @param model one that {@link PartialOrderEncoding#suits} */
    public CoreSearch(Model model, long upper, Budget budget) {
        this(model, upper, budget, FIRST_SLICE);
    }

    /** @param firstSlice the conflicts of the first slice */
    CoreSearch(Model model, long upper, Budget budget, long firstSlice) {
        this.firstSlice = firstSlice;
        this.model = model;
        this.upper = upper;
        this.plans = new PartialOrderEncoding(model, budget);
        this.clauses = plans.clauses;
    }

    /** The cheapest path that costs less than {@code upper}; after a limit, the best one so far with a lower bound. */
    public StateSearch.Found find() {
        if (PairHeuristic.of(model).from(model.start()) == PackedCost.NONE) {
            return StateSearch.Found.nothingBelow(upper);
        }
        for (int field = PackedCost.FIELDS - 1; field >= 0; field--) {
            if (!minimize(field)) {
                return found();
            }
        }
        if (plans.plan().isEmpty() && plans.solve() != Solver.Verdict.SATISFIABLE) {
            return found();
        }
        return new StateSearch.Found(Optional.of(hops()), least, least);
    }

    /** The best plan so far and the lower bound. */
    private StateSearch.Found found() {
        return new StateSearch.Found(best, bestCost, Math.min(Math.max(least, proven), upper));
    }

    private List<Hop> hops() {
        return plans.plan().stream().map(op -> op.hop).toList();
    }

    /** Finds the least value of a field and makes it a clause; false if no plan is left or a limit is reached. */
    private boolean minimize(int field) {
        long before = least;
        long begun = clauses.conflicts();
        boolean isDense = field != PackedCost.HOPS;
        SoftLiterals soft = new SoftLiterals(clauses);
        raise(field, addSoftLiterals(soft, field) + soft.payForced());
        long slice = firstSlice;
        boolean asks = !soft.isEmpty();
        while (asks && least < upper) {
            if (!isDense && clauses.conflicts() - begun > DENSE_FROM) {
                isDense = true;
                proven = least;
                least = before;
                soft = new SoftLiterals(clauses);
                raise(field, addSoftLiterals(soft, field) + soft.payForced());
                raise(field, soft.payCliques());
            }
            Solver.Verdict verdict = plans.solve(slice, soft.assumptions());
            if (verdict == Solver.Verdict.UNSATISFIABLE) {
                int[] core = shrink(clauses.core());
                if (core.length == 0) {
                    least = upper;
                } else {
                    raise(field, soft.relaxCore(core));
                    slice = Math.max(firstSlice, slice / 2);
                }
            } else if (verdict == Solver.Verdict.SATISFIABLE) {
                asks = false;
            } else if (clauses.areSpent()) {
                return false;
            } else if (improve(soft, field, slice)) {
                return least < upper;
            } else {
                slice += slice / 2;
            }
        }
        if (least >= upper) {
            return false;
        }
        soft.harden();
        return true;
    }

    private void raise(int field, long paid) {
        least = PackedCost.plus(least, PackedCost.one(field, paid));
    }

    /**
     * Asks for plans that are cheaper in a field than the best one, within some conflicts. True if the least value of the field is proven;
     * then it is a clause.
     */
    private boolean improve(SoftLiterals soft, int field, long slice) {
        int weight = soft.commonWeight();
        if (weight == 0 || upper == PackedCost.NONE || !PackedCost.sameAbove(field, least, upper)) {
            return false;
        }
        int known = above(field, upper) / weight;
        int[] rest = soft.rest(known + 1);
        int more = Math.min(known, rest.length);
        while (more > 0) {
            Solver.Verdict verdict = plans.solve(slice, -rest[more - 1]);
            if (verdict == Solver.Verdict.UNKNOWN) {
                return false;
            }
            if (verdict == Solver.Verdict.UNSATISFIABLE) {
                raise(field, (long) more * weight);
                break;
            }
            more = above(field, take()) / weight;
        }
        // The least value is known: it is a clause from now on, for the fields below and for the tie-break.
        if (more < rest.length) {
            clauses.add(-rest[more]);
        }
        if (plans.solve() == Solver.Verdict.UNSATISFIABLE) {
            least = upper;
        }
        return true;
    }

    /** How far a cost is above the lower bound in one field. */
    private int above(int field, long cost) {
        return PackedCost.field(cost, field) - PackedCost.field(least, field);
    }

    /** Keeps the last plan if it is the best, and gives its cost. */
    private long take() {
        long cost = plans.plan().stream().mapToLong(op -> op.cost).reduce(0, PackedCost::plus);
        if (cost < upper) {
            upper = cost + 1;
            bestCost = cost;
            best = Optional.of(hops());
        }
        return cost;
    }

    /** Adds the soft literals of a field. Gives what is spent in any case. */
    private long addSoftLiterals(SoftLiterals soft, int field) {
        long sum = 0;
        for (int u = 0; u < model.size; u++) {
            int[] weights = weights(u, field);
            if (field == PackedCost.HOPS) {
                addStops(soft, u, weights);
            } else {
                sum += addCounter(soft, u, weights);
            }
        }
        return sum;
    }

    /** A unit does not stop at a position; it does not enter it by a heavier hop than the lightest. */
    private void addStops(SoftLiterals soft, int u, int[] weights) {
        UnitModel unit = model.units[u];
        OrderLiterals order = plans.units.get(u);
        int[] lightest = new int[unit.graph.size()];
        Arrays.fill(lightest, Integer.MAX_VALUE);
        for (int at = 0; at < weights.length; at++) {
            int to = unit.to(unit.operators.get(at));
            lightest[to] = Math.min(lightest[to], weights[at]);
        }
        for (int p = 0; p < lightest.length; p++) {
            if (p != unit.graph.start && lightest[p] > 0 && lightest[p] < Integer.MAX_VALUE) {
                soft.add(order.visit[p], lightest[p]);
            }
        }
        for (int at = 0; at < weights.length; at++) {
            int heavier = weights[at] - lightest[unit.to(unit.operators.get(at))];
            if (heavier > 0) {
                soft.add(order.taken(unit.operators.get(at)), heavier);
            }
        }
    }

    /** A unit spends no more than it needs alone, no more than one more, and so on. Gives what it needs alone. */
    private long addCounter(SoftLiterals soft, int u, int[] weights) {
        int unit = Arrays.stream(weights).reduce(0, CoreSearch::commonDivisor);
        if (unit == 0) {
            return 0;
        }
        int[] scaled = Arrays.stream(weights).map(weight -> weight / unit).toArray();
        CostCounter counter = new CostCounter(clauses, plans.units.get(u), model.units[u], scaled);
        int sure = counter.least();
        int[] ladder = new int[counter.most() - sure];
        Arrays.setAll(ladder, at -> counter.atLeast(sure + at + 1));
        soft.add(ladder, unit);
        return (long) unit * sure;
    }

    private int[] weights(int u, int field) {
        return model.units[u].operators.stream()
                .mapToInt(op -> PackedCost.field(op.costAt(u), field))
                .toArray();
    }

    /**
     * The core, or a smaller one that the solver returns when the core is asked for again within {@link
     * #MAX_SHRINKING_CONFLICTS} conflicts.
     */
    private int[] shrink(int[] core) {
        int[] smallest = core;
        for (boolean shrinks = core.length > 1; shrinks; ) {
            shrinks = plans.solve(MAX_SHRINKING_CONFLICTS, smallest) == Solver.Verdict.UNSATISFIABLE
                    && clauses.core().length < smallest.length;
            smallest = shrinks ? clauses.core() : smallest;
        }
        return smallest;
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** The hops of the cheapest plan that the tie-break prefers; empty if a limit was reached. Only after {@link #find} found one. */
    public Optional<List<Hop>> choose() {
        return LexicographicSolver.fixStops(plans) ? Optional.of(hops()) : Optional.empty();
    }
}
