package dev.stepladder.search.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A unit of a model: its transition graph, and its operators by position.
 *
 * <p>Derived models share the units in which they do not differ, and the values computed for these.
 */
public final class UnitModel {
    public final TransitionGraph graph;

    /** The operators that move the unit: its own first, then joint moves. */
    public final List<Operator> operators;

    /** By position: the operators that move the unit from there. */
    public final Operator[][] at;

    /** By position: the operators whose first part moves the unit from there. */
    public final Operator[][] from;

    /**
     * The units that its operators move together with it or have a guard on; the unit itself only if an operator has a
     * guard on it.
     */
    public final BitSet partners = new BitSet();

    /** Whether every operator leads to a higher position. */
    public final boolean upward;

    private final int unit;
    private final Lazy<long[]> costToGo = new Lazy<>(this::computeCostToGo);
    private final Lazy<long[][]> reach = new Lazy<>(this::computeReach);
    private final Lazy<PairProduct.Step[][]> steps = new Lazy<>(this::computeSteps);

    /** @param unit its index in the model */
    UnitModel(int unit, TransitionGraph graph, List<Operator> operators) {
        this.unit = unit;
        this.graph = graph;
        this.operators = operators;
        this.at = byStart();
        this.from = new Operator[at.length][];
        Arrays.setAll(from, position -> startedHere(at[position]));
        boolean up = true;
        for (Operator op : operators) {
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
        int[] count = new int[graph.size()];
        for (Operator op : operators) {
            count[op.from[op.partOf(unit)]]++;
        }
        Operator[][] rows = new Operator[graph.size()][];
        Arrays.setAll(rows, position -> new Operator[count[position]]);
        for (int last = operators.size() - 1; last >= 0; last--) {
            int position = operators.get(last).from[operators.get(last).partOf(unit)];
            count[position]--;
            rows[position][count[position]] = operators.get(last);
        }
        return rows;
    }

    private Operator[] startedHere(Operator[] some) {
        for (Operator op : some) {
            if (op.unit[0] != unit) {
                return Arrays.stream(some).filter(each -> each.unit[0] == unit).toArray(Operator[]::new);
            }
        }
        return some;
    }

    /** The position before one of its operators. */
    public int from(Operator op) {
        return op.from[op.partOf(unit)];
    }

    /** The position after one of its operators. */
    public int to(Operator op) {
        return op.to[op.partOf(unit)];
    }

    /** By position: the cost to go of the unit alone. */
    public long[] costToGo() {
        return costToGo.get();
    }

    private long[] computeCostToGo() {
        long[] distance = new long[graph.size()];
        Arrays.fill(distance, PackedCost.NONE);
        graph.goal.stream().forEach(position -> distance[position] = 0);
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            for (int position = distance.length - 1; position >= 0; position--) {
                for (Operator op : at[position]) {
                    long cost = PackedCost.plus(distance[op.to[op.partOf(unit)]], op.costAt(unit));
                    if (cost < distance[position]) {
                        distance[position] = cost;
                        shorter = true;
                    }
                }
            }
        }
        return distance;
    }

    /** By position: the positions that the unit can reach, the position included. */
    long[][] reach() {
        return reach.get();
    }

    private long[][] computeReach() {
        long[][] rows = new long[graph.size()][];
        for (int position = 0; position < rows.length; position++) {
            rows[position] = graph.next[position].clone();
            Bits.set(rows[position], position);
        }
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int position = rows.length - 1; position >= 0; position--) {
                long[] next = graph.next[position];
                for (int to = Bits.next(next, 0); to >= 0; to = Bits.next(next, to + 1)) {
                    grown |= Bits.merge(rows[position], rows[to]);
                }
            }
        }
        return rows;
    }

    /**
     * By position: its operators as steps of a product in which the other unit has no part and no guard mentions
     * either.
     */
    PairProduct.Step[][] steps() {
        return steps.get();
    }

    private PairProduct.Step[][] computeSteps() {
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
