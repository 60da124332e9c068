package dev.stepladder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cheapest plan, by finding out which budgets can't all be kept.
 *
 * <p>Give each unit just the hops that it needs at least, and ask {@link Timeless} for a plan. If there is none, it names units whose budgets can't all be
 * kept: a core, usually of two to four units. So one hop more must be spent among them, whoever spends it. Say so ({@link Hopes}), and ask again, until there
 * is a plan: it costs no more than was proven to be needed. So difficulties that have nothing to do with each other are found one after the other and
 * add up, where A* multiplies them. What two units need together is said beforehand ({@link Tradeoff}). Then the same for the next field of the cost, with
 * what was found for the fields before it settled. (Core-guided optimisation: Fu and Malik 2006; with counters over cores: Andres,
 * Kaufmann, Matheis and Schaub 2012.)
 */
final class CoreSearch {
    private static final int UNLIMITED = Integer.MAX_VALUE / 4;

    private final Model model;
    private final long upper;
    private final Timeless plans;
    private final Clauses clauses;

    /** By unit the hops that it needs at least; 0 where fewer risks might cost more hops. */
    private final int[] needed;

    /** By unit the most hops that leave the others what they need. */
    private final int[] most;

    /** By unit and by what its hops weigh. */
    private final List<Map<List<Integer>, Overspend>> counters = new ArrayList<>();

    /** @param model one that {@link Timeless#suits} */
    CoreSearch(Model model, long upper, Budget budget) {
        this.needed = new int[model.size];
        this.most = new int[model.size];
        Arrays.fill(most, UNLIMITED);
        if (model.ops().stream().allMatch(op -> Packed.sameRisks(op.cost, 0))) {
            Bounds bounds = Bounds.of(model);
            long[] shares = bounds.shares(model.start());
            for (int u = 0; u < model.size; u++) {
                needed[u] = Packed.field(shares[u], Packed.HOPS);
                most[u] = upper == Packed.NONE
                        ? UNLIMITED
                        : Packed.field(upper - bounds.without(u, u, model.start()), Packed.HOPS);
            }
        }
        this.model = model;
        this.upper = upper;
        this.plans = new Timeless(model, budget);
        this.clauses = plans.clauses;
        Arrays.stream(model.tracks).forEach(track -> counters.add(new HashMap<>()));
    }

    /** The cheapest path that costs less than {@code upper}. */
    StateSearch.Found find() {
        if (Bounds.of(model).from(model.start()) == Packed.NONE) {
            return StateSearch.Found.nothingBelow(upper);
        }
        long least = 0;
        model.links.forEach(this::sayWhatBothNeed);
        for (int field = Packed.FIELDS - 1; field >= 0; field--) {
            Hopes hopes = new Hopes(clauses);
            least = Packed.plus(least, hope(hopes, field));
            Clauses.Verdict verdict = Clauses.Verdict.IMPOSSIBLE;
            while (verdict != Clauses.Verdict.POSSIBLE) {
                if (least >= upper) {
                    return StateSearch.Found.nothingBelow(upper);
                }
                verdict = plans.solve(hopes.open());
                if (verdict == Clauses.Verdict.UNKNOWN) {
                    return StateSearch.Found.nothingBelow(least);
                }
                if (verdict == Clauses.Verdict.IMPOSSIBLE) {
                    int[] core = smaller(clauses.core());
                    least = core.length == 0 ? upper : Packed.plus(least, Packed.one(field, hopes.giveUpOneOf(core)));
                }
            }
            hopes.settle();
        }
        return new StateSearch.Found(Optional.of(hops()), least, least);
    }

    private List<Hop> hops() {
        return plans.plan().stream().map(op -> op.hop).toList();
    }

    /** Hopes that no unit spends more in a field than it needs to; what that comes to. */
    private long hope(Hopes hopes, int field) {
        long sum = 0;
        for (int u = 0; u < model.size; u++) {
            int[] weights = weights(u, field);
            int unit = Arrays.stream(weights).reduce(0, CoreSearch::commonDivisor);
            if (unit > 0) {
                Overspend counter = counter(u, weights, unit);
                int sure = field == Packed.HOPS ? Math.max(counter.least, needed[u] / unit) : counter.least;
                int[] ladder = new int[Math.max(0, counter.most() - sure)];
                Arrays.setAll(ladder, at -> counter.atLeast(sure + at + 1));
                hopes.add(ladder, unit);
                sum += (long) unit * sure;
            }
        }
        return Packed.one(field, sum);
    }

    private int[] weights(int u, int field) {
        return model.movers[u].ops.stream()
                .mapToInt(op -> Packed.field(op.cost, field))
                .toArray();
    }

    private Overspend counter(int u, int[] weights, int unit) {
        int[] scaled = Arrays.stream(weights).map(weight -> weight / unit).toArray();
        boolean counts = Arrays.stream(scaled).allMatch(weight -> weight == 1);
        int limit = counts ? most[u] / unit : UNLIMITED;
        return counters.get(u)
                .computeIfAbsent(
                        Arrays.stream(scaled).boxed().toList(),
                        key -> new Overspend(clauses, plans.units.get(u), model.tracks[u], scaled, limit));
    }

    /** If the first of two units makes no more than so many hops, the second makes at least so many. */
    private void sayWhatBothNeed(Link link) {
        int[] weights = weights(link.first, Packed.HOPS);
        int[] others = weights(link.second, Packed.HOPS);
        if (most[link.first] == UNLIMITED || weights.length == 0 || others.length == 0) {
            return;
        }
        Overspend one = counter(link.first, weights, weights[0]);
        Overspend other = counter(link.second, others, others[0]);
        int[] least = Tradeoff.of(link, one.most());
        for (int x = one.least; x <= one.most(); x++) {
            if (least[x] > other.least && (x == one.least || least[x] < least[x - 1])) {
                clauses.add(one.atLeast(x + 1), other.atLeast(least[x]));
            }
        }
    }

    /** The same core, or what is left of it when it is asked for again. */
    private int[] smaller(int[] core) {
        int[] smallest = core;
        for (boolean shrinks = core.length > 1; shrinks; ) {
            shrinks = plans.solve(smallest) == Clauses.Verdict.IMPOSSIBLE && clauses.core().length < smallest.length;
            smallest = shrinks ? clauses.core() : smallest;
        }
        return smallest;
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** The hops of the plan that moves things least among those that cost what was found; nothing if that could not be found out. */
    Optional<List<Hop>> choose() {
        return new LowestStops(model, plans).settle() ? Optional.of(hops()) : Optional.empty();
    }
}
