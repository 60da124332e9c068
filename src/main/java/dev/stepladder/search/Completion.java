package dev.stepladder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to the end, kept up while hops are taken in another order: so a hop is taken only if it leaves one.
 *
 * <p>Mostly the known way will do with the hop put first: the states after its old place are the same, so only those before it need a look. If not, the rest is
 * tried in its order, each hop as soon as it may be; then it is searched for ({@link StateSearch}), and where that drowns, asked for ({@link Timeless}).
 */
final class Completion {
    /** After so many states a search is taken to drown. */
    private static final long PERSISTENCE = 300;

    private final Model model;
    private final Bounds bounds;
    private final Budget budget;
    private final StateSearch search;

    /** Whether there is just one way to take each unit's next hop. */
    private final boolean plain;

    private Optional<Timeless> timeless = Optional.empty();
    private final int[] at;
    private List<Op> rest;
    private long left;

    /**
     * @param model in which each unit goes along a chain
     * @param hops a way from the start to the end
     */
    Completion(Model model, List<Hop> hops, Budget budget) {
        this.model = model;
        this.bounds = Bounds.of(model);
        this.budget = budget;
        this.search = new StateSearch(model, bounds, budget, Pruning.all());
        this.plain =
                model.leaps.isEmpty() && Timeless.suits(model) && model.ops().size() == hops.size();
        this.at = model.start();
        this.rest = new ArrayList<>();
        int[] state = model.start();
        for (Hop hop : hops) {
            Op next = op(hop, state);
            rest.add(next);
            left = Packed.plus(left, next.cost);
            next.apply(state);
        }
    }

    private Op op(Hop hop, int[] state) {
        int unit = hop.parts().get(0).unit();
        for (Op op : model.movers[unit].from[state[unit]]) {
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
    boolean take(Op op) {
        if (!isPossible(op, at)) {
            return false;
        }
        Optional<List<Op>> way = wayAfter(op);
        way.ifPresent(ops -> {
            op.apply(at);
            left -= op.cost;
            rest = ops;
        });
        return way.isPresent();
    }

    private boolean isPossible(Op op, int[] state) {
        if (!op.enabled(state)) {
            return false;
        }
        op.apply(state);
        boolean safe = model.safeAfter(op, state);
        op.undo(state);
        return safe;
    }

    private Optional<List<Op>> wayAfter(Op op) {
        List<Op> others = new ArrayList<>(rest);
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
        if (ahead == Packed.NONE || op.cost + ahead > left) {
            return Optional.empty();
        }
        Optional<List<Op>> soon = place >= 0 ? asSoonAsMayBe(others, state) : Optional.empty();
        return soon.isPresent() ? soon : searched(state, left - op.cost);
    }

    private boolean isWay(List<Op> ops, int[] from) {
        int[] state = from.clone();
        for (Op op : ops) {
            if (!isPossible(op, state)) {
                return false;
            }
            op.apply(state);
        }
        return true;
    }

    private Optional<List<Op>> asSoonAsMayBe(List<Op> ops, int[] from) {
        int[] state = from.clone();
        List<Op> waiting = new ArrayList<>(ops);
        List<Op> way = new ArrayList<>();
        for (int index = 0; index < waiting.size(); ) {
            Op op = waiting.get(index);
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

    private boolean leavesPairsAWay(Op op, int[] state) {
        op.apply(state);
        boolean leaves = bounds.from(state) != Packed.NONE;
        op.undo(state);
        return leaves;
    }

    private Optional<List<Op>> searched(int[] state, long most) {
        long before = budget.expanded();
        Optional<List<Hop>> found = search.cheaperThan(most + 1, 1, plain ? PERSISTENCE : Long.MAX_VALUE, state)
                .hops();
        if (found.isEmpty() && plain && budget.expanded() - before >= PERSISTENCE) {
            Timeless orders = timeless.orElseGet(() -> new Timeless(model, budget));
            timeless = Optional.of(orders);
            found = orders.wayFrom(state);
        }
        return found.map(hops -> {
            List<Op> way = new ArrayList<>();
            int[] on = state.clone();
            for (Hop hop : hops) {
                way.add(op(hop, on));
                way.get(way.size() - 1).apply(on);
            }
            return way;
        });
    }
}
