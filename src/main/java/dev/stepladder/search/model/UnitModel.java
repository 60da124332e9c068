package dev.stepladder.search.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One unit as a model has it: its track, and the hops that move it by where they leave.
 *
 * <p>Models that are made one from another share the units in which they don't differ, and with them what has been worked out about these.
 */
public final class UnitModel {
    public final TransitionGraph track;

    /** The hops that move the unit: by itself first, then with others. */
    public final List<Operator> ops;

    /** The hops of which some part is the unit, by position. */
    public final Operator[][] at;

    /** The hops whose first part is the unit, by position. */
    public final Operator[][] from;

    /** The units that its hops move along with it or ask to be somewhere; the unit itself only if some hop asks that of it. */
    public final BitSet partners = new BitSet();

    /** Whether every hop leads to later positions. */
    public final boolean upward;

    private final int unit;
    private final Lazy<long[]> alone = new Lazy<>(this::workOutAlone);
    private final Lazy<long[][]> reach = new Lazy<>(this::workOutReach);
    private final Lazy<PairProduct.Step[][]> steps = new Lazy<>(this::workOutSteps);

    /** @param unit its number in the model */
    UnitModel(int unit, TransitionGraph track, List<Operator> ops) {
        this.unit = unit;
        this.track = track;
        this.ops = ops;
        this.at = byStart();
        this.from = new Operator[at.length][];
        Arrays.setAll(from, position -> begunHere(at[position]));
        boolean up = true;
        for (Operator op : ops) {
            for (int part = 0; part < op.unit.length; part++) {
                up &= op.from[part] < op.to[part];
                if (op.unit[part] != unit) {
                    partners.set(op.unit[part]);
                }
            }
            for (Operator.Condition guard : op.guards) {
                partners.set(guard.unit());
            }
        }
        this.upward = up;
    }

    private Operator[][] byStart() {
        int[] count = new int[track.size()];
        for (Operator op : ops) {
            count[op.from[op.partOf(unit)]]++;
        }
        Operator[][] rows = new Operator[track.size()][];
        Arrays.setAll(rows, position -> new Operator[count[position]]);
        for (int last = ops.size() - 1; last >= 0; last--) {
            int position = ops.get(last).from[ops.get(last).partOf(unit)];
            count[position]--;
            rows[position][count[position]] = ops.get(last);
        }
        return rows;
    }

    private Operator[] begunHere(Operator[] some) {
        for (Operator op : some) {
            if (op.unit[0] != unit) {
                return Arrays.stream(some).filter(each -> each.unit[0] == unit).toArray(Operator[]::new);
            }
        }
        return some;
    }

    /** Where it stands before one of its hops. */
    public int from(Operator op) {
        return op.from[op.partOf(unit)];
    }

    /** Where it stands after one of its hops. */
    public int to(Operator op) {
        return op.to[op.partOf(unit)];
    }

    /** What it spends to a goal from each position when all others do as it pleases. */
    public long[] alone() {
        return alone.get();
    }

    private long[] workOutAlone() {
        long[] distance = new long[track.size()];
        Arrays.fill(distance, PackedCost.NONE);
        track.goal.stream().forEach(position -> distance[position] = 0);
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            for (int position = distance.length - 1; position >= 0; position--) {
                for (Operator op : at[position]) {
                    long way = PackedCost.plus(distance[op.to[op.partOf(unit)]], op.costAt(unit));
                    if (way < distance[position]) {
                        distance[position] = way;
                        shorter = true;
                    }
                }
            }
        }
        return distance;
    }

    /** Where it may still come to, from each position, that included. */
    long[][] reach() {
        return reach.get();
    }

    private long[][] workOutReach() {
        long[][] rows = new long[track.size()][];
        for (int position = 0; position < rows.length; position++) {
            rows[position] = track.next[position].clone();
            Bits.set(rows[position], position);
        }
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int position = rows.length - 1; position >= 0; position--) {
                long[] next = track.next[position];
                for (int to = Bits.next(next, 0); to >= 0; to = Bits.next(next, to + 1)) {
                    grown |= Bits.merge(rows[position], rows[to]);
                }
            }
        }
        return rows;
    }

    /** Its hops as seen from two units of which it is one, if the other has no part in them and no guard speaks of either; by position. */
    PairProduct.Step[][] steps() {
        return steps.get();
    }

    private PairProduct.Step[][] workOutSteps() {
        PairProduct.Step[][] rows = new PairProduct.Step[at.length][];
        for (int position = 0; position < rows.length; position++) {
            rows[position] = new PairProduct.Step[at[position].length];
            for (int index = 0; index < rows[position].length; index++) {
                Operator op = at[position][index];
                rows[position][index] = PairProduct.Step.free(op.to[op.partOf(unit)], op.costAt(unit));
            }
        }
        return rows;
    }
}
