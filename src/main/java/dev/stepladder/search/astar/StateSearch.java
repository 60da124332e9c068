package dev.stepladder.search.astar;

import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Pruning;
import dev.stepladder.search.reduce.PairHeuristic;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest path over states, by A* (Hart, Nilsson, Raphael 1968).
 *
 * <p>Simplest case: look at states in the order of what they cost so far, until a goal comes up. {@link PairHeuristic} says what must still be
 * spent at least; looking first where both together are least finds the same path after far fewer states. The bounds of two neighbouring states may
 * differ by more than the hop between them, so a state that turns out to be cheaper later is looked at again.
 */
public final class StateSearch {
    private final Model model;
    private final PairHeuristic bounds;
    private final Budget budget;
    private final Dominance dominance;
    private final StubbornSet waiting;
    private final boolean confined;
    private final boolean[] everyUnit;

    public StateSearch(Model model, PairHeuristic bounds, Budget budget, Set<Pruning> prunings) {
        this.model = model;
        this.bounds = bounds;
        this.budget = budget;
        this.dominance = prunings.contains(Pruning.DOMINANCE) ? Dominance.of(model) : Dominance.none(model);
        this.everyUnit = new boolean[model.size];
        Arrays.fill(everyUnit, true);
        this.confined = prunings.contains(Pruning.STUBBORN);
        this.waiting = new StubbornSet(model, dominance);
    }

    /**
     * What a search found.
     *
     * @param hops the path, if one was found that costs less than asked
     * @param cost of that path; {@link PackedCost#NONE} without
     * @param bound no path costs less than this or what was asked, whichever is less
     */
    public record Found(Optional<List<Hop>> hops, long cost, long bound) {
        public static Found nothingBelow(long bound) {
            return new Found(Optional.empty(), PackedCost.NONE, bound);
        }
    }

    /**
     * The cheapest path that costs less than {@code upper}.
     *
     * @param weight how much more the bound counts than what is spent; 1 for the cheapest path, more to find some path sooner
     * @param patience after how many expansions it gives up
     */
    public Found cheaperThan(long upper, int weight, long patience) {
        return cheaperThan(upper, weight, patience, model.start());
    }

    /** The same from another state than the start. */
    public Found cheaperThan(long upper, int weight, long patience, int[] begin) {
        States states = new States(model);
        Frontier frontier = new Frontier();
        int[] state = begin.clone();
        long least = bounds.from(state);
        if (least >= upper) {
            return Found.nothingBelow(least);
        }
        int root = states.numberOf(state);
        states.bound(root, least);
        states.begin(root);
        frontier.add(least * weight, root);
        long bound = least;
        long expanded = 0;
        while (!frontier.isEmpty()) {
            if (weight == 1) {
                bound = Math.max(bound, frontier.least());
            }
            long key = frontier.least();
            int number = frontier.take();
            long cost = states.cost(number);
            if (key != cost + states.bound(number) * weight) {
                continue; // a cheaper way was found meanwhile, and is in the frontier too
            }
            states.read(number, state);
            if (model.isGoal(state)) {
                return new Found(Optional.of(path(states, number)), cost, weight == 1 ? cost : bound);
            }
            budget.remember(states.bytes());
            boolean goesOn = expanded < patience && (weight == 1 ? budget.take() : budget.takeHastily());
            if (!goesOn) {
                return Found.nothingBelow(bound);
            }
            expanded++;
            expand(states, frontier, number, state, upper, weight);
        }
        return Found.nothingBelow(upper);
    }

    private void expand(States states, Frontier frontier, int number, int[] state, long upper, int weight) {
        dominance.in(state);
        boolean[] stubborn = confined ? waiting.of(state) : everyUnit;
        for (int u = 0; u < state.length; u++) {
            if (!stubborn[u]) {
                continue;
            }
            for (Operator op : dominance.worthwhile(u)) {
                if (op.unit[0] != u || !op.enabled(state)) {
                    continue;
                }
                op.apply(state);
                if (model.safeAfter(op, state)) {
                    reach(states, frontier, number, state, op, upper, weight);
                }
                op.undo(state);
            }
        }
    }

    private void reach(States states, Frontier frontier, int number, int[] state, Operator op, long upper, int weight) {
        long cost = PackedCost.plus(states.cost(number), op.cost);
        int next = states.numberOf(state);
        if (states.bound(next) == States.UNKNOWN) {
            states.bound(next, bounds.from(state));
        }
        if (states.bound(next) == PackedCost.NONE || cost >= states.cost(next) || cost + states.bound(next) >= upper) {
            return;
        }
        states.reach(next, cost, number, op);
        frontier.add(cost + states.bound(next) * weight, next);
    }

    private List<Hop> path(States states, int last) {
        Deque<Hop> hops = new ArrayDeque<>();
        for (int number = last; states.parent(number) >= 0; number = states.parent(number)) {
            hops.addFirst(states.by(number).hop);
        }
        return List.copyOf(hops);
    }
}
