package dev.stepladder.search.cdcl;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A SAT solver: an assignment that satisfies all clauses, or the assumptions that cannot all hold.
 *
 * <p>Simplest case: decide a literal, and let {@link Propagation} set all that follows. If no clause is violated, decide the next, until
 * all literals have a value: a model. If a clause is violated, {@link ConflictAnalysis} derives a clause that shows why,
 * and the solver returns to the level at which that clause forces a literal. A conflict at level 0 proves that there is no model.
 * (Conflict-driven clause learning: Marques-Silva and Sakallah 1999.)
 *
 * <p>Assumptions are the first decisions. If one of them is false when its turn comes, the clauses refute it together with earlier ones:
 * these are the core (Eén and Sörensson 2003). Clauses may be added between two questions; what was learned stays valid.
 *
 * <p>Four habits make it fast. The variable of the most recent conflicts is decided first ({@link DecisionHeap}). A variable is
 * decided as it was last, so the solver returns to where it was (Pipatsrisawat and Darwiche 2007). After some conflicts it starts
 * over, with all that it has learned, in the intervals of Luby, Sinclair and Zuckerman 1993. It forgets learned clauses of
 * little use. Exponential at worst.
 *
 * <p>To callers a literal is a positive number, its negation the negative number.
 */
public final class Solver {
    /** The conflicts of the shortest interval between two restarts. */
    private static final int INTERVAL = 64;

    /** The learned clauses that are kept at first, and how many more after each time of forgetting. */
    private static final int MEMORY = 4_000;

    private static final int MORE_MEMORY = 500;

    private final Trail trail = new Trail();
    private final ClauseStore clauses = new ClauseStore();
    private final DecisionHeap heap = new DecisionHeap();
    private final Propagation propagation = new Propagation(trail, clauses);
    private final ConflictAnalysis analysis = new ConflictAnalysis(trail, clauses, heap);

    /** By variable: how it is decided next; 1 for negated. */
    private byte[] phase = {};

    /** By variable: whether it is decided as it was last. */
    private boolean[] remembers = {};

    /** By literal: whether the last model has it. */
    private boolean[] model = {};

    private int variables;
    private boolean contradictory;
    private int[] core = {};
    private int memory = MEMORY;
    private int restarts;

    /** The answer to a question. */
    public enum Verdict {
        /** {@link #holds} gives the model. */
        SATISFIABLE,
        /** {@link #core} gives assumptions that cannot all hold. */
        UNSATISFIABLE,
        /** The caller ended the search. */
        UNKNOWN
    }

    /**
     * A new literal; false if nothing asks for it.
     *
     * @param remembers whether it is decided as it was last; otherwise always as false
     */
    public int newLiteral(boolean remembers) {
        variables++;
        int variable = variables;
        trail.grow(variable + 1);
        clauses.grow(2 * variable + 2);
        heap.grow(variable + 1);
        analysis.grow(variable + 1);
        if (variable >= phase.length) {
            phase = Arrays.copyOf(phase, 2 * variable);
            this.remembers = Arrays.copyOf(this.remembers, 2 * variable);
            model = Arrays.copyOf(model, 4 * variable);
        }
        phase[variable] = 1;
        this.remembers[variable] = remembers;
        heap.insert(variable);
        return variable;
    }

    private static int inside(int literal) {
        return literal > 0 ? 2 * literal : -2 * literal + 1;
    }

    private static int outside(int literal) {
        return (literal & 1) == 0 ? literal >> 1 : -(literal >> 1);
    }

    /** Adds a clause: one of these literals holds. */
    public void add(int... any) {
        backTo(0);
        int[] literals = new int[any.length];
        int size = 0;
        for (int each : any) {
            int literal = inside(each);
            boolean isNew = true;
            for (int i = 0; i < size; i++) {
                if (literals[i] == (literal ^ 1)) {
                    return;
                }
                isNew &= literals[i] != literal;
            }
            if (trail.value[literal] == Trail.TRUE) {
                return;
            }
            if (isNew && trail.value[literal] == Trail.OPEN) {
                literals[size] = literal;
                size++;
            }
        }
        if (size > 1) {
            clauses.add(literals, size, 0);
        } else if (size == 1) {
            trail.set(literals[0], Trail.NO_REASON);
        } else {
            contradictory = true;
        }
    }

    /** Whether a literal is known to hold by the clauses alone, as far as propagation shows it. */
    public boolean isFixed(int literal) {
        backTo(0);
        contradictory |= propagation.run() != Propagation.NONE;
        return trail.isFixed(inside(literal));
    }

