package dev.stepladder.search.sat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.minisat.core.IPhaseSelectionStrategy;
import org.sat4j.minisat.orders.VarOrderHeap;

/**
 * The decision heuristic of the solver: preferred literals in their order, then VSIDS with phase saving.
 *
 * <p>Simplest case: VSIDS decides the variable with the highest conflict activity, with its saved phase. Sat4j resets
 * both for each call; here they are kept between calls. Preferred literals come before all others and are decided as
 * true only. So a preferred literal is false in a model only if the clauses and the preferred literals before it imply
 * so: every model is lexicographically optimal in the preferred literals. (VSIDS: Moskewicz et al. 2001. Phase saving:
 * Pipatsrisawat and Darwiche 2007. Lexicographic optimisation by decisions: Di Rosa, Giunchiglia and Maratea 2010.)
 */
final class DecisionOrder extends VarOrderHeap {
    private static final long serialVersionUID = 1;

    private final LastValues values;
    private int[] preferred = {};

    /** By variable: its index among the preferred literals. */
    private int[] place = {};

    /** The index of the first preferred literal that may be undecided. */
    private int next;

    DecisionOrder() {
        this(new LastValues());
    }

    private DecisionOrder(LastValues values) {
        super(values);
        this.values = values;
    }

    /** Saves the phase of this variable; other variables are always tried as false. */
    void remember(int variable) {
        values.remembered.set(variable);
    }

    /** The preferred literals from now on, in Sat4j's own numbering, each variable once. */
    void prefer(int[] literals) {
        int last = IntStream.of(literals).map(LiteralsUtils::var).max().orElse(0);
        preferred = literals.clone();
        place = new int[last + 1];
        Arrays.fill(place, preferred.length);
        for (int at = 0; at < preferred.length; at++) {
            place[LiteralsUtils.var(preferred[at])] = at;
        }
        next = 0;
    }

    @Override
    public int select() {
        while (next < preferred.length) {
            if (lits.isUnassigned(preferred[next])) {
                return preferred[next];
            }
            next++;
        }
        return super.select();
    }

    @Override
    public void undo(int variable) {
        super.undo(variable);
        if (variable < place.length) {
            next = Math.min(next, place[variable]);
        }
    }

    @Override
    public void init() {
        int size = lits.nVars() + 1;
        activity = Arrays.copyOf(activity, Math.max(activity.length, size));
        activity[0] = -1;
        values.init(size);
        heap = createHeap(activity);
        heap.setBounds(size);
        IntStream.range(1, size).filter(lits::belongsToPool).forEach(heap::insert);
        next = 0;
    }

    /** Phase saving for remembered variables; false for all others, and at first. */
    private static final class LastValues implements IPhaseSelectionStrategy {
        private static final long serialVersionUID = 1;

        private int[] last = {0};
        private final BitSet remembered = new BitSet();

        @Override
        public void init(int size) {
            int known = last.length;
            last = Arrays.copyOf(last, Math.max(known, size));
            for (int variable = known; variable < last.length; variable++) {
                last[variable] = LiteralsUtils.negLit(variable);
            }
        }

        @Override
        public void init(int variable, int literal) {
            last[variable] = literal;
        }

        @Override
        public int select(int variable) {
            return last[variable];
        }

        @Override
        public void assignLiteral(int literal) {
            if (remembered.get(LiteralsUtils.var(literal))) {
                last[LiteralsUtils.var(literal)] = literal;
            }
        }

        @Override
        public void updateVar(int literal) {
            // activity does not change the phase
        }

        @Override
        public void updateVarAtDecisionLevel(int literal) {
            // nor does the decision level
        }
    }
}
