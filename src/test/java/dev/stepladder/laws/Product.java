package dev.stepladder.laws;

import java.util.List;

/**
 * A component with its releases, oldest first, and the words for ranges of them.
 *
 * @param releases as the matrix writes them
 */
record Product(String name, List<String> releases) {
    int size() {
        return releases.size();
    }

    String release(int i) {
        return releases.get(Math.max(0, Math.min(i, size() - 1)));
    }

    /** The place of another product's release that is as old as the {@code i}th of this. */
    int beside(int i, Product other) {
        return i * (other.size() - 1) / Math.max(1, size() - 1);
    }

    /** Just one release, with its builds. */
    String only(int i) {
        return release(i);
    }

    /** From one release to another, both included. */
    String span(int first, int last) {
        return isNamed() ? listed(first, last) : release(first) + " - " + release(last);
    }

    String atLeast(int i) {
        return isNamed() ? listed(i, size()) : ">=" + release(i);
    }

    /** Whether its versions have names, between which there is no order. */
    boolean isNamed() {
        return !release(0).matches("v?[0-9].*");
    }

    private String listed(int first, int last) {
        int from = Math.max(0, Math.min(first, size() - 1));
        int to = Math.max(from, Math.min(last, size() - 1));
        return String.join(" || ", releases.subList(from, to + 1));
    }

    String below(int i) {
        return "<" + release(i);
    }

    String file() {
        return name + ".yaml";
    }
}
