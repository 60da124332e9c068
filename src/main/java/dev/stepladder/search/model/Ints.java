package dev.stepladder.search.model;

import java.util.Arrays;

/** A growing list of {@code int}. */
public final class Ints {
    private int[] items = new int[4];
    private int size;

    public Ints(int first) {
        add(first);
    }

    public void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size] = item;
        size++;
    }

    public int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
