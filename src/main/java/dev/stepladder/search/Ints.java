package dev.stepladder.search;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Ints {
    private int[] items = new int[4];
    private int size;

    Ints(int first) {
        add(first);
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size] = item;
        size++;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
