package dev.stepladder.search.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Sets of small integers as rows of 64-bit words, for inner loops in which the checks of a {@link BitSet} cost more
 * than the test.
 */
public final class Bits {
    private Bits() {}

    public static long[] row(int size) {
        return new long[(size + 63) >> 6];
    }

    /** A row with the first {@code size} bits set. */
    public static long[] full(int size) {
        long[] row = row(size);
        Arrays.fill(row, -1);
        if ((size & 63) != 0) {
            row[row.length - 1] = (1L << size) - 1;
        }
        return row;
    }

    public static long[] of(BitSet set, int size) {
        long[] row = row(size);
        for (int bit = set.nextSetBit(0); bit >= 0; bit = set.nextSetBit(bit + 1)) {
            set(row, bit);
        }
        return row;
    }

    public static boolean test(long[] row, int bit) {
        return (row[bit >> 6] >>> bit & 1) != 0;
    }

    public static void set(long[] row, int bit) {
        row[bit >> 6] |= 1L << bit;
    }

    static void clear(long[] row, int bit) {
        row[bit >> 6] &= ~(1L << bit);
    }

    public static boolean meet(long[] one, long[] other) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the three rows have a bit in common. */
    public static boolean meet(long[] one, long[] other, long[] third) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word] & third[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds the bits of another row. Gives whether one was new. */
    public static boolean merge(long[] into, long[] more) {
        long added = 0;
        for (int word = 0; word < into.length; word++) {
            added |= more[word] & ~into[word];
            into[word] |= more[word];
        }
        return added != 0;
    }

    /** Removes the bits that are not in another row. Gives whether one was removed. */
    public static boolean keep(long[] in, long[] kept) {
        long gone = 0;
        for (int word = 0; word < in.length; word++) {
            gone |= in[word] & ~kept[word];
            in[word] &= kept[word];
        }
        return gone != 0;
    }

    public static void remove(long[] from, long[] gone) {
        for (int word = 0; word < from.length; word++) {
            from[word] &= ~gone[word];
        }
    }

    /** The first set bit at {@code from} or after it; -1 without one. */
    static int next(long[] row, int from) {
        int word = from >> 6;
        if (word >= row.length) {
            return -1;
        }
        long left = row[word] & -1L << from;
        while (left == 0) {
            word++;
            if (word == row.length) {
                return -1;
            }
            left = row[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    static int count(long[] row) {
        int count = 0;
        for (long word : row) {
            count += Long.bitCount(word);
        }
        return count;
    }

    public static boolean isEmpty(long[] row) {
        for (long word : row) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
}
