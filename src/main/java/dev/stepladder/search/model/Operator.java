package dev.stepladder.search.model;

import dev.stepladder.search.problem.Hop;
import java.util.List;

/**
 * An operator of the planning task: a hop between positions of transition graphs, with a packed cost.
 *
 * <p>The whole cost of a joint move belongs to its first part, so that bounds that add up units count it once.
 */
public final class Operator {
    /** Its index among the operators whose first part is the same unit. */
    public final int index;

    public final int[] unit;
    public final int[] from;
    public final int[] to;
    public final long cost;
    public final List<Condition> guards;
    public final Hop hop;

    /** A condition: the unit is on one of these positions. */
    public record Condition(int unit, PositionSet allowed) {
        public boolean holds(int[] state) {
            return allowed.has(state[unit]);
        }
    }

    /** A set of positions. */
    public static final class PositionSet {
        public final long[] words;

        public PositionSet(long[] words) {
            this.words = words;
        }

        public boolean has(int position) {
            return Bits.test(words, position);
        }
    }

    Operator(int index, int[] unit, int[] from, int[] to, long cost, List<Condition> guards, Hop hop) {
        this.index = index;
        this.unit = unit;
        this.from = from;
        this.to = to;
        this.cost = cost;
        this.guards = guards;
        this.hop = hop;
    }

    /** The index of the part that moves this unit; -1 without one. */
    public int partOf(int moved) {
        for (int part = 0; part < unit.length; part++) {
            if (unit[part] == moved) {
                return part;
            }
        }
        return -1;
    }

    /** The part of the cost that counts at this unit. */
    public long costAt(int counted) {
        return unit[0] == counted ? cost : 0;
    }

    /** Whether the operator is applicable: every part is at its first position and every guard holds. */
    public boolean enabled(int[] state) {
        for (int part = 0; part < unit.length; part++) {
            if (state[unit[part]] != from[part]) {
                return false;
            }
        }
        for (Condition guard : guards) {
            if (!guard.holds(state)) {
                return false;
            }
        }
        return true;
    }

    public void apply(int[] state) {
        for (int part = 0; part < unit.length; part++) {
            state[unit[part]] = to[part];
        }
    }

    public void undo(int[] state) {
        for (int part = 0; part < unit.length; part++) {
            state[unit[part]] = from[part];
        }
    }
}
