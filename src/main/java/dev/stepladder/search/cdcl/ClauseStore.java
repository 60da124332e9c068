package dev.stepladder.search.cdcl;

import java.util.Arrays;

/**
 * All clauses in one array of numbers, and the lists of watchers.
 *
 * <p>A clause is known by its place in the array: its size, its glue, and its literals. The glue of a learned clause is the number of
 * levels among its literals when it was learned; clauses of low glue are used most (Audemard and Simon 2009). A given clause has glue 0.
 *
 * <p>The first two literals of a clause watch it. Only if one of them becomes false must the clause be looked at (Moskewicz et al.
 * 2001). A watcher also names some other literal of its clause, the blocker: while that is true, not even the clause is read (Eén
 * and Sörensson 2003).
 */
final class ClauseStore {
    private static final int HEADER = 2;

    int[] numbers = new int[1 << 12];

    /** By literal: pairs of a clause that it watches, and its blocker. */
    int[][] watchers = {};

    /** By literal: how many numbers of its list are in use. */
    int[] watching = {};

    private int end;

    /** The learned clauses, the oldest first. */
    private int[] learned = new int[256];

    private int learnedSize;

    void grow(int literals) {
        if (literals > watchers.length) {
            int known = watchers.length;
            watchers = Arrays.copyOf(watchers, Math.max(literals, 2 * known));
            watching = Arrays.copyOf(watching, watchers.length);
            Arrays.fill(watchers, known, watchers.length, new int[0]);
        }
    }

    int size(int clause) {
        return numbers[clause];
    }

    int glue(int clause) {
        return numbers[clause + 1];
    }

    /** Where the literals of a clause begin. */
    static int first(int clause) {
        return clause + HEADER;
    }

    int learned() {
        return learnedSize;
    }

    /** Adds a clause of two literals or more; the first two watch it. */
    int add(int[] literals, int size, int glue) {
        int clause = end;
        end += HEADER + size;
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(end, 2 * numbers.length));
        }
        numbers[clause] = size;
        numbers[clause + 1] = glue;
        System.arraycopy(literals, 0, numbers, clause + HEADER, size);
        watch(literals[0], clause, literals[1]);
        watch(literals[1], clause, literals[0]);
        if (glue > 0) {
            if (learnedSize == learned.length) {
                learned = Arrays.copyOf(learned, 2 * learnedSize);
            }
            learned[learnedSize] = clause;
            learnedSize++;
        }
        return clause;
    }

    void watch(int literal, int clause, int blocker) {
        int[] list = watchers[literal];
        int used = watching[literal];
        if (used == list.length) {
            list = Arrays.copyOf(list, Math.max(8, 2 * used));
            watchers[literal] = list;
        }
        list[used] = clause;
        list[used + 1] = blocker;
        watching[literal] = used + 2;
    }

    /** The bytes in use, approximately. */
    long bytes() {
        return 4L * numbers.length + 16L * learnedSize;
    }

    /**
     * Forgets the worse half of the learned clauses: those of the highest glue, the oldest first. Those of glue 2 stay, and those
     * with a fixed true literal go. Only at level 0, where no clause is a reason any more.
     */
    void forget(Trail trail) {
        int[] glues = new int[learnedSize];
        for (int i = 0; i < learnedSize; i++) {
            glues[i] = glue(learned[i]);
        }
        Arrays.sort(glues);
        int worst = Math.max(2, learnedSize == 0 ? 0 : glues[learnedSize / 2]);
        int[] old = numbers;
        int oldEnd = end;
        numbers = new int[old.length];
        end = 0;
        learnedSize = 0;
        Arrays.fill(watching, 0);
        int[] literals = new int[16];
        for (int clause = 0; clause < oldEnd; clause += HEADER + old[clause]) {
            int size = old[clause];
            literals = size > literals.length ? new int[2 * size] : literals;
            System.arraycopy(old, clause + HEADER, literals, 0, size);
            int kept = dropFalse(literals, size, trail);
            if (kept > 0 && old[clause + 1] <= worst) {
                add(literals, kept, old[clause + 1]);
            }
        }
    }

    /** Drops what is fixed false; gives the number of literals that are left, or 0 if one is fixed true. */
    private static int dropFalse(int[] literals, int size, Trail trail) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (trail.isFixed(literals[i])) {
                return 0;
            }
            if (!trail.isFixed(literals[i] ^ 1)) {
                literals[kept] = literals[i];
                kept++;
            }
        }
        return kept;
    }
}
