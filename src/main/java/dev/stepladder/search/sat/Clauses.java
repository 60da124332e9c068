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
 * Statements that are true or false, clauses over them, and Sat4j's word on whether they can all hold. The only place that knows Sat4j.
 *
 * <p>A statement is a positive number, what denies it its negative. A clause says that at least one of some holds.
 */
final class Clauses {
    /** Roughly what a literal takes up in a clause, with its part of the lists that lead to it. */
    private static final long LITERAL_BYTES = 24;

    /** Roughly what Sat4j keeps of a conflict that it learned from. */
    private static final long CONFLICT_BYTES = 400;

    private final ICDCL<?> solver = SolverFactory.newGlucose21();
    private final DecisionOrder order = new DecisionOrder();
    private final Budget budget;
    private final BitSet model = new BitSet();
    private int[] core = {};
    private long literals;
    private long conflicts;

    /** As many conflicts end the question that is asked now. */
    private long last;

    private boolean contradictory;

    /** Whether there are statements that the solver has not seen yet: it can't go on from where it was, then. */
    private boolean grown;

    /** A statement that holds. */
    final int yes;

    /** A statement that doesn't. */
    final int no;

    /** How a question went. */
    enum Verdict {
        /** {@link #holds} tells what makes all clauses and assumptions true. */
        POSSIBLE,
        /** {@link #core} tells which assumptions can't all hold. */
        IMPOSSIBLE,
        /** A limit was reached, or the solver is lost. */
        UNKNOWN
    }

    Clauses(Budget budget) {
        this.budget = budget;
        solver.setOrder(order);
        solver.setTimeoutOnConflicts(Integer.MAX_VALUE);
        solver.setSearchListener(new Watch());
        this.yes = statement();
        this.no = -yes;
        add(yes);
    }

    /** A new statement. What it was last is tried first the next time. */
    int statement() {
        int statement = idle();
        order.remember(statement);
        return statement;
    }

    /** A new statement that is tried as one that doesn't hold, whatever it was last: what follows from it is a burden. */
    int idle() {
        grown = true;
        return solver.nextFreeVarId(true);
    }

    /** At least one of these holds. */
    void add(int... any) {
        if (any.length > 1 && Arrays.stream(any).anyMatch(literal -> literal == yes)) {
            return;
        }
        int[] open = Arrays.stream(any).filter(literal -> literal != no).toArray();
        literals += open.length;
        try {
            solver.addClause(new VecInt(open));
        } catch (ContradictionException clash) {
            contradictory = true;
        }
    }

    /**
     * Wishes for all answers from now on, each about another statement: what is found {@link Verdict#POSSIBLE} fulfils the first if that can be, with it the
     * second if that can be, and so on.
     */
    void wish(int... wishes) {
        int[] open =
                Arrays.stream(wishes).filter(wish -> wish != yes && wish != no).toArray();
        // what is in no clause yet is unknown to Sat4j
        Arrays.stream(open).forEach(solver::registerLiteral);
        grown = true;
        order.wish(Arrays.stream(open).map(LiteralsUtils::toInternal).toArray());
    }

    /** Whether all clauses can hold together with these, if that takes no more conflicts than so many to find out. */
    Verdict solve(long patience, int... assumed) {
        if (contradictory) {
            core = new int[0];
            return Verdict.IMPOSSIBLE;
        }
        last = Math.min(budget.persistence(), conflicts + patience);
        if (isOver()) {
            return Verdict.UNKNOWN;
        }
        solver.setKeepSolverHot(!grown);
        grown = false;
        try {
            return solver.isSatisfiable(new VecInt(assumed)) ? possible() : impossible();
        } catch (TimeoutException stopped) {
            return Verdict.UNKNOWN;
        }
    }

    private boolean isOver() {
        budget.remember(LITERAL_BYTES * literals + CONFLICT_BYTES * conflicts);
        return conflicts >= last || budget.spent();
    }

    private Verdict possible() {
        model.clear();
        for (int literal : solver.model()) {
            if (literal > 0) {
                model.set(literal);
            }
        }
        return Verdict.POSSIBLE;
    }

    private Verdict impossible() {
        IVecInt why = solver.unsatExplanation();
        core = why == null ? new int[0] : Arrays.copyOf(why.toArray(), why.size());
        return Verdict.IMPOSSIBLE;
    }

    /** Whether a statement, or the denial of one, holds in what was found possible last. */
    boolean holds(int literal) {
        return literal > 0 ? model.get(literal) : !model.get(-literal);
    }

    /** Which of the assumptions can't all hold; none if the clauses alone can't. */
    int[] core() {
        return core.clone();
    }

    /** Counts conflicts, and stops Sat4j when there were enough: its own limits outlast the question that they were set for. */
    private final class Watch extends SearchListenerAdapter<ISolverService> {
        private static final long serialVersionUID = 1;

        @Override
        public void conflictFound(IConstr conflict, int level, int trail) {
            conflicts++;
            budget.take();
        }

        @Override
        public void backjump(int level) {
            // Only now: in the middle of a conflict Sat4j can not be stopped.
            if (isOver()) {
                solver.expireTimeout();
            }
        }
    }
}
