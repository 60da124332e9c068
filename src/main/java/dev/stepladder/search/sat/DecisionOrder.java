package dev.stepladder.search.sat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.minisat.core.IPhaseSelectionStrategy;
import org.sat4j.minisat.orders.VarOrderHeap;

/**
 * What Sat4j decides next: wishes in their order, then what conflicts were about lately, with the value that it had last.
 *
 * <p>Sat4j forgets what conflicts were about, and all values, whenever it is asked something new; here they stay. As a wish is only ever decided to hold, and before
 * anything else, one that doesn't hold in the end is ruled out by the clauses and the wishes before it: so what is found fulfils the first wish if
 * that can be, then the second, and so on.
 */
final class DecisionOrder extends VarOrderHeap {
    private static final long serialVersionUID = 1;

    private final LastValues values;
    private int[] wishes = {};

    /** By variable its place among the wishes. */
    private int[] place = {};

    /** All wishes before this one are decided. */
    private int next;

    DecisionOrder() {
        this(new LastValues());
    }

    private DecisionOrder(LastValues values) {
        super(values);
        this.values = values;
    }

    /** This variable is tried with the value that it had last; others as if they did not hold. */
    void remember(int variable) {
        values.remembered.set(variable);
    }

    /** From now on these come first; as Sat4j's own literals, each variable once. */
    void wish(int[] literals) {
        int last = IntStream.of(literals).map(LiteralsUtils::var).max().orElse(0);
        wishes = literals.clone();
        place = new int[last + 1];
        Arrays.fill(place, wishes.length);
        for (int at = 0; at < wishes.length; at++) {
            place[LiteralsUtils.var(wishes[at])] = at;
        }
        next = 0;
    }

    @Override
    public int select() {
        while (next < wishes.length) {
            if (lits.isUnassigned(wishes[next])) {
                return wishes[next];
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

    /** With which value a variable is tried: that it had last if it is remembered, else, and at first, as one that doesn't hold. */
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
            // how often a variable is in conflicts says nothing about its value
        }

        @Override
        public void updateVarAtDecisionLevel(int literal) {
            // nor does when
        }
    }
}
