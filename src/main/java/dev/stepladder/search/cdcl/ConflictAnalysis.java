package dev.stepladder.search.cdcl;

import java.util.Arrays;

/**
 * What is learned from a conflict.
 *
 * <p>Simplest case: the last decision alone forced all literals of the conflict. Then its negation is learned. In general the false
 * literals of the conflict are replaced, the latest first, by the literals that forced them, until a single one is left that belongs to
 * the last level: the first unique implication point. The clause of its negation and of the literals of earlier levels
 * follows from the clauses, and after a return to the second-highest level it forces that negation. Literals that the others imply are left
 * out. O(literals of the clauses that took part). (Marques-Silva and Sakallah 1999; minimization: Sörensson and Biere 2009.)
 */
final class ConflictAnalysis {
    private final Trail trail;
    private final ClauseStore clauses;
    private final DecisionHeap heap;

    /** The learned clause: the forced literal first, then one of the level to return to. */
    int[] literals = new int[64];

    int size;

    /** The level to return to. */
    int level;

    /** The number of levels among its literals. */
    int glue;

    private boolean[] seen = {};

    /** The variables that are marked, to be cleared in the end. */
    private int[] marked = new int[64];

    private int markedSize;

    /** By level: the last learned clause that had a literal of it. */
    private int[] stamp = {};

    private int stamps;

    ConflictAnalysis(Trail trail, ClauseStore clauses, DecisionHeap heap) {
        this.trail = trail;
        this.clauses = clauses;
        this.heap = heap;
    }

    void grow(int variables) {
        if (variables > seen.length) {
            seen = Arrays.copyOf(seen, Math.max(variables, 2 * seen.length));
            stamp = Arrays.copyOf(stamp, seen.length + 1);
        }
    }

    /** Learns from a clause whose literals are all false, at a level above 0. */
    void learn(int conflict) {
        size = 1;
        markedSize = 0;
        int open = visit(conflict, -1);
        int at = trail.size - 1;
        while (true) {
            while (!seen[trail.literals[at] >> 1]) {
                at--;
            }
            int literal = trail.literals[at];
            at--;
            open--;
            if (open == 0) {
                literals[0] = literal ^ 1;
                break;
            }
            open += visit(trail.reason[literal >> 1], literal);
        }
        minimize();
        measure();
        for (int i = 0; i < markedSize; i++) {
            seen[marked[i]] = false;
        }
    }

    /** Marks the literals of a clause but one. Gives how many new ones belong to the last level. */
    private int visit(int clause, int but) {
        int open = 0;
        int first = ClauseStore.first(clause);
        for (int at = first; at < first + clauses.size(clause); at++) {
            int literal = clauses.numbers[at];
            int variable = literal >> 1;
            if (literal != but && !seen[variable] && trail.level[variable] > 0) {
                mark(variable);
                heap.bump(variable);
                if (trail.level[variable] == trail.levels()) {
                    open++;
                } else {
                    push(literal);
                }
            }
        }
        return open;
    }

    private void mark(int variable) {
        seen[variable] = true;
        if (markedSize == marked.length) {
            marked = Arrays.copyOf(marked, 2 * markedSize);
        }
        marked[markedSize] = variable;
        markedSize++;
    }

    private void push(int literal) {
        if (size == literals.length) {
            literals = Arrays.copyOf(literals, 2 * size);
        }
        literals[size] = literal;
        size++;
    }

    /** Leaves out each literal whose reason has only literals that are in the clause already, or level 0. */
    private void minimize() {
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (!isImplied(literals[i] >> 1)) {
                literals[kept] = literals[i];
                kept++;
            }
        }
        size = kept;
    }

    private boolean isImplied(int variable) {
        int reason = trail.reason[variable];
        if (reason == Trail.NO_REASON) {
            return false;
        }
        int first = ClauseStore.first(reason);
        for (int at = first; at < first + clauses.size(reason); at++) {
            int other = clauses.numbers[at] >> 1;
            if (other != variable && !seen[other] && trail.level[other] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Finds the level to return to, and the glue. */
    private void measure() {
        level = 0;
        glue = 1;
        stamps++;
        for (int i = 1; i < size; i++) {
            int of = trail.level[literals[i] >> 1];
            if (stamp[of] != stamps) {
                stamp[of] = stamps;
                glue++;
            }
            if (of > level) {
                level = of;
                int highest = literals[i];
                literals[i] = literals[1];
                literals[1] = highest;
            }
        }
    }

    /**
     * The decisions that force a false literal: under assumptions, these are assumptions that cannot all hold with it.
     *
     * @param isFalse a literal that the trail makes false, above level 0
     */
    int[] decisionsAgainst(int isFalse) {
        size = 0;
        markedSize = 0;
        mark(isFalse >> 1);
        for (int at = trail.size - 1; at >= trail.begin(1); at--) {
            int literal = trail.literals[at];
            int variable = literal >> 1;
            if (!seen[variable]) {
                continue;
            }
            int reason = trail.reason[variable];
            if (reason == Trail.NO_REASON) {
                push(literal);
                continue;
            }
            int first = ClauseStore.first(reason);
            for (int of = first; of < first + clauses.size(reason); of++) {
                int other = clauses.numbers[of] >> 1;
                if (!seen[other] && trail.level[other] > 0) {
                    mark(other);
                }
            }
        }
        for (int i = 0; i < markedSize; i++) {
            seen[marked[i]] = false;
        }
        return Arrays.copyOf(literals, size);
    }
}
