package dev.stepladder.search.sat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.minisat.core.IPhaseSelectionStrategy;
import org.sat4j.minisat.orders.VarOrderHeap;

/**
 * What Sat4j decides next: preferred in their order, then what conflicts were about lately, with the value that it had last.
 *
 * <p>Sat4j forgets what conflicts were about, and all values, whenever it is asked something new; here they stay. As a wish is only ever decided to hold, and before
 * anything else, one that doesn't hold in the end is ruled out by the clauses and the preferred before it: so what is found fulfils the first wish if
 * that can be, then the second, and so on.
 */
final class DecisionOrder extends VarOrderHeap {
    private static final long serialVersionUID = 1;

    private final LastValues values;
    private int[] preferred = {};

    /** By variable its place among the preferred. */
    private int[] place = {};

    /** All preferred before this one are decided. */
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
