package dev.stepladder.search.certificate;

import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The state space of a {@link Projection}, and the least cost that a group of its units spends on a path to a goal.
 *
 * <p>The states are few, so all of them are generated. Edges are relaxed in the order of generation until a fixpoint
 * (Bellman, Ford): O(states · edges) at worst. Hops of units that do not count are free; these units are only
 * constraints.
 */
final class ProjectedStates {
    /** The most states; a checker has to generate all of them as well. */
    private static final int MAX_STATES = 10_000;

    /** The most states, safe or not, that are numbered. */
    private static final int MOST_NUMBERS = 1 << 20;

    private static final int UNKNOWN = -1;

    private final Projection projection;

    /** The states in order of generation, the start first. */
    private final List<int[]> states = new ArrayList<>();

    private final int[] numbers;
    private final List<Step> steps = new ArrayList<>();
    private long work;

    /** An edge between two states, by number, and the unit at which its cost counts. */
    private record Step(int from, int to, int payer, long cost) {}

    private ProjectedStates(Projection projection, int most) {
        this.projection = projection;
        this.numbers = new int[most];
        Arrays.fill(numbers, UNKNOWN);
        numberOf(new int[projection.size()]);
        for (int number = 0; number < states.size() && states.size() <= MAX_STATES; number++) {
            int[] state = states.get(number);
            for (int i = 0; i < state.length; i++) {
                for (Projection.ProjectedHop hop : projection.hopsFrom(i, state[i])) {
                    take(number, state, hop);
                }
            }
        }
    }

    /** The states of a projection; empty if they are too many. */
    static Optional<ProjectedStates> of(Projection projection) {
        long most = IntStream.range(0, projection.size())
                .mapToLong(projection::places)
                .reduce(1, (one, other) -> Math.min(MOST_NUMBERS + 1, one * other));
        return Optional.of((int) most)
                .filter(number -> number <= MOST_NUMBERS)
                .map(number -> new ProjectedStates(projection, number))
                .filter(all -> all.states.size() <= MAX_STATES);
    }

    private void take(int number, int[] state, Projection.ProjectedHop hop) {
        work++;
        int[] next = state.clone();
        for (Problem.Part part : hop.parts()) {
            if (state[part.unit()] != part.from()) {
                return;
            }
            next[part.unit()] = part.to();
        }
        if (projection.holdAll(hop.guards(), state) && projection.isSafe(next)) {
            steps.add(new Step(number, numberOf(next), hop.payer(), hop.cost()));
        }
    }

    /** The number of a state; a new one if it was not generated before. */
    private int numberOf(int[] state) {
        int code = 0;
        for (int i = 0; i < state.length; i++) {
            code = code * projection.places(i) + state[i];
        }
        if (numbers[code] == UNKNOWN) {
            numbers[code] = states.size();
            states.add(state);
        }
        return numbers[code];
    }

    /** The edges examined so far. */
    long work() {
        return work;
    }

    /**
     * The least cost that some of the units spend; {@link PackedCost#NONE} if there is no path to a goal.
     *
     * @param counted the units whose hops count, by index in the projection
     */
    long least(BitSet counted) {
        long[] spent = new long[states.size()];
        Arrays.fill(spent, PackedCost.NONE);
        spent[0] = 0;
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            work += steps.size();
            for (Step step : steps) {
                long there =
                        PackedCost.plus(spent[step.from], step.payer >= 0 && counted.get(step.payer) ? step.cost : 0);
                if (there < spent[step.to]) {
                    spent[step.to] = there;
                    shorter = true;
                }
            }
        }
        long least = PackedCost.NONE;
        for (int number = 0; number < spent.length; number++) {
            if (spent[number] < least && projection.isGoal(states.get(number))) {
                least = spent[number];
            }
        }
        return least;
    }
}
