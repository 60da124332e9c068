package dev.stepladder.search.astar;

import dev.stepladder.search.model.PackedCost;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * States to be looked at, cheapest first; among equals the one that came last.
 *
 * <p>Last in, first out keeps the search on one way as long as it promises no worse than the others, so that it runs down to a goal instead of
 * sweeping the whole level. Few different costs occur, so a sorted map of stacks is fast.
 */
final class Frontier {
    private final TreeMap<Long, Stack> stacks = new TreeMap<>();

    private Stack last = new Stack();
    private long lastCost = PackedCost.NONE;

    private static final class Stack {
        private int[] items = new int[16];
        private int size;
    }

    void add(long cost, int item) {
        Stack stack = stack(cost);
        if (stack.size == stack.items.length) {
            stack.items = Arrays.copyOf(stack.items, stack.size * 2);
        }
        stack.items[stack.size] = item;
        stack.size++;
    }

    /** Mostly that of the last item. */
    private Stack stack(long cost) {
        if (cost != lastCost || last.size == 0) {
            last = stacks.computeIfAbsent(cost, key -> new Stack());
            lastCost = cost;
        }
        return last;
    }

    boolean isEmpty() {
        return stacks.isEmpty();
    }

    /** The cost of the next item; {@link PackedCost#NONE} if there is none. */
    long least() {
        return stacks.isEmpty() ? PackedCost.NONE : stacks.firstKey();
    }

    int take() {
        Stack stack = stacks.firstEntry().getValue();
        stack.size--;
        int item = stack.items[stack.size];
        if (stack.size == 0) {
            stacks.pollFirstEntry();
        }
        return item;
    }
}
