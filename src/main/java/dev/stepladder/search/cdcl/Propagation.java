package dev.stepladder.search.cdcl;

/**
 * Unit propagation: a clause whose literals are false but for one forces that one.
 *
 * <p>When a literal becomes false, the clauses that it watches are looked at. Each finds another literal that is not false to watch
 * it; or it forces its other watcher; or that is false too, and the clause is a conflict.
 */
final class Propagation {
    /** No conflict. */
    static final int NONE = -1;

    private final Trail trail;
    private final ClauseStore clauses;

    Propagation(Trail trail, ClauseStore clauses) {
        this.trail = trail;
        this.clauses = clauses;
    }

    /** Propagates all true literals of the trail. Gives a clause whose literals are all false, or {@link #NONE}. */
    int run() {
        while (trail.next < trail.size) {
            int isFalse = trail.literals[trail.next] ^ 1;
            trail.next++;
            int conflict = visit(isFalse);
            if (conflict != NONE) {
                trail.next = trail.size;
                return conflict;
            }
        }
        return NONE;
    }

    private int visit(int isFalse) {
        int[] list = clauses.watchers[isFalse];
        int used = clauses.watching[isFalse];
        byte[] value = trail.value;
        int[] numbers = clauses.numbers;
        int kept = 0;
        int conflict = NONE;
        for (int at = 0; at < used; at += 2) {
            int clause = list[at];
            int blocker = list[at + 1];
            if (conflict != NONE || value[blocker] == Trail.TRUE) {
                list[kept] = clause;
                list[kept + 1] = blocker;
                kept += 2;
                continue;
            }
            int first = ClauseStore.first(clause);
            // the false watcher comes second
            if (numbers[first] == isFalse) {
                numbers[first] = numbers[first + 1];
                numbers[first + 1] = isFalse;
            }
            int other = numbers[first];
            if (value[other] == Trail.TRUE || !moves(clause, first, isFalse)) {
                list[kept] = clause;
                list[kept + 1] = other;
                kept += 2;
                if (value[other] == Trail.FALSE) {
                    conflict = clause;
                } else if (value[other] == Trail.OPEN) {
                    trail.set(other, clause);
                }
            }
        }
        clauses.watching[isFalse] = kept;
        return conflict;
    }

    /** Whether another literal of the clause can watch it from now on. */
    private boolean moves(int clause, int first, int isFalse) {
        int[] numbers = clauses.numbers;
        int end = first + numbers[clause];
        for (int at = first + 2; at < end; at++) {
            int literal = numbers[at];
            if (trail.value[literal] != Trail.FALSE) {
                numbers[first + 1] = literal;
                numbers[at] = isFalse;
                clauses.watch(literal, clause, numbers[first]);
                return true;
            }
        }
        return false;
    }
}
