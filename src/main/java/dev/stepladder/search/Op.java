package dev.stepladder.search;

import java.util.List;

/**
 * One hop as the search takes it: between positions of tracks, with its cost packed.
 *
 * <p>The whole cost of a leap belongs to its first part, so that bounds that add up units count it once.
 */
final class Op {
    /** Its place among the hops that begin with its first unit. */
    final int index;

    final int[] unit;
    final int[] from;
    final int[] to;
    final long cost;
    final List<Condition> guards;
    final Hop hop;

    /** A track stands on one of these positions. */
    record Condition(int unit, Row allowed) {
        boolean holds(int[] state) {
            return allowed.has(state[unit]);
        }
    }

    /** A set of positions. */
    static final class Row {
        final long[] words;

        Row(long[] words) {
            this.words = words;
        }

        boolean has(int position) {
            return Bits.test(words, position);
        }
    }

    Op(int index, int[] unit, int[] from, int[] to, long cost, List<Condition> guards, Hop hop) {
        this.index = index;
        this.unit = unit;
        this.from = from;
        this.to = to;
        this.cost = cost;
        this.guards = guards;
        this.hop = hop;
    }

    /** Which part moves this unit; -1 if none does. */
    int partOf(int moved) {
        for (int part = 0; part < unit.length; part++) {
            if (unit[part] == moved) {
                return part;
            }
        }
        return -1;
    }

    /** What of the cost is counted at this unit. */
    long costAt(int counted) {
        return unit[0] == counted ? cost : 0;
    }

    /** Whether every part stands where it begins and every guard holds. */
    boolean enabled(int[] state) {
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

    void apply(int[] state) {
        for (int part = 0; part < unit.length; part++) {
            state[unit[part]] = to[part];
        }
    }

    void undo(int[] state) {
        for (int part = 0; part < unit.length; part++) {
            state[unit[part]] = from[part];
        }
    }
}
