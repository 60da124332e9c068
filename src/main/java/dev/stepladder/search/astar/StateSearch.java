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
 * A* over states (Hart, Nilsson, Raphael 1968).
 *
 * <p>Simplest case: Dijkstra's algorithm expands states in the order of their cost so far. A* adds an admissible
 * heuristic of the cost to go ({@link PairHeuristic}) and expands states in the order of the sum. The heuristic is not
 * consistent: the values of two neighbouring states may differ by more than the cost of the hop. So a state is reopened
 * if a cheaper path to it is found. With a weight above 1 the heuristic is inflated and the path may cost more than the
 * optimum (weighted A*, Pohl 1970).
 *
 * <p>Two prunings reduce the successors of a state: {@link Dominance} and {@link StubbornSet}. The time is exponential
 * in the units at worst.
 */
public final class StateSearch {
    private final Model model;
    private final PairHeuristic heuristic;
    private final Budget budget;
    private final Dominance dominance;
    private final StubbornSet stubbornSets;
    private final boolean usesStubbornSets;
    private final boolean[] allUnits;

    public StateSearch(Model model, PairHeuristic heuristic, Budget budget, Set<Pruning> prunings) {
        this.model = model;
        this.heuristic = heuristic;
        this.budget = budget;
        this.dominance = prunings.contains(Pruning.DOMINANCE) ? Dominance.of(model) : Dominance.none(model);
        this.allUnits = new boolean[model.size];
        Arrays.fill(allUnits, true);
        this.usesStubbornSets = prunings.contains(Pruning.STUBBORN_SETS);
        this.stubbornSets = new StubbornSet(model, dominance);
    }

    /**
     * The result of a search.
     *
     * @param hops the path, if one was found below the upper bound
     * @param cost the cost of this path; {@link PackedCost#NONE} without one
     * @param bound a lower bound: every path costs at least this or the upper bound, whichever is less
     */
    public record Found(Optional<List<Hop>> hops, long cost, long bound) {
        public static Found nothingBelow(long bound) {
            return new Found(Optional.empty(), PackedCost.NONE, bound);
        }

        /** Whether there is a path, and none is cheaper. */
        public boolean isProven() {
            return hops.isPresent() && bound >= cost;
        }
    }

    /**
     * The cheapest path that costs less than {@code upper}.
     *
     * @param weight the factor on the heuristic: 1 for an optimal path, more for some path sooner
     * @param patience the most expansions
     */
    public Found cheaperThan(long upper, int weight, long patience) {
        return cheaperThan(upper, weight, patience, model.start());
    }

    /** The same from another state than the start. */
    public Found cheaperThan(long upper, int weight, long patience, int[] begin) {
        States states = new States(model);
        Frontier frontier = new Frontier();
        int[] state = begin.clone();
        long least = heuristic.from(state);
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
                continue; // a cheaper path to this state was found, and its entry is in the open list too
            }
            states.read(number, state);
            if (model.isGoal(state)) {
                return new Found(Optional.of(path(states, number)), cost, weight == 1 ? cost : bound);
            }
            budget.checkMemory(states.bytes());
            boolean continues = expanded < patience && (weight == 1 ? budget.take() : budget.takeIgnoringTime());
            if (!continues) {
                return Found.nothingBelow(bound);
            }
            expanded++;
            expand(states, frontier, number, state, upper, weight);
        }
        return Found.nothingBelow(upper);
    }

    private void expand(States states, Frontier frontier, int number, int[] state, long upper, int weight) {
        dominance.in(state);
        boolean[] stubborn = usesStubbornSets ? stubbornSets.of(state) : allUnits;
        for (int u = 0; u < state.length; u++) {
            if (!stubborn[u]) {
                continue;
            }
            for (Operator op : dominance.undominated(u)) {
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
            states.bound(next, heuristic.from(state));
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
