package dev.stepladder.search;

import java.util.BitSet;

/** Sets of small numbers as rows of 64-bit words, for the places where a {@link BitSet}'s checks would cost more than the test itself. */
final class Bits {
    private Bits() {}

    static long[] row(int size) {
        return new long[(size + 63) >> 6];
    }

    static long[] of(BitSet set, int size) {
        long[] row = row(size);
        for (int bit = set.nextSetBit(0); bit >= 0; bit = set.nextSetBit(bit + 1)) {
            set(row, bit);
        }
        return row;
    }

    static boolean test(long[] row, int bit) {
        return (row[bit >> 6] >>> bit & 1) != 0;
    }

    static void set(long[] row, int bit) {
        row[bit >> 6] |= 1L << bit;
    }

    static void clear(long[] row, int bit) {
        row[bit >> 6] &= ~(1L << bit);
    }

    static boolean meet(long[] one, long[] other) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    static void merge(long[] into, long[] more) {
        for (int word = 0; word < into.length; word++) {
            into[word] |= more[word];
        }
    }

    static void remove(long[] from, long[] gone) {
        for (int word = 0; word < from.length; word++) {
            from[word] &= ~gone[word];
        }
    }

    static boolean isEmpty(long[] row) {
        for (long word : row) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
}
