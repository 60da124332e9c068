package dev.stepladder.search.sat;

import dev.stepladder.search.problem.Budget;
import java.util.Arrays;
import java.util.BitSet;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.minisat.core.ICDCL;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolverService;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.SearchListenerAdapter;
import org.sat4j.specs.TimeoutException;

/**
 * A set of clauses and its solver; the only class that knows Sat4j.
 *
 * <p>A literal is a positive number, its negation the negative number. A clause holds if one of its literals does.
 */
final class Clauses {
    /** The approximate memory of a literal in a clause, watch lists included. */
    private static final long LITERAL_BYTES = 24;

    /** The approximate memory of a learned clause. */
    private static final long CONFLICT_BYTES = 400;

    private final ICDCL<?> solver = SolverFactory.newGlucose21();
    private final DecisionOrder order = new DecisionOrder();
    private final Budget budget;
    private final BitSet model = new BitSet();
    private int[] core = {};
    private long literals;
    private long conflicts;

    /** The number of conflicts at which the current call ends. */
    private long last;

    private boolean contradictory;

    /** Whether there are variables that the solver has not seen yet; then it cannot continue from its last trail. */
    private boolean grown;

    /** A literal that is always true. */
    final int alwaysTrue;

    /** A literal that is always false. */
    final int alwaysFalse;

    /** The result of a call of the solver. */
    enum Verdict {
        /** {@link #holds} gives the model. */
        SATISFIABLE,
        /** {@link #core} gives assumptions that cannot all hold. */
        UNSATISFIABLE,
        /** A limit was reached. */
        UNKNOWN
    }

    Clauses(Budget budget) {
        this.budget = budget;
        solver.setOrder(order);
        solver.setTimeoutOnConflicts(Integer.MAX_VALUE);
        solver.setSearchListener(new Watch());
        this.alwaysTrue = newLiteral();
        this.alwaysFalse = -alwaysTrue;
        add(alwaysTrue);
    }

    /** A new literal, decided with its saved phase. */
    int newLiteral() {
        int literal = newFalseFirst();
        order.remember(literal);
        return literal;
    }

    /** A new literal that is always decided as false: it only adds constraints if it is true. */
    int newFalseFirst() {
        grown = true;
        return solver.nextFreeVarId(true);
    }

    /** Adds a clause. */
    void add(int... any) {
        if (any.length > 1 && Arrays.stream(any).anyMatch(literal -> literal == alwaysTrue)) {
            return;
        }
        int[] open =
                Arrays.stream(any).filter(literal -> literal != alwaysFalse).toArray();
        literals += open.length;
        try {
            solver.addClause(new VecInt(open));
        } catch (ContradictionException clash) {
            contradictory = true;
        }
    }

    /**
     * Sets the preferred literals, each of another variable: from now on every model is lexicographically best in their
     * order.
     */
    void prefer(int... literals) {
        int[] open = Arrays.stream(literals)
                .filter(literal -> literal != alwaysTrue && literal != alwaysFalse)
                .toArray();
        // Sat4j does not know variables that are in no clause yet
        Arrays.stream(open).forEach(solver::registerLiteral);
        grown = true;
        order.prefer(Arrays.stream(open).map(LiteralsUtils::toInternal).toArray());
    }

    /** Whether the clauses are satisfiable under these assumptions, within so many conflicts. */
    Verdict solve(long patience, int... assumed) {
        if (contradictory) {
            core = new int[0];
            return Verdict.UNSATISFIABLE;
        }
        last = Math.min(budget.maxConflicts(), conflicts + patience);
        if (isOver()) {
            return Verdict.UNKNOWN;
        }
        solver.setKeepSolverHot(!grown);
        grown = false;
        try {
            return solver.isSatisfiable(new VecInt(assumed)) ? satisfiable() : unsatisfiable();
        } catch (TimeoutException stopped) {
            return Verdict.UNKNOWN;
        }
    }

    private boolean isOver() {
        budget.checkMemory(LITERAL_BYTES * literals + CONFLICT_BYTES * conflicts);
        return conflicts >= last || budget.spent();
    }

    private Verdict satisfiable() {
        model.clear();
        for (int literal : solver.model()) {
            if (literal > 0) {
                model.set(literal);
            }
        }
        return Verdict.SATISFIABLE;
    }

    private Verdict unsatisfiable() {
        IVecInt why = solver.unsatExplanation();
        core = why == null ? new int[0] : Arrays.copyOf(why.toArray(), why.size());
        return Verdict.UNSATISFIABLE;
    }

    /** Whether a literal holds in the last model. */
    boolean holds(int literal) {
        return literal > 0 ? model.get(literal) : !model.get(-literal);
    }

    /** The last core: assumptions that cannot all hold; empty if the clauses alone are unsatisfiable. */
    int[] core() {
        return core.clone();
    }

    /** Counts conflicts and stops Sat4j at the limit; Sat4j's own limits carry over to the next call. */
    private final class Watch extends SearchListenerAdapter<ISolverService> {
        private static final long serialVersionUID = 1;

        @Override
        public void conflictFound(IConstr conflict, int level, int trail) {
            conflicts++;
            budget.take();
        }

        @Override
        public void backjump(int level) {
            // Sat4j cannot be stopped in the middle of a conflict.
            if (isOver()) {
                solver.expireTimeout();
            }
        }
    }
}