    /**
     * What unit propagation derives from one assumption, that included; empty if it refutes it, and then its negation is a clause
     * from now on. (Failed literals: Le Berre 2001.)
     */
    public int[] consequences(int literal) {
        if (isFixed(literal) || isFixed(-literal)) {
            return new int[0];
        }
        trail.open();
        trail.set(inside(literal), Trail.NO_REASON);
        boolean refuted = propagation.run() != Propagation.NONE;
        int[] found = Arrays.stream(trail.literals, trail.begin(1), trail.size)
                .map(Solver::outside)
                .toArray();
        backTo(0);
        if (refuted) {
            add(-literal);
        }
        return refuted ? new int[0] : found;
    }

    /**
     * Whether the clauses are satisfiable under assumptions.
     *
     * @param goesOn asked at each conflict: whether the search goes on
     */
    public Verdict solve(BooleanSupplier goesOn, int... assumed) {
        backTo(0);
        core = new int[0];
        int[] assumptions = Arrays.stream(assumed).map(Solver::inside).toArray();
        long left = nextInterval();
        while (!contradictory) {
            int conflict = propagation.run();
            if (conflict != Propagation.NONE) {
                if (trail.levels() == 0) {
                    contradictory = true;
                } else if (goesOn.getAsBoolean()) {
                    analysis.learn(conflict);
                    backTo(analysis.level);
                    keep();
                    heap.decay();
                    left--;
                } else {
                    return Verdict.UNKNOWN;
                }
            } else if (left <= 0) {
                backTo(0);
                tidy();
                left = nextInterval();
            } else if (trail.levels() < assumptions.length) {
                int next = assumptions[trail.levels()];
                if (trail.value[next] == Trail.FALSE) {
                    core = against(next);
                    return Verdict.UNSATISFIABLE;
                }
                trail.open();
                if (trail.value[next] == Trail.OPEN) {
                    trail.set(next, Trail.NO_REASON);
                }
            } else if (!decide()) {
                remember();
                return Verdict.SATISFIABLE;
            }
        }
        return Verdict.UNSATISFIABLE;
    }

    /** Adds the learned clause, which forces its first literal. */
    private void keep() {
        int forced = analysis.literals[0];
        if (analysis.size == 1) {
            trail.set(forced, Trail.NO_REASON);
        } else {
            trail.set(forced, clauses.add(analysis.literals, analysis.size, analysis.glue));
        }
    }

    /** Forgets learned clauses if there are too many. Only at level 0. */
    private void tidy() {
        if (clauses.learned() > memory) {
            contradictory |= propagation.run() != Propagation.NONE;
            clauses.forget(trail);
            memory = Math.max(memory + MORE_MEMORY, clauses.learned() + clauses.learned() / 2);
        }
    }

    /** Decides an open variable; false if there is none. */
    private boolean decide() {
        while (!heap.isEmpty()) {
            int variable = heap.take();
            if (trail.value[2 * variable] == Trail.OPEN) {
                trail.open();
                trail.set(2 * variable + phase[variable], Trail.NO_REASON);
                return true;
            }
        }
        return false;
    }

    private void backTo(int level) {
        if (trail.levels() > level) {
            int begin = trail.begin(level + 1);
            while (trail.size > begin) {
                int literal = trail.pop();
                int variable = literal >> 1;
                if (remembers[variable]) {
                    phase[variable] = (byte) (literal & 1);
                }
                heap.insert(variable);
            }
            trail.close(level);
        }
    }

    /** The assumptions that refute one of them, and that one. */
    private int[] against(int refuted) {
        if (trail.level[refuted >> 1] == 0) {
            return new int[] {outside(refuted)};
        }
        int[] others = analysis.decisionsAgainst(refuted);
        int[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = refuted;
        return Arrays.stream(all).map(Solver::outside).toArray();
    }

    private void remember() {
        for (int literal = 2; literal < 2 * variables + 2; literal++) {
            model[literal] = trail.value[literal] == Trail.TRUE;
        }
    }

    /** The conflicts until the next restart: 1, 1, 2, 1, 1, 2, 4, ... times the shortest interval. */
    private long nextInterval() {
        restarts++;
        int at = restarts;
        while (Integer.bitCount(at + 1) != 1) {
            at -= Integer.highestOneBit(at + 1) - 1;
        }
        return (long) INTERVAL * ((at + 1) >> 1);
    }

    /** Whether a literal holds in the last model. */
    public boolean holds(int literal) {
        return model[inside(literal)];
    }

    /** Of the last question: assumptions that cannot all hold; empty if the clauses alone are unsatisfiable. */
    public int[] core() {
        return core.clone();
    }

    /** The memory in use, approximately. */
    public long bytes() {
        return clauses.bytes() + 64L * variables;
    }
}
