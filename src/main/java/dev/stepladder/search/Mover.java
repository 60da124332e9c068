package dev.stepladder.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One unit as a model has it: its track, and the hops that move it by where they leave.
 *
 * <p>Models that are made one from another share the units in which they don't differ, and with them what has been worked out about these.
 */
final class Mover {
    final Track track;

    /** The hops that move the unit: by itself first, then with others. */
    final List<Op> ops;

    /** The hops of which some part is the unit, by position. */
    final Op[][] at;

    /** The hops whose first part is the unit, by position. */
    final Op[][] from;

    /** The units that its hops move along with it or ask to be somewhere; the unit itself only if some hop asks that of it. */
    final BitSet partners = new BitSet();

    /** Whether every hop leads to later positions. */
    final boolean upward;

    private final int unit;
    private final Once<long[]> alone = new Once<>(this::workOutAlone);
    private final Once<long[][]> reach = new Once<>(this::workOutReach);
    private final Once<Product.Step[][]> steps = new Once<>(this::workOutSteps);

    /** @param unit its number in the model */
    Mover(int unit, Track track, List<Op> ops) {
        this.unit = unit;
        this.track = track;
        this.ops = ops;
        this.at = byStart();
        this.from = new Op[at.length][];
        Arrays.setAll(from, position -> begunHere(at[position]));
        boolean up = true;
        for (Op op : ops) {
            for (int part = 0; part < op.unit.length; part++) {
                up &= op.from[part] < op.to[part];
                if (op.unit[part] != unit) {
                    partners.set(op.unit[part]);
                }
            }
            for (Op.Condition guard : op.guards) {
                partners.set(guard.unit());
            }
        }
        this.upward = up;
    }

    private Op[][] byStart() {
        int[] count = new int[track.size()];
        for (Op op : ops) {
            count[op.from[op.partOf(unit)]]++;
        }
        Op[][] rows = new Op[track.size()][];
        Arrays.setAll(rows, position -> new Op[count[position]]);
        for (int last = ops.size() - 1; last >= 0; last--) {
            int position = ops.get(last).from[ops.get(last).partOf(unit)];
            count[position]--;
            rows[position][count[position]] = ops.get(last);
        }
        return rows;
    }

    private Op[] begunHere(Op[] some) {
        for (Op op : some) {
            if (op.unit[0] != unit) {
                return Arrays.stream(some).filter(each -> each.unit[0] == unit).toArray(Op[]::new);
            }
        }
        return some;
    }

    /** Where it stands before one of its hops. */
    int from(Op op) {
        return op.from[op.partOf(unit)];
    }

    /** Where it stands after one of its hops. */
    int to(Op op) {
        return op.to[op.partOf(unit)];
    }

    /** What it spends to a goal from each position when all others do as it pleases. */
    long[] alone() {
        return alone.get();
    }

    private long[] workOutAlone() {
        long[] distance = new long[track.size()];
        Arrays.fill(distance, Packed.NONE);
        track.goal.stream().forEach(position -> distance[position] = 0);
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            for (int position = distance.length - 1; position >= 0; position--) {
                for (Op op : at[position]) {
                    long way = Packed.plus(distance[op.to[op.partOf(unit)]], op.costAt(unit));
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
    Product.Step[][] steps() {
        return steps.get();
    }

    private Product.Step[][] workOutSteps() {
        Product.Step[][] rows = new Product.Step[at.length][];
        for (int position = 0; position < rows.length; position++) {
            rows[position] = new Product.Step[at[position].length];
            for (int index = 0; index < rows[position].length; index++) {
                Op op = at[position][index];
                rows[position][index] = Product.Step.free(op.to[op.partOf(unit)], op.costAt(unit));
            }
        }
        return rows;
    }
}
