package dev.stepladder.search.order;

import dev.stepladder.search.astar.StateSearch;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Pruning;
import dev.stepladder.search.reduce.PairHeuristic;
import dev.stepladder.search.sat.PartialOrderEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to the end, kept up while hops are taken in another order: so a hop is taken only if it leaves one.
 *
 * <p>Mostly the known way will do with the hop put first: the states after its old place are the same, so only those before it need a look. If not, the rest is
 * tried in its order, each hop as soon as it may be; then it is searched for ({@link StateSearch}), and where that drowns, asked for ({@link PartialOrderEncoding}).
 */
final class PlanRepair {
    /** After so many states a search is taken to drown. */
    private static final long PERSISTENCE = 300;

    private final Model model;
    private final PairHeuristic bounds;
    private final Budget budget;
    private final StateSearch search;

    /** Whether there is just one way to take each unit's next hop. */
    private final boolean plain;

    private Optional<PartialOrderEncoding> timeless = Optional.empty();
    private final int[] at;
    private List<Operator> rest;
    private long left;

    /**
     * @param model in which each unit goes along a chain
     * @param hops a way from the start to the end
     */
    PlanRepair(Model model, List<Hop> hops, Budget budget) {
        this.model = model;
        this.bounds = PairHeuristic.of(model);
        this.budget = budget;
        this.search = new StateSearch(model, bounds, budget, Pruning.all());
        this.plain = model.leaps.isEmpty()
                && PartialOrderEncoding.suits(model)
                && model.ops().size() == hops.size();
        this.at = model.start();
        this.rest = new ArrayList<>();
        int[] state = model.start();
        for (Hop hop : hops) {
            Operator next = op(hop, state);
            rest.add(next);
            left = PackedCost.plus(left, next.cost);
            next.apply(state);
        }
    }

    private Operator op(Hop hop, int[] state) {
        int unit = hop.parts().get(0).unit();
        for (Operator op : model.movers[unit].from[state[unit]]) {
            if (op.hop.equals(hop) && isPossible(op, state)) {
                return op;
            }
        }
        throw new IllegalArgumentException("hop that is not possible where it comes: " + hop);
    }

    boolean isDone() {
        return rest.isEmpty();
    }

    int[] state() {
        return at.clone();
    }

    /** Takes a hop if it is possible and leaves a way to the end. */
    boolean take(Operator op) {
        if (!isPossible(op, at)) {
            return false;
        }
        Optional<List<Operator>> way = wayAfter(op);
        way.ifPresent(ops -> {
            op.apply(at);
            left -= op.cost;
            rest = ops;
        });
        return way.isPresent();
    }

    private boolean isPossible(Operator op, int[] state) {
        if (!op.enabled(state)) {
            return false;
        }
        op.apply(state);
        boolean safe = model.safeAfter(op, state);
        op.undo(state);
        return safe;
    }

    private Optional<List<Operator>> wayAfter(Operator op) {
        List<Operator> others = new ArrayList<>(rest);
        int place = others.indexOf(op);
        if (place >= 0) {
            others.remove(place);
        }
        int[] state = at.clone();
        op.apply(state);
        if (place >= 0 && isWay(others.subList(0, place), state)) {
            return Optional.of(others);
        }
        long ahead = bounds.from(state);
        if (ahead == PackedCost.NONE || op.cost + ahead > left) {
            return Optional.empty();
        }
        Optional<List<Operator>> soon = place >= 0 ? asSoonAsMayBe(others, state) : Optional.empty();
        return soon.isPresent() ? soon : searched(state, left - op.cost);
    }

    private boolean isWay(List<Operator> ops, int[] from) {
        int[] state = from.clone();
        for (Operator op : ops) {
            if (!isPossible(op, state)) {
                return false;
            }
            op.apply(state);
        }
        return true;
    }

    private Optional<List<Operator>> asSoonAsMayBe(List<Operator> ops, int[] from) {
        int[] state = from.clone();
        List<Operator> waiting = new ArrayList<>(ops);
        List<Operator> way = new ArrayList<>();
        for (int index = 0; index < waiting.size(); ) {
            Operator op = waiting.get(index);
            if (isPossible(op, state) && leavesPairsAWay(op, state)) {
                op.apply(state);
                way.add(op);
                waiting.remove(index);
                index = 0;
            } else {
                index++;
            }
        }
        return waiting.isEmpty() ? Optional.of(way) : Optional.empty();
    }

    private boolean leavesPairsAWay(Operator op, int[] state) {
        op.apply(state);
        boolean leaves = bounds.from(state) != PackedCost.NONE;
        op.undo(state);
        return leaves;
    }

    private Optional<List<Operator>> searched(int[] state, long most) {
        long before = budget.expanded();
        Optional<List<Hop>> found = search.cheaperThan(most + 1, 1, plain ? PERSISTENCE : Long.MAX_VALUE, state)
                .hops();
        if (found.isEmpty() && plain && budget.expanded() - before >= PERSISTENCE) {
            PartialOrderEncoding orders = timeless.orElseGet(() -> new PartialOrderEncoding(model, budget));
            timeless = Optional.of(orders);
            found = orders.wayFrom(state);
        }
        return found.map(hops -> {
            List<Operator> way = new ArrayList<>();
            int[] on = state.clone();
            for (Hop hop : hops) {
                way.add(op(hop, on));
                way.get(way.size() - 1).apply(on);
            }
            return way;
        });
    }
}
