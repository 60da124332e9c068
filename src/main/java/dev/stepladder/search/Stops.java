package dev.stepladder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where one unit may stop, as statements: that it visits a position, that it never gets beyond one.
 *
 * <p>The unit only moves up. So its stops are its plan: from each a hop leads to the next, and at the last it may end. Which hop it takes is a statement
 * of its own only where somebody asks ({@link #taken}), or where several lead from one position to another.
 */
final class Stops {
    /** By position: the unit stops there at some time. */
    final int[] visit;

    /** By position: it never gets beyond it. */
    final int[] ended;

    private final Clauses clauses;
    private final Mover unit;
    private final Map<Op, Integer> taken = new HashMap<>();

    Stops(Clauses clauses, Mover unit) {
        this.clauses = clauses;
        this.unit = unit;
        Track track = unit.track;
        int last = track.goal.length() - 1;
        this.visit = new int[track.size()];
        this.ended = new int[track.size()];
        for (int p = 0; p < visit.length; p++) {
            visit[p] = p == track.start ? clauses.yes : p > last ? clauses.no : clauses.statement();
            ended[p] = p >= last
                    ? clauses.yes
                    : track.goal.get(p) ? clauses.statement() : p == 0 ? clauses.no : ended[p - 1];
        }
        for (int p = 0; p <= last; p++) {
            if (p > 0) {
                clauses.add(-ended[p - 1], ended[p]);
                clauses.add(-ended[p - 1], -visit[p]);
                clauses.add(-ended[p], ended[p - 1], visit[p]);
            }
            leave(p);
            arrive(p);
        }
    }

    /** From a position that it visits the unit hops to the next that it visits, or ends there. */
    private void leave(int p) {
        BitSet targets = new BitSet();
        for (Op op : unit.from[p]) {
            targets.set(op.to[0]);
        }
        clauses.add(any(targets, -visit[p], ended[p]));
        for (int to = p + 1; to < targets.length(); to++) {
            int next = to;
            List<Op> ways =
                    Arrays.stream(unit.from[p]).filter(op -> op.to[0] == next).toList();
            if (ways.size() != 1) {
                ways.forEach(op -> taken.put(op, clauses.statement()));
                clauses.add(IntStream.concat(
                                IntStream.of(hopsOver(p, to)), ways.stream().mapToInt(taken::get))
                        .toArray());
            }
        }
    }

    /** To a position that it visits the unit comes from one that it visits, unless it begins there. */
    private void arrive(int p) {
        if (p != unit.track.start) {
            BitSet sources = new BitSet();
            unit.ops.stream().filter(op -> op.to[0] == p).forEach(op -> sources.set(op.from[0]));
            clauses.add(any(sources, -visit[p]));
        }
    }

    private int[] any(BitSet positions, int... others) {
        return IntStream.concat(IntStream.of(others), positions.stream().map(p -> visit[p]))
                .toArray();
    }

    /** What is the case unless one stop follows another: it leaves one of them out, or makes another in between. */
    private int[] hopsOver(int from, int to) {
        BitSet between = new BitSet();
        between.set(from + 1, to);
        return any(between, -visit[from], -visit[to]);
    }

    /** A statement that holds if this hop is taken. */
    int taken(Op op) {
        return taken.computeIfAbsent(op, only -> {
            int statement = clauses.statement();
            clauses.add(IntStream.concat(IntStream.of(hopsOver(op.from[0], op.to[0])), IntStream.of(statement))
                    .toArray());
            return statement;
        });
    }

    /** The hops of the unit. */
    List<Op> ops() {
        return unit.ops;
    }

    /** The hops that the unit takes, in their order. */
    List<Op> chain() {
        List<Op> chain = new ArrayList<>();
        int at = unit.track.start;
        for (int p = at + 1; p < visit.length; p++) {
            if (clauses.holds(visit[p])) {
                chain.add(hop(at, p));
                at = p;
            }
        }
        return chain;
    }

    private Op hop(int from, int to) {
        for (Op op : unit.from[from]) {
            if (op.to[0] == to && (!taken.containsKey(op) || clauses.holds(taken.get(op)))) {
                return op;
            }
        }
        throw new IllegalStateException("no hop from %s to %s".formatted(from, to));
    }

    int size() {
        return visit.length;
    }
}
