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
 * Keeps a plan for the remaining hops while hops are taken in another order: a hop is taken only if the rest can be
 * completed.
 *
 * <p>Simplest case: the hop is moved to the front of the known plan. The states after its old place are the same, so
 * only those before it are checked. If one is unsafe, the remaining hops are tried greedily, each as soon as it is
 * applicable. If that fails, A* searches the rest ({@link StateSearch}). If A* expands too many states, the
 * partial-order encoding is solved ({@link PartialOrderEncoding}).
 */
final class PlanRepair {
    /** The expansions after which the partial-order encoding replaces A*. */
    private static final long MAX_ASTAR_EXPANSIONS = 300;

    private final Model model;
    private final PairHeuristic heuristic;
    private final Budget budget;
    private final StateSearch search;

    /** Whether only the order of the hops is open: each unit has one operator for each of its hops. */
    private final boolean isOrderOnly;

    private Optional<PartialOrderEncoding> encoding = Optional.empty();
    private final int[] at;
    private List<Operator> rest;
    private long left;

    /**
     * @param model in which each unit has a chain of positions
     * @param hops a path from the start to the goal
     */
    PlanRepair(Model model, List<Hop> hops, Budget budget) {
        this.model = model;
        this.heuristic = PairHeuristic.of(model);
        this.budget = budget;
        this.search = new StateSearch(model, heuristic, budget, Pruning.all());
        this.isOrderOnly = model.jointMoves.isEmpty()
                && PartialOrderEncoding.suits(model)
                && model.operators().size() == hops.size();
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
        for (Operator op : model.units[unit].from[state[unit]]) {
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

    /** Takes a hop if it is applicable and the rest can be completed. */
    boolean take(Operator op) {
        if (!isPossible(op, at)) {
            return false;
        }
        Optional<List<Operator>> path = pathAfter(op);
        path.ifPresent(operators -> {
            op.apply(at);
            left -= op.cost;
            rest = operators;
        });
        return path.isPresent();
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

    private Optional<List<Operator>> pathAfter(Operator op) {
        List<Operator> others = new ArrayList<>(rest);
        int place = others.indexOf(op);
        if (place >= 0) {
            others.remove(place);
        }
        int[] state = at.clone();
        op.apply(state);
        if (place >= 0 && isPath(others.subList(0, place), state)) {
            return Optional.of(others);
        }
        long ahead = heuristic.from(state);
        if (ahead == PackedCost.NONE || op.cost + ahead > left) {
            return Optional.empty();
        }
        Optional<List<Operator>> soon = place >= 0 ? greedyOrder(others, state) : Optional.empty();
        return soon.isPresent() ? soon : searched(state, left - op.cost);
    }

    private boolean isPath(List<Operator> operators, int[] from) {
        int[] state = from.clone();
        for (Operator op : operators) {
            if (!isPossible(op, state)) {
                return false;
            }
            op.apply(state);
        }
        return true;
    }

    private Optional<List<Operator>> greedyOrder(List<Operator> operators, int[] from) {
        int[] state = from.clone();
        List<Operator> waiting = new ArrayList<>(operators);
        List<Operator> path = new ArrayList<>();
        for (int index = 0; index < waiting.size(); ) {
            Operator op = waiting.get(index);
            if (isPossible(op, state) && leavesPairsAPath(op, state)) {
                op.apply(state);
                path.add(op);
                waiting.remove(index);
                index = 0;
            } else {
                index++;
            }
        }
        return waiting.isEmpty() ? Optional.of(path) : Optional.empty();
    }

    private boolean leavesPairsAPath(Operator op, int[] state) {
        op.apply(state);
        boolean leaves = heuristic.from(state) != PackedCost.NONE;
        op.undo(state);
        return leaves;
    }

    private Optional<List<Operator>> searched(int[] state, long most) {
        long before = budget.expanded();
        Optional<List<Hop>> found = search.cheaperThan(
                        most + 1, 1, isOrderOnly ? MAX_ASTAR_EXPANSIONS : Long.MAX_VALUE, state)
                .hops();
        if (found.isEmpty() && isOrderOnly && budget.expanded() - before >= MAX_ASTAR_EXPANSIONS) {
            PartialOrderEncoding orders = encoding.orElseGet(() -> new PartialOrderEncoding(model, budget));
            encoding = Optional.of(orders);
            found = orders.pathFrom(state);
        }
        return found.map(hops -> {
            List<Operator> path = new ArrayList<>();
            int[] on = state.clone();
            for (Hop hop : hops) {
                path.add(op(hop, on));
                path.get(path.size() - 1).apply(on);
            }
            return path;
        });
    }
}
