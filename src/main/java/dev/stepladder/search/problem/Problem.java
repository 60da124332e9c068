package dev.stepladder.search.problem;

import dev.stepladder.rule.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The planning task of one cluster, in numbers: units 0..n-1 in the profile's order, each with releases 0..m-1, oldest
 * first.
 *
 * <p>A state assigns one release to each unit. A state is safe if each pair of units is compatible ({@link #fits}) and
 * no {@link Nogood} holds. The operators are {@link Move}s of one unit and {@link JointMove}s of several. A path starts
 * at {@link UnitTask#start} of every unit, visits safe states only, and ends where every unit is in its {@link
 * UnitTask#goal}. No move enters a release that paths must avoid.
 */
public final class Problem {
    private final List<UnitTask> units;

    /** By pair of units, in both orders, and release of the first: the incompatible releases of the second. */
    private final Map<Long, BitSet[]> misfits;

    private final List<Nogood> nogoods;
    private final List<JointMove> jointMoves;

    /**
     * One unit and its moves.
     *
     * @param name for messages and tests
     * @param releases the number of its releases; at least 1
     * @param goal the releases at which a path may end
     * @param leads whether its moves structure the path (the control plane)
     * @param follows whether its moves come directly after the leading move that allows them (nodes, kube-proxy), not
     *     directly before the move that needs them
     * @param ranks by release, which of several stops of the same cost is taken: the lowest; empty where the lowest
     *     release is
     */
    public record UnitTask(
            String name,
            int releases,
            int start,
            BitSet goal,
            boolean leads,
            boolean follows,
            List<Move> moves,
            List<Integer> ranks) {
        /** A unit that takes the lowest of several releases. */
        public UnitTask(
                String name, int releases, int start, BitSet goal, boolean leads, boolean follows, List<Move> moves) {
            this(name, releases, start, goal, leads, follows, moves, List.of());
        }

        public UnitTask {
            goal = (BitSet) goal.clone();
            moves = List.copyOf(moves);
            ranks = List.copyOf(ranks);
            if (!ranks.isEmpty() && ranks.size() != releases) {
                throw new IllegalArgumentException(
                        "%s has %s ranks for %s releases".formatted(name, ranks.size(), releases));
            }
            if (start < 0 || start >= releases) {
                throw new IllegalArgumentException("%s starts at %s of %s releases".formatted(name, start, releases));
            }
        }
    }

    /**
     * An operator that moves one unit. The states before and after it must be safe.
     *
     * @param guards its preconditions on other units
     */
    public record Move(int from, int to, Cost cost, List<Guard> guards) {
        public Move {
            guards = List.copyOf(guards);
        }
    }

    /** A condition: the unit is on one of these releases. */
    public record Guard(int unit, BitSet allowed) {
        public Guard {
            allowed = (BitSet) allowed.clone();
        }
    }

    /** A conjunction of conditions on three or more different units that must not hold; pairs are {@link #misfit}s. */
    public record Nogood(List<Guard> together) {
        public Nogood {
            together = List.copyOf(together);
        }
    }

    /**
     * An operator that moves several units at once (lockstep) for the cost of one hop. It has two parts or more, each
     * of another unit.
     */
    public record JointMove(List<Part> parts, Cost cost, List<Guard> guards) {
        public JointMove {
            parts = List.copyOf(parts);
            guards = List.copyOf(guards);
        }
    }

    /** The part of one unit in a {@link JointMove}. */
    public record Part(int unit, int from, int to) {}

    /** @param units in the profile's order; all pairs are compatible until {@link #misfit} adds a constraint */
    public Problem(List<UnitTask> units, List<Nogood> nogoods, List<JointMove> jointMoves) {
        this.units = List.copyOf(units);
        this.nogoods = List.copyOf(nogoods);
        this.jointMoves = List.copyOf(jointMoves);
        this.misfits = new HashMap<>();
    }

    /** The same releases, misfits and nogoods with other moves and goals. */
    public Problem with(List<UnitTask> otherUnits, List<JointMove> otherJointMoves) {
        Problem other = new Problem(otherUnits, nogoods, otherJointMoves);
        other.misfits.putAll(misfits);
        return other;
    }

    /** The misfits of the kept units, with other moves, goals and nogoods. */
    public Problem amongOnly(
            IntPredicate kept, List<UnitTask> otherUnits, List<Nogood> otherNogoods, List<JointMove> otherJointMoves) {
        Problem other = new Problem(otherUnits, otherNogoods, otherJointMoves);
        misfits.forEach((pair, rows) -> {
            if (kept.test((int) (pair >>> 32)) && kept.test((int) (long) pair)) {
                other.misfits.put(pair, rows);
            }
        });
        return other;
    }

    /**
     * Adds a constraint: unit {@code u} on {@code a} and unit {@code w} on {@code b} are incompatible. Only for
     * building.
     */
    public Problem misfit(int u, int a, int w, int b) {
        rows(u, w)[a].set(b);
        rows(w, u)[b].set(a);
        return this;
    }

    /**
     * Adds a constraint: unit {@code u} on {@code a} and unit {@code w} on any of some releases are incompatible. Only for
     * building.
     */
    public void misfits(int u, int a, int w, BitSet releases) {
        if (!releases.isEmpty()) {
            rows(u, w)[a].or(releases);
            BitSet[] back = rows(w, u);
            releases.stream().forEach(b -> back[b].set(a));
        }
    }

    /** The units. */
    public List<UnitTask> units() {
        return units;
    }

    /** The constraints over three units or more. */
    public List<Nogood> nogoods() {
        return nogoods;
    }

    /** The operators that move several units at once. */
    public List<JointMove> jointMoves() {
        return jointMoves;
    }

    /** Whether unit {@code u} on {@code a} and unit {@code w} on {@code b} are compatible. */
    public boolean fits(int u, int a, int w, int b) {
        BitSet[] rows = misfits.get(pair(u, w));
        return rows == null || !rows[a].get(b);
    }

    /** The releases of {@code w} that are incompatible with unit {@code u} on {@code a}; a copy. */
    public BitSet misfits(int u, int a, int w) {
        BitSet[] rows = misfits.get(pair(u, w));
        return rows == null ? new BitSet() : (BitSet) rows[a].clone();
    }

    /** Whether units {@code u} and {@code w} have a misfit; most pairs have none. */
    public boolean related(int u, int w) {
        return misfits.containsKey(pair(u, w));
    }

    /** Whether two units have the same misfits with every third unit. */
    public boolean fitsAlike(int u, int w) {
        return IntStream.range(0, units.size())
                .filter(third -> third != u && third != w)
                .allMatch(third -> Arrays.equals(misfits.get(pair(u, third)), misfits.get(pair(w, third))));
    }

    /** Whether a state is safe. */
    public boolean isSafe(int[] state) {
        for (int u = 0; u < state.length; u++) {
            for (int w = u + 1; w < state.length; w++) {
                if (!fits(u, state[u], w, state[w])) {
                    return false;
                }
            }
        }
        return nogoods.stream().noneMatch(nogood -> hold(nogood.together(), state));
    }

    /** Whether a state is a goal. */
    public boolean isGoal(int[] state) {
        for (int u = 0; u < state.length; u++) {
            if (!units.get(u).goal().get(state[u])) {
                return false;
            }
        }
        return true;
    }

    /** The start state. */
    public int[] start() {
        return units.stream().mapToInt(UnitTask::start).toArray();
    }

    /**
     * Every operator that is applicable in a safe state and leads to a safe state: moves in the order of units, then
     * joint moves.
     */
    public List<Hop> hopsFrom(int[] state) {
        List<Hop> hops = new ArrayList<>();
        for (int u = 0; u < state.length; u++) {
            for (Move move : units.get(u).moves()) {
                if (move.from() == state[u] && hold(move.guards(), state)) {
                    hops.add(new Hop(List.of(new Part(u, move.from(), move.to())), move.cost()));
                }
            }
        }
        for (JointMove jointMove : jointMoves) {
            if (jointMove.parts().stream().allMatch(part -> part.from() == state[part.unit()])
                    && hold(jointMove.guards(), state)) {
                hops.add(new Hop(jointMove.parts(), jointMove.cost()));
            }
        }
        hops.removeIf(hop -> !isSafe(hop.from(state)));
        return hops;
    }

    private static boolean hold(List<Guard> guards, int[] state) {
        return guards.stream().allMatch(guard -> guard.allowed().get(state[guard.unit()]));
    }

    private BitSet[] rows(int u, int w) {
        return misfits.computeIfAbsent(
                pair(u, w),
                key -> Stream.generate(BitSet::new)
                        .limit(units.get(u).releases())
                        .toArray(BitSet[]::new));
    }

    private static long pair(int u, int w) {
        return ((long) u << 32) | w;
    }
}
