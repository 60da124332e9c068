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
 * Where one unit may stop, as statements: that it visits a position, that it never gets beyond one.
 *
 * <p>The unit only moves up. So its stops are its plan: from each a hop leads to the next, and at the last it may end. Which hop it takes is a statement
 * of its own only where somebody asks ({@link #taken}), or where several lead from one position to another.
 */
final class OrderLiterals {
    /** By position: the unit stops there at some time. */
    final int[] visit;

    /** By position: it never gets beyond it. */
    final int[] ended;

    private final Clauses clauses;
    private final UnitModel unit;
    private final Map<Operator, Integer> taken;

    /** @param leaps for each hop of several units the statement that it is taken */
    OrderLiterals(Clauses clauses, UnitModel unit, Map<Operator, Integer> leaps) {
        this.clauses = clauses;
        this.unit = unit;
        this.taken = new HashMap<>(leaps);
        TransitionGraph track = unit.track;
        int last = track.goal.length() - 1;
        this.visit = new int[track.size()];
        this.ended = new int[track.size()];
        for (int p = 0; p < visit.length; p++) {
            visit[p] = p == track.start ? clauses.yes : p > last ? clauses.no : clauses.statement();
            ended[p] = p >= last
                    ? clauses.yes
                    : track.goal.get(p) ? clauses.statement() : p == 0 ? clauses.no : ended[p - 1];
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

    /** From a position that it visits the unit hops to the next that it visits, or ends there. */
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

    /** Where one stop follows another the unit takes one of these hops; several units take one together only from where each of them stops to where it stops next. */
    private void oneOf(List<Operator> ways, int from, int to) {
        ways.stream().filter(op -> op.unit.length == 1).forEach(op -> taken.put(op, clauses.statement()));
        clauses.add(
                IntStream.concat(IntStream.of(hopsOver(from, to)), ways.stream().mapToInt(this::taken))
                        .toArray());
        List<Operator> leaps = ways.stream().filter(op -> op.unit.length > 1).toList();
        for (Operator leap : leaps) {
            int together = taken(leap);
            clauses.add(-together, visit[from]);
            clauses.add(-together, visit[to]);
            IntStream.range(from + 1, to).forEach(p -> clauses.add(-together, -visit[p]));
            leaps.subList(0, leaps.indexOf(leap)).forEach(other -> clauses.add(-together, -taken(other)));
        }
    }

    /** To a position that it visits the unit comes from one that it visits, unless it begins there. */
    private void arrive(int p) {
        if (p != unit.track.start) {
            BitSet sources = new BitSet();
            unit.ops.stream().filter(op -> unit.to(op) == p).forEach(op -> sources.set(unit.from(op)));
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
    int taken(Operator op) {
        return taken.computeIfAbsent(op, only -> {
            int statement = clauses.statement();
            clauses.add(IntStream.concat(IntStream.of(hopsOver(unit.from(op), unit.to(op))), IntStream.of(statement))
                    .toArray());
            return statement;
        });
    }

    /** The hops that the unit takes, in their order. */
    List<Operator> chain() {
        List<Operator> chain = new ArrayList<>();
        int at = unit.track.start;
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
