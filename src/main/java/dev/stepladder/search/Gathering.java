package dev.stepladder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A few units of a problem as if there were no others: every state that they can come to, and what they spend at least on the way to a goal.
 *
 * <p>What units that are left out would forbid is not asked. So every path of the whole problem, seen from these units, is a way here, and what the cheapest way
 * costs is a lower bound there. Of a leap there is left what these units do in it, at its whole cost if its first unit is among them, for free if not.
 *
 * <p>The hops of some of the units may be for free, too: then these are there only to get in the way.
 */
final class Gathering {
    /** Of more states nothing is asked: who checks what they say has to walk through all of them as well. */
    private static final int MOST_STATES = 10_000;

    /** Releases of as many units as make more states than these, safe or not, can't be numbered. */
    private static final int MOST_NUMBERS = 1 << 20;

    private static final int UNKNOWN = -1;

    private final Problem problem;
    private final int[] units;

    /** For each unit the releases that it may come to, its start first: a state gives each unit a place among them. */
    private final int[][] releases;

    private final BitSet[][][] misfits;
    private final List<List<Problem.Guard>> nogoods;

    /** By unit and place: the hops whose first part leaves from there. */
    private final List<List<List<Way>>> ways = new ArrayList<>();

    /** The states in the order in which they are met. */
    private final List<int[]> states = new ArrayList<>();

    private final int[] numbers;
    private final List<Step> steps = new ArrayList<>();
    private long looked;

    /** What some of the units do in a hop, with their numbers here. */
    private record Way(List<Problem.Part> parts, List<Problem.Guard> guards, int payer, long cost) {}

    /** One state after another, by number, and at which unit that counts. */
    private record Step(int from, int to, int payer, long cost) {}

