package dev.stepladder.search.astar;

import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.PackedCost;
import java.util.Arrays;

/**
 * The closed list of A*: all generated states, numbered in order of generation, each with its cheapest known path.
 *
 * <p>A state is packed into as few words as its positions need and is found by open addressing. A state takes some 60
 * bytes for 40 units.
 */
final class States {
    /** The heuristic of a state that has not been evaluated. */
    static final long UNKNOWN = -1;

    private final int[] shift;
    private final int[] word;
    private final long[] mask;
    private final int width;
    private final long[] probe;
    private long[] packed = new long[1 << 10];
    private int[] slots = new int[1 << 11];
    private long[] cost = new long[1 << 8];
    private long[] bound = new long[1 << 8];
    private int[] parent = new int[1 << 8];
    private Operator[] by = new Operator[1 << 8];
    private int size;

    States(Model model) {
        this.shift = new int[model.size];
        this.word = new int[model.size];
        this.mask = new long[model.size];
        int at = 0;
        int used = 0;
        for (int u = 0; u < model.size; u++) {
            int bits = 32 - Integer.numberOfLeadingZeros(model.graphs[u].size() - 1);
            if (used + bits > 64) {
                at++;
                used = 0;
            }
            word[u] = at;
            shift[u] = used;
            mask[u] = (1L << bits) - 1;
            used += bits;
        }
        this.width = at + 1;
        this.probe = new long[width];
        Arrays.fill(slots, -1);
    }

    /** The memory of the list. */
    long bytes() {
        return 8L * (packed.length + cost.length + bound.length) + 4L * (slots.length + parent.length + by.length);
    }

    /** The number of a state; a new one, without heuristic and path, if it was not generated before. */
    int numberOf(int[] state) {
        Arrays.fill(probe, 0);
        for (int u = 0; u < state.length; u++) {
            probe[word[u]] |= (long) state[u] << shift[u];
        }
        int slot = hash() & (slots.length - 1);
        while (slots[slot] >= 0) {
            if (same(slots[slot])) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = size;
        grow();
        System.arraycopy(probe, 0, packed, size * width, width);
        cost[size] = PackedCost.NONE;
        bound[size] = UNKNOWN;
        size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    void read(int number, int[] state) {
        int base = number * width;
        for (int u = 0; u < state.length; u++) {
            state[u] = (int) (packed[base + word[u]] >>> shift[u] & mask[u]);
        }
    }

    long cost(int number) {
        return cost[number];
    }

    /** The heuristic of a state. */
    long bound(int number) {
        return bound[number];
    }

    int parent(int number) {
        return parent[number];
    }

    /** The operator that led to a state. */
    Operator by(int number) {
        return by[number];
    }

    void bound(int number, long value) {
        bound[number] = value;
    }

    /** Makes a state the root of the search. */
    void begin(int number) {
        cost[number] = 0;
        parent[number] = -1;
    }

    void reach(int number, long value, int from, Operator op) {
        cost[number] = value;
        parent[number] = from;
        by[number] = op;
    }

    private boolean same(int number) {
        for (int at = 0; at < width; at++) {
            if (packed[number * width + at] != probe[at]) {
                return false;
            }
        }
        return true;
    }

    private int hash() {
        long hash = 0;
        for (long part : probe) {
            hash = (hash ^ part) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private void grow() {
        if ((size + 1) * width > packed.length) {
            packed = Arrays.copyOf(packed, packed.length * 2);
        }
        if (size == cost.length) {
            cost = Arrays.copyOf(cost, size * 2);
            bound = Arrays.copyOf(bound, size * 2);
            parent = Arrays.copyOf(parent, size * 2);
            by = Arrays.copyOf(by, size * 2);
        }
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int number = 0; number < size; number++) {
            System.arraycopy(packed, number * width, probe, 0, width);
            int slot = hash() & (slots.length - 1);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }
    }
}
