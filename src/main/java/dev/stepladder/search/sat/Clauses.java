package dev.stepladder.search.sat;

import dev.stepladder.search.cdcl.Solver;
import dev.stepladder.search.problem.Budget;
import java.util.BitSet;

/**
 * A set of clauses and its {@link Solver}, within the budget of the search.
 *
 * <p>A literal is a positive number, its negation the negative number. A clause holds if one of its literals does.
 */
final class Clauses {
    private final Solver solver = new Solver();
    private final Budget budget;
    private BitSet accepted = new BitSet();
    private int size;
    private long conflicts;

    /** The number of conflicts at which the current call ends. */
    private long last;

    /** A literal that is always true. */
    final int alwaysTrue;

    /** A literal that is always false. */
    final int alwaysFalse;

    Clauses(Budget budget) {
        this.budget = budget;
        this.alwaysTrue = newLiteral();
        this.alwaysFalse = -alwaysTrue;
        add(alwaysTrue);
    }

    /** A new literal, decided as it was last. */
    int newLiteral() {
        size = solver.newLiteral(true);
        return size;
    }

    /** A new literal that is always decided as false: it only adds constraints if it is true. */
    int newFalseFirst() {
        size = solver.newLiteral(false);
        return size;
    }

    /** Adds a clause. */
    void add(int... any) {
        solver.add(any);
    }

    /** Whether a literal holds whenever the clauses do, as far as unit propagation shows it. */
    boolean isFixed(int literal) {
        return solver.isFixed(literal);
    }

    /** What unit propagation derives from a literal; empty if it is known to hold or not to hold. */
    int[] consequences(int literal) {
        return solver.consequences(literal);
    }

    /** The conflicts so far. */
    long conflicts() {
        return conflicts;
    }

    /** Whether the clauses are satisfiable under these assumptions, within so many conflicts. */
    Solver.Verdict solve(long patience, int... assumed) {
        last = Math.min(budget.maxConflicts(), conflicts + patience);
        return isOver() ? Solver.Verdict.UNKNOWN : solver.solve(this::goesOn, assumed);
    }

    private boolean goesOn() {
        conflicts++;
        budget.take();
        return !isOver();
    }

    private boolean isOver() {
        budget.checkMemory(solver.bytes());
        return conflicts >= last || budget.spent();
    }

    /** Whether no call will find anything any more. */
    boolean areSpent() {
        return conflicts >= budget.maxConflicts() || budget.spent();
    }

    /** Whether a literal holds in the last model. */
    boolean holds(int literal) {
        return solver.holds(literal);
    }

    /** Keeps the last model. */
    void accept() {
        accepted = new BitSet();
        for (int literal = 1; literal <= size; literal++) {
            accepted.set(literal, solver.holds(literal));
        }
    }

    /** Whether a literal holds in the model that was kept last; literals that are newer do not. */
    boolean isAccepted(int literal) {
        return literal > 0 ? accepted.get(literal) : !accepted.get(-literal);
    }

    /** The last core: assumptions that cannot all hold; empty if the clauses alone are unsatisfiable. */
    int[] core() {
        return solver.core();
    }
}
