package dev.stepladder.search.cdcl;

import java.util.Arrays;

/**
 * The variables by activity: which one is decided next.
 *
 * <p>A variable becomes more active with each conflict in which it takes part, and what is long ago counts less (VSIDS: Moskewicz et al.
 * 2001). A binary heap; of equal activity, the variable with the smaller number may come first or not, but always the same way.
 */
final class DecisionHeap {
    /** What a conflict counts less than the next. */
    private static final double DECAY = 0.92;

    private static final double TOO_LARGE = 1e100;

    private double[] activity = {};
    private int[] heap = {};

    /** By variable: its place in the heap; -1 if it is not there. */
    private int[] place = {};

    private int size;
    private double bump = 1;

    void grow(int variables) {
        int known = place.length;
        if (variables > known) {
            int room = Math.max(variables, 2 * known);
            activity = Arrays.copyOf(activity, room);
            heap = Arrays.copyOf(heap, room);
            place = Arrays.copyOf(place, room);
            Arrays.fill(place, known, room, -1);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    void insert(int variable) {
        if (place[variable] < 0) {
            place[variable] = size;
            heap[size] = variable;
            size++;
            up(place[variable]);
        }
    }

    /** Takes the most active variable out. */
    int take() {
        int top = heap[0];
        size--;
        place[top] = -1;
        if (size > 0) {
            heap[0] = heap[size];
            place[heap[0]] = 0;
            down(0);
        }
        return top;
    }

    void bump(int variable) {
        activity[variable] += bump;
        if (activity[variable] > TOO_LARGE) {
            for (int each = 0; each < activity.length; each++) {
                activity[each] /= TOO_LARGE;
            }
            bump /= TOO_LARGE;
        }
        if (place[variable] >= 0) {
            up(place[variable]);
        }
    }

    /** Ends a conflict. */
    void decay() {
        bump /= DECAY;
    }

    private void up(int from) {
        int at = from;
        int variable = heap[at];
        while (at > 0 && activity[variable] > activity[heap[(at - 1) >> 1]]) {
            put(heap[(at - 1) >> 1], at);
            at = (at - 1) >> 1;
        }
        put(variable, at);
    }

    private void down(int from) {
        int at = from;
        int variable = heap[at];
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && activity[heap[child + 1]] > activity[heap[child]]) {
                child++;
            }
            if (activity[heap[child]] <= activity[variable]) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(variable, at);
    }

    private void put(int variable, int at) {
        heap[at] = variable;
        place[variable] = at;
    }
}
