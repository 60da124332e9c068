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
 * Every state that the units of a {@link Projection} can come to, and what some of them spend at least on the way to a goal.
 *
 * <p>The states are few, so each is looked at: in the order in which they are met, over and over, until no way gets shorter (Bellman, Ford). The hops of units
 * that don't count are for free; these units are there only to get in the way.
 */
final class ProjectedStates {
    /** Of more states nothing is asked: who checks what they say has to walk through all of them as well. */
    private static final int MOST_STATES = 10_000;

    /** Units on so many releases that they make more states than these, safe or not, can't be numbered. */
    private static final int MOST_NUMBERS = 1 << 20;

    private static final int UNKNOWN = -1;

    private final Projection gathering;

    /** The states in the order in which they are met, the start first. */
    private final List<int[]> states = new ArrayList<>();

    private final int[] numbers;
    private final List<Step> steps = new ArrayList<>();
    private long looked;

    /** From one state to another, by number, and at which unit that counts. */
    private record Step(int from, int to, int payer, long cost) {}

    private ProjectedStates(Projection gathering, int most) {
        this.gathering = gathering;
        this.numbers = new int[most];
        Arrays.fill(numbers, UNKNOWN);
        numberOf(new int[gathering.size()]);
        for (int number = 0; number < states.size() && states.size() <= MOST_STATES; number++) {
            int[] state = states.get(number);
            for (int i = 0; i < state.length; i++) {
                for (Projection.Way way : gathering.waysFrom(i, state[i])) {
                    take(number, state, way);
                }
            }
        }
    }

    /** The states of a gathering; nothing if they are too many. */
    static Optional<ProjectedStates> of(Projection gathering) {
        long most = IntStream.range(0, gathering.size())
                .mapToLong(gathering::places)
                .reduce(1, (one, other) -> Math.min(MOST_NUMBERS + 1, one * other));
        return Optional.of((int) most)
                .filter(number -> number <= MOST_NUMBERS)
                .map(number -> new ProjectedStates(gathering, number))
                .filter(all -> all.states.size() <= MOST_STATES);
    }

    private void take(int number, int[] state, Projection.Way way) {
        looked++;
        int[] next = state.clone();
        for (Problem.Part part : way.parts()) {
            if (state[part.unit()] != part.from()) {
                return;
            }
            next[part.unit()] = part.to();
        }
        if (gathering.holdAll(way.guards(), state) && gathering.isSafe(next)) {
            steps.add(new Step(number, numberOf(next), way.payer(), way.cost()));
        }
    }

    /** The number of a state; a new one for one that has none. */
    private int numberOf(int[] state) {
        int code = 0;
        for (int i = 0; i < state.length; i++) {
            code = code * gathering.places(i) + state[i];
        }
        if (numbers[code] == UNKNOWN) {
            numbers[code] = states.size();
            states.add(state);
        }
        return numbers[code];
    }

    /** How many hops between its states were looked at so far. */
    long looked() {
        return looked;
    }

    /**
     * What some of the units spend at least; {@link PackedCost#NONE} if there is no way to a goal.
     *
     * @param counted whose hops count, by place among the units of the gathering
     */
    long least(BitSet counted) {
        long[] spent = new long[states.size()];
        Arrays.fill(spent, PackedCost.NONE);
        spent[0] = 0;
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            looked += steps.size();
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
            if (spent[number] < least && gathering.isGoal(states.get(number))) {
                least = spent[number];
            }
        }
        return least;
    }
}
