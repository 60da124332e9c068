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
 * The cheapest plan, by finding out which budgets can't all be kept.
 *
 * <p>Give each unit just the hops that it needs at least, and ask {@link PartialOrderEncoding} for a plan. If there is none, it names units whose budgets can't all be
 * kept: a core, usually of two to four units. So one hop more must be spent among them, whoever spends it. Say so ({@link SoftLiterals}), and ask again, until there
 * is a plan: it costs no more than was proven to be needed. So difficulties that have nothing to do with each other are found one after the other and
 * add up, where A* multiplies them. What two units need together is said beforehand ({@link ParetoBounds}). Then the same for the next field of the cost, with
 * what was found for the fields before it settled. (Core-guided optimisation: Fu and Malik 2006; with counters over cores: Andres,
 * Kaufmann, Matheis and Schaub 2012.)
 */
public final class CoreSearch {
    /** To make a core smaller must not take longer than so many conflicts: it is one already. */
    private static final long SHRINKING = 1_000;

    private final Model model;
    private final long upper;
    private final PartialOrderEncoding plans;
    private final Clauses clauses;

    /** By unit the most hops that leave the others what they need. */
    private final int[] most;

    /** By unit and by what its hops weigh. */
    private final List<Map<List<Integer>, CostCounter>> counters = new ArrayList<>();

    /** What two linked units can't both hope for: to make no more hops than each of them needs. */
    private final List<int[]> clashes = new ArrayList<>();

    /** @param model one that {@link PartialOrderEncoding#suits} */
    public CoreSearch(Model model, long upper, Budget budget) {
        this.most = new int[model.size];
        Arrays.fill(most, CostToGo.UNLIMITED);
        if (model.ops().stream().allMatch(op -> PackedCost.sameRisks(op.cost, 0))) {
            PairHeuristic bounds = PairHeuristic.of(model);
            for (int u = 0; u < model.size; u++) {
                most[u] = upper == PackedCost.NONE
                        ? CostToGo.UNLIMITED
                        : PackedCost.field(upper - bounds.without(u, u, model.start()), PackedCost.HOPS);
            }
        }
        this.model = model;
        this.upper = upper;
        this.plans = new PartialOrderEncoding(model, budget);
        this.clauses = plans.clauses;
        Arrays.stream(model.tracks).forEach(track -> counters.add(new HashMap<>()));
    }

    /** The cheapest path that costs less than {@code upper}. */
    public StateSearch.Found find() {
        if (PairHeuristic.of(model).from(model.start()) == PackedCost.NONE) {
            return StateSearch.Found.nothingBelow(upper);
        }
        model.links.forEach(this::sayWhatBothNeed);
        long least = 0;
        for (int field = PackedCost.FIELDS - 1; field >= 0; field--) {
            SoftLiterals hopes = new SoftLiterals(clauses);
            least = PackedCost.plus(least, hope(hopes, field));
            boolean asks = !hopes.isEmpty() || (field == 0 && plans.plan().isEmpty());
            while (asks && least < upper) {
                Clauses.Verdict verdict = plans.solve(hopes.open());
                if (verdict == Clauses.Verdict.UNKNOWN) {
                    return StateSearch.Found.nothingBelow(least);
                }
                if (verdict == Clauses.Verdict.IMPOSSIBLE) {
                    int[] core = smaller(clauses.core());
                    least = core.length == 0
                            ? upper
                            : PackedCost.plus(least, PackedCost.one(field, hopes.relaxCore(core)));
                }
                asks = verdict == Clauses.Verdict.IMPOSSIBLE;
            }
            if (least >= upper) {
                return StateSearch.Found.nothingBelow(upper);
            }
            hopes.harden();
        }
        return new StateSearch.Found(Optional.of(hops()), least, least);
    }

    private List<Hop> hops() {
        return plans.plan().stream().map(op -> op.hop).toList();
    }