    private Gathering(Problem problem, int[] units, int[][] releases, Function<Problem.Part, BitSet> payers) {
        this.problem = problem;
        this.units = units;
        this.releases = releases;
        this.misfits = new BitSet[units.length][units.length][];
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < units.length; j++) {
                int one = i;
                int other = j;
                misfits[i][j] = Arrays.stream(releases[i])
                        .mapToObj(a -> problem.misfits(units[one], a, units[other]))
                        .toArray(BitSet[]::new);
            }
            ways.add(Arrays.stream(releases[i])
                    .<List<Way>>mapToObj(a -> new ArrayList<>())
                    .toList());
        }
        this.nogoods = problem.nogoods().stream()
                .map(Problem.Nogood::together)
                .filter(terms -> terms.stream().allMatch(term -> local(term.unit()) >= 0))
                .map(this::here)
                .toList();
        hops().forEach(hop -> add(hop, payers));
        this.numbers = new int[product(releases)];
        explore();
    }

    /**
     * The gathering of some units; nothing if they have too many states.
     *
     * @param units in order
     * @param payers which units before one may be the first in a hop with what it does; a hop counts at the first
     */
    static Optional<Gathering> of(Problem problem, int[] units, Function<Problem.Part, BitSet> payers) {
        int[][] releases =
                Arrays.stream(units).mapToObj(u -> releases(problem, u)).toArray(int[][]::new);
        return Optional.of(releases)
                .filter(each -> product(each) <= MOST_NUMBERS)
                .map(each -> new Gathering(problem, units, each, payers))
                .filter(gathering -> gathering.states.size() <= MOST_STATES);
    }

    private static int product(int[][] releases) {
        return Arrays.stream(releases)
                .mapToInt(each -> each.length)
                .reduce(1, (one, other) -> Math.min(MOST_NUMBERS + 1, one * other));
    }

    private static int[] releases(Problem problem, int u) {
        Problem.Chain unit = problem.units().get(u);
        Ints releases = new Ints(unit.start());
        unit.moves().forEach(move -> releases.add(move.to()));
        problem.leaps().stream()
                .flatMap(leap -> leap.parts().stream())
                .filter(part -> part.unit() == u)
                .forEach(part -> releases.add(part.to()));
        return Arrays.stream(releases.toArray()).distinct().toArray();
    }

    private int local(int unit) {
        return Arrays.binarySearch(units, unit);
    }

    /** The guards of units that are here, with their numbers here. */
    private List<Problem.Guard> here(List<Problem.Guard> guards) {
        return guards.stream()
                .filter(guard -> local(guard.unit()) >= 0)
                .map(guard -> new Problem.Guard(local(guard.unit()), guard.allowed()))
                .toList();
    }

    /** All hops of the problem in which a unit moves that is here. */
    private Stream<Problem.Leap> hops() {
        Stream<Problem.Leap> alone = Arrays.stream(units)
                .boxed()
                .flatMap(u -> problem.units().get(u).moves().stream()
                        .map(move -> new Problem.Leap(
                                List.of(new Problem.Part(u, move.from(), move.to())), move.cost(), move.guards())));
        Stream<Problem.Leap> together = problem.leaps().stream()
                .filter(leap -> leap.parts().stream().anyMatch(part -> local(part.unit()) >= 0));
        return Stream.concat(alone, together);
    }

    private void add(Problem.Leap hop, Function<Problem.Part, BitSet> payers) {
        BitSet payer = new BitSet();
        hop.parts().forEach(part -> payer.or(payers.apply(part)));
        Arrays.stream(units).forEach(payer::clear);
        hop.parts().forEach(part -> payer.set(part.unit()));
        List<Problem.Part> parts = hop.parts().stream()
                .filter(part -> local(part.unit()) >= 0)
                .map(part -> new Problem.Part(
                        local(part.unit()), place(part.unit(), part.from()), place(part.unit(), part.to())))
                .toList();
        if (parts.stream().allMatch(part -> part.from() >= 0)) {
            Problem.Part leading = parts.get(0);
            long cost = Packed.of(hop.cost().unshared(0));
            ways.get(leading.unit())
                    .get(leading.from())
                    .add(new Way(parts, here(hop.guards()), local(payer.nextSetBit(0)), cost));
        }
    }

    private int place(int unit, int release) {
        int place = 0;
        int[] known = releases[local(unit)];
        while (place < known.length && known[place] != release) {
            place++;
        }
        return place < known.length ? place : UNKNOWN;
    }

    private void explore() {
        Arrays.fill(numbers, UNKNOWN);
        int[] start = new int[units.length];
        numberOf(start);
        for (int number = 0; number < states.size() && states.size() <= MOST_STATES; number++) {
            int[] state = states.get(number);
            for (int i = 0; i < state.length; i++) {
                for (Way way : ways.get(i).get(state[i])) {
                    take(number, state, way);
                }
            }
        }
    }

    private void take(int number, int[] state, Way way) {
        looked++;
        int[] next = state.clone();
        for (Problem.Part part : way.parts) {
            if (state[part.unit()] != part.from()) {
                return;
            }
            next[part.unit()] = part.to();
        }
        if (holdAll(way.guards, state) && isSafe(next)) {
            steps.add(new Step(number, numberOf(next), way.payer, way.cost));
        }
    }

    private boolean holdAll(List<Problem.Guard> guards, int[] state) {
        for (Problem.Guard guard : guards) {
            if (!guard.allowed().get(releases[guard.unit()][state[guard.unit()]])) {
                return false;
            }
        }
        return true;
    }

    private boolean isSafe(int[] state) {
        for (int i = 0; i < state.length; i++) {
            for (int j = i + 1; j < state.length; j++) {
                if (misfits[i][j][state[i]].get(releases[j][state[j]])) {
                    return false;
                }
            }
        }
        for (List<Problem.Guard> nogood : nogoods) {
            if (holdAll(nogood, state)) {
                return false;
            }
        }
        return true;
    }

    /** The number of a state; a new one for one that has none. */
    private int numberOf(int[] state) {
        int code = 0;
        for (int i = 0; i < state.length; i++) {
            code = code * releases[i].length + state[i];
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
     * What some of the units spend at least; {@link Packed#NONE} if there is no way to a goal.
     *
     * @param counted whose hops count, by place among the units of the gathering
     */
    long least(BitSet counted) {
        long[] spent = new long[states.size()];
        Arrays.fill(spent, Packed.NONE);
        spent[0] = 0;
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            looked += steps.size();
            for (Step step : steps) {
                long there = Packed.plus(spent[step.from], step.payer >= 0 && counted.get(step.payer) ? step.cost : 0);
                if (there < spent[step.to]) {
                    spent[step.to] = there;
                    shorter = true;
                }
            }
        }
        long least = Packed.NONE;
        for (int number = 0; number < spent.length; number++) {
            if (spent[number] < least && isGoal(states.get(number))) {
                least = spent[number];
            }
        }
        return least;
    }

    private boolean isGoal(int[] state) {
        for (int i = 0; i < state.length; i++) {
            if (!problem.units().get(units[i]).goal().get(releases[i][state[i]])) {
                return false;
            }
        }
        return true;
    }
}
