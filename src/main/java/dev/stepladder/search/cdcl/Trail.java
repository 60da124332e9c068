package dev.stepladder.search.cdcl;

import java.util.Arrays;

/**
 * The current partial assignment, in the order in which literals became true.
 *
 * <p>A literal is a number: twice its variable, plus one if it is negated. So {@code literal ^ 1} is its negation. A decision opens a
 * level; all that follows from it belongs to that level. Level 0 holds what follows from the clauses alone.
 */
final class Trail {
    static final byte TRUE = 1;
    static final byte FALSE = -1;
    static final byte OPEN = 0;

    /** The reason of a decision, and of a literal of level 0. */
    static final int NO_REASON = -1;

    /** By literal. */
    byte[] value = {};

    /** By variable: the level at which it got its value. */
    int[] level = {};

    /** By variable: the clause that forced its value. */
    int[] reason = {};

    /** The true literals, the oldest first. */
    int[] literals = {};

    int size;

    /** The first literal that has not been propagated. */
    int next;

    /** By level from 1 on: where it begins on the trail. */
    private int[] begins = new int[16];

    private int levels;

    void grow(int variables) {
        if (variables > level.length) {
            int room = Math.max(variables, 2 * level.length);
            value = Arrays.copyOf(value, 2 * room);
            level = Arrays.copyOf(level, room);
            reason = Arrays.copyOf(reason, room);
            literals = Arrays.copyOf(literals, room);
        }
    }

    int levels() {
        return levels;
    }

    void open() {
        if (levels == begins.length) {
            begins = Arrays.copyOf(begins, 2 * levels);
        }
        begins[levels] = size;
        levels++;
    }

    /** Where a level from 1 on begins. */
    int begin(int at) {
        return begins[at - 1];
    }

    void set(int literal, int because) {
        int variable = literal >> 1;
        value[literal] = TRUE;
        value[literal ^ 1] = FALSE;
        level[variable] = levels;
        reason[variable] = because;
        literals[size] = literal;
        size++;
    }

    /** Takes the last literal back. */
    int pop() {
        size--;
        int literal = literals[size];
        value[literal] = OPEN;
        value[literal ^ 1] = OPEN;
        return literal;
    }

    /** Ends the levels above one; its literals must have been taken back. */
    void close(int above) {
        levels = above;
        next = Math.min(next, size);
    }

    /** Whether a literal is true by the clauses alone. */
    boolean isFixed(int literal) {
        return value[literal] == TRUE && level[literal >> 1] == 0;
    }
}