    /** Hopes that no unit spends more in a field than it needs to; what that comes to. */
    private long hope(SoftLiterals hopes, int field) {
        long sum = 0;
        for (int u = 0; u < model.size; u++) {
            int unit = unit(weights(u, field));
            if (unit > 0) {
                CostCounter counter = counter(u, field);
                int sure = counter.least();
                int[] ladder = new int[counter.most() - sure];
                Arrays.setAll(ladder, at -> counter.atLeast(sure + at + 1));
                hopes.add(ladder, unit);
                sum += (long) unit * sure;
            }
        }
        if (field == PackedCost.HOPS) {
            for (int[] pair : clashes) {
                sum += hopes.areOpen(pair) ? hopes.relaxCore(pair) : 0;
            }
        }
        return PackedCost.one(field, sum);
    }

    private int[] weights(int u, int field) {
        return model.movers[u].ops.stream()
                .mapToInt(op -> PackedCost.field(op.costAt(u), field))
                .toArray();
    }

    /** What all weights are multiples of; 0 if there are none but 0. */
    private static int unit(int[] weights) {
        return Arrays.stream(weights).reduce(0, CoreSearch::commonDivisor);
    }

    /** What a unit spends in a field, in units of its weights. */
    private CostCounter counter(int u, int field) {
        int[] weights = weights(u, field);
        int unit = unit(weights);
        int[] scaled = Arrays.stream(weights).map(weight -> weight / unit).toArray();
        return counters.get(u).computeIfAbsent(Arrays.stream(scaled).boxed().toList(), key -> {
            CostToGo outlays = new CostToGo(model.movers[u], scaled);
            boolean beside = field == PackedCost.HOPS && most[u] < CostToGo.UNLIMITED;
            if (beside) {
                Arrays.stream(model.linksOf[u]).forEach(link -> outlays.raise(link, u, unit));
            }
            int limit = beside ? most[u] / unit : CostToGo.UNLIMITED;
            return new CostCounter(clauses, plans.units.get(u), model.movers[u], scaled, outlays, limit);
        });
    }

    /** Whether all hops count the same. */
    private static boolean alike(int[] weights) {
        return Arrays.stream(weights).distinct().count() == 1 && weights[0] > 0;
    }

    /** If the first of two units makes no more than so many hops, the second makes at least so many. */
    private void sayWhatBothNeed(Interaction link) {
        int[] weights = weights(link.first, PackedCost.HOPS);
        boolean eachForItself = alike(weights)
                && alike(weights(link.second, PackedCost.HOPS))
                && !link.product().leaps();
        if (most[link.first] == CostToGo.UNLIMITED || !eachForItself) {
            return;
        }
        CostCounter one = counter(link.first, PackedCost.HOPS);
        CostCounter other = counter(link.second, PackedCost.HOPS);
        ParetoBounds tradeoff = new ParetoBounds(link, weights[0], one.most());
        int known = CostToGo.UNLIMITED;
        for (int x = one.least(); x <= one.most(); x++) {
            int least = tradeoff.least(x);
            if (least > other.least() && least < known) {
                clauses.add(one.atLeast(x + 1), other.atLeast(least));
            }
            known = least;
        }
        if (tradeoff.least(one.least()) > other.least()) {
            clashes.add(new int[] {-one.atLeast(one.least() + 1), -other.atLeast(other.least() + 1)});
        }
    }

    /** The same core, or what is left of it when it is asked for again and that is soon answered. */
    private int[] smaller(int[] core) {
        int[] smallest = core;
        for (boolean shrinks = core.length > 1; shrinks; ) {
            shrinks = plans.solve(SHRINKING, smallest) == Clauses.Verdict.IMPOSSIBLE
                    && clauses.core().length < smallest.length;
            smallest = shrinks ? clauses.core() : smallest;
        }
        return smallest;
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** The hops of the plan that moves things least among those that cost what was found; nothing if that could not be found out. */
    public Optional<List<Hop>> choose() {
        return LexicographicSolver.settle(plans) ? Optional.of(hops()) : Optional.empty();
    }
}
