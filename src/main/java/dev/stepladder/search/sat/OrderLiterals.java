package dev.stepladder.search.sat;

import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.TransitionGraph;
import dev.stepladder.search.model.UnitModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The literals of one unit: it visits a position, it never goes beyond a position (order encoding: Tamura et al. 2009).
 *
 * <p>The unit only moves up, so its stops are its plan: a hop leads from each stop to the next, and the last is a goal.
 * A hop has a literal of its own only where a guard or a cost needs it ({@link #taken}), or where several hops lead
 * from one position to another.
 */
final class OrderLiterals {
    /** By position: the unit stops there. */
    final int[] visit;

    /** By position: the unit never goes beyond it. */
    final int[] ended;

    private final Clauses clauses;
    private final UnitModel unit;
    private final Map<Operator, Integer> taken;

    /** @param jointMoves for each hop of several units, the literal that it is taken */
    OrderLiterals(Clauses clauses, UnitModel unit, Map<Operator, Integer> jointMoves) {
        this.clauses = clauses;
        this.unit = unit;
        this.taken = new HashMap<>(jointMoves);
        TransitionGraph graph = unit.graph;
        int last = graph.goal.length() - 1;
        this.visit = new int[graph.size()];
        this.ended = new int[graph.size()];
        for (int p = 0; p < visit.length; p++) {
            visit[p] = p == graph.start ? clauses.alwaysTrue : p > last ? clauses.alwaysFalse : clauses.newLiteral();
            ended[p] = p >= last
                    ? clauses.alwaysTrue
                    : graph.goal.get(p) ? clauses.newLiteral() : p == 0 ? clauses.alwaysFalse : ended[p - 1];
        }
        for (int p = 0; p < visit.length; p++) {
            if (p > 0) {
                clauses.add(-ended[p - 1], ended[p]);
                clauses.add(-ended[p - 1], -visit[p]);
                clauses.add(-ended[p], ended[p - 1], visit[p]);
            }
            leave(p);
            arrive(p);
        }
    }

    /** From each visited position a hop leads to the next visited one, or the unit ends there. */
    private void leave(int p) {
        BitSet targets = new BitSet();
        for (Operator op : unit.at[p]) {
            targets.set(unit.to(op));
        }
        clauses.add(any(targets, -visit[p], ended[p]));
        for (int to = p + 1; to < targets.length(); to++) {
            int next = to;
            List<Operator> ways =
                    Arrays.stream(unit.at[p]).filter(op -> unit.to(op) == next).toList();
            if (ways.size() != 1 || ways.get(0).unit.length > 1) {
                oneOf(ways, p, to);
            }
        }
    }

    /**
     * Between two consecutive stops the unit takes one of these hops; a hop of several units joins consecutive stops of
     * each of them.
     */
    private void oneOf(List<Operator> ways, int from, int to) {
        ways.stream().filter(op -> op.unit.length == 1).forEach(op -> taken.put(op, clauses.newLiteral()));
        clauses.add(
                IntStream.concat(IntStream.of(hopsOver(from, to)), ways.stream().mapToInt(this::taken))
                        .toArray());
        List<Operator> jointMoves =
                ways.stream().filter(op -> op.unit.length > 1).toList();
        for (Operator jointMove : jointMoves) {
            int together = taken(jointMove);
            clauses.add(-together, visit[from]);
            clauses.add(-together, visit[to]);
            IntStream.range(from + 1, to).forEach(p -> clauses.add(-together, -visit[p]));
            jointMoves
                    .subList(0, jointMoves.indexOf(jointMove))
                    .forEach(other -> clauses.add(-together, -taken(other)));
        }
    }

    /** A visited position other than the start is entered from a visited position. */
    private void arrive(int p) {
        if (p != unit.graph.start) {
            BitSet sources = new BitSet();
            unit.operators.stream().filter(op -> unit.to(op) == p).forEach(op -> sources.set(unit.from(op)));
            clauses.add(any(sources, -visit[p]));
        }
    }

    private int[] any(BitSet positions, int... others) {
        return IntStream.concat(IntStream.of(others), positions.stream().map(p -> visit[p]))
                .toArray();
    }

    /** The literals of which one holds unless the two positions are consecutive stops. */
    private int[] hopsOver(int from, int to) {
        BitSet between = new BitSet();
        between.set(from + 1, to);
        return any(between, -visit[from], -visit[to]);
    }

    /** A literal that holds if this hop is taken. */
    int taken(Operator op) {
        return taken.computeIfAbsent(op, only -> {
            int literal = clauses.newLiteral();
            clauses.add(IntStream.concat(IntStream.of(hopsOver(unit.from(op), unit.to(op))), IntStream.of(literal))
                    .toArray());
            return literal;
        });
    }

    /** The hops of the unit in the last model, in order. */
    List<Operator> chain() {
        List<Operator> chain = new ArrayList<>();
        int at = unit.graph.start;
        for (int p = at + 1; p < visit.length; p++) {
            if (clauses.holds(visit[p])) {
                chain.add(hop(at, p));
                at = p;
            }
        }
        return chain;
    }

    private Operator hop(int from, int to) {
        List<Operator> ways = Arrays.stream(unit.at[from])
                .filter(op -> unit.to(op) == to)
                .filter(op -> !taken.containsKey(op) || clauses.holds(taken.get(op)))
                .toList();
        return ways.stream().filter(op -> op.unit.length > 1).findFirst().orElseGet(() -> ways.get(0));
    }

    int size() {
        return visit.length;
    }
}
