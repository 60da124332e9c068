package dev.stepladder.search.astar;

import dev.stepladder.search.model.PackedCost;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * The open list of A*: states by priority, and last in, first out among equals.
 *
 * <p>Last in, first out follows one path as long as its priority is minimal, so the search reaches a goal instead of
 * expanding the whole level. Few different costs occur, so a sorted map of stacks is fast: O(log costs) for each
 * operation.
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

    /** The stack of a cost; mostly that of the previous state. */
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

    /** The lowest priority; {@link PackedCost#NONE} if the list is empty. */
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
