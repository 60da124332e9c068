package dev.stepladder.search.sat;

import dev.stepladder.search.model.Operator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Precedences between crossings, and the clauses that keep them acyclic.
 *
 * <p>A unit that only moves up crosses each position {@code p} at most once. Its crossings follow one another; those
 * over positions at which it does not stop are one event, and those beyond its end never happen. Every other constraint
 * has the form "this crossing, if it happens, comes after that one, or both are one joint move", unconditionally or
 * under a literal. A choice of precedences can be ordered exactly if its graph has no cycle. Cycles are found after the
 * solver has answered, and each becomes a clause: one literal along it is false (SAT modulo acyclicity: Gebser,
 * Janhunen and Rintanen 2014; here lazily).
 */
final class Precedences {
    private final Clauses clauses;
    private final List<OrderLiterals> units;
    private final int[] offset;

    /** The event that never happens. */
    private final int never;

    private final List<AcyclicityClauses.Edge> edges = new ArrayList<>();

    /** By two crossings: the literal that one precedes the other. */
    private final Map<Long, Integer> statements = new HashMap<>();

    /** By two crossings: the literal that they are not one joint move. */
    private final Map<Long, Integer> apart = new HashMap<>();

    /** By crossing: the joint moves that may be this event. */
    private final Map<Integer, List<Integer>> jointMovesOver = new HashMap<>();

    private AcyclicityClauses order = new AcyclicityClauses(0, List.of());

    Precedences(Clauses clauses, List<OrderLiterals> units) {
        this.clauses = clauses;
        this.units = units;
        this.offset = new int[units.size() + 1];
        for (int u = 0; u < units.size(); u++) {
            offset[u + 1] = offset[u] + units.get(u).size() - 1;
        }
        this.never = offset[units.size()];
        for (int u = 0; u < units.size(); u++) {
            OrderLiterals stops = units.get(u);
            for (int p = 0; p < stops.size() - 1; p++) {
                if (p > 0) {
                    connect(
                            node(u, p - 1),
                            node(u, p),
                            false,
                            clauses.alwaysTrue,
                            clauses.alwaysTrue,
                            clauses.alwaysTrue);
                    connect(node(u, p), node(u, p - 1), false, -stops.visit[p], clauses.alwaysTrue, clauses.alwaysTrue);
                }
                connect(node(u, p), never, true, -stops.ended[p], clauses.alwaysTrue, clauses.alwaysTrue);
                connect(never, node(u, p), false, stops.ended[p], clauses.alwaysTrue, clauses.alwaysTrue);
            }
        }
    }

    private int node(int u, int p) {
        return offset[u] + p;
    }

    private void connect(int one, int other, boolean isStrict, int when, int also, int apart) {
        if (when != clauses.alwaysFalse && also != clauses.alwaysFalse) {
            int statements = (int) IntStream.of(when, also, apart)
                    .filter(literal -> literal != clauses.alwaysTrue)
                    .count();
            edges.add(new AcyclicityClauses.Edge(one, other, isStrict, when, also, apart, statements));
        }
    }

    /**
     * Under a literal, unit {@code w} crosses {@code q}, if ever, only after unit {@code u} has crossed {@code p}, or
     * in one joint move with it.
     */
    private void precede(int u, int p, int w, int q, int when) {
        int apart = apart(u, p, w, q);
        int goesOn = -units.get(w).ended[q];
        connect(node(u, p), node(w, q), true, when, goesOn, apart);
        if (apart != clauses.alwaysTrue) {
            connect(node(u, p), node(w, q), false, when, goesOn, clauses.alwaysTrue);
        }
    }

    /** The literal that two crossings are not one joint move. */
    int apart(int u, int p, int w, int q) {
        int[] jointMoves = jointMovesOver.getOrDefault(node(u, p), List.of()).stream()
                .filter(jointMove ->
                        jointMovesOver.getOrDefault(node(w, q), List.of()).contains(jointMove))
                .mapToInt(Integer::intValue)
                .toArray();
        if (jointMoves.length == 0) {
            return clauses.alwaysTrue;
        }
        return apart.computeIfAbsent(key(node(u, p), node(w, q)), unknown -> {
            int literal = clauses.newFalseFirst();
            clauses.add(IntStream.concat(IntStream.of(literal), IntStream.of(jointMoves))
                    .toArray());
            return literal;
        });
    }

    /**
     * A joint move, if taken, is one event of all its parts: after their earlier events and before their later ones.
     */
    void together(Operator jointMove, int taken) {
        for (int part = 0; part < jointMove.unit.length; part++) {
            int u = jointMove.unit[part];
            for (int p = jointMove.from[part]; p < jointMove.to[part]; p++) {
                jointMovesOver
                        .computeIfAbsent(node(u, p), none -> new ArrayList<>())
                        .add(taken);
            }
            for (int p : IntStream.of(jointMove.from[part], jointMove.to[part]).toArray()) {
                if (p > 0 && p + 1 < units.get(u).size()) {
                    connect(node(u, p - 1), node(u, p), true, units.get(u).visit[p], taken, clauses.alwaysTrue);
                }
            }
            if (part > 0) {
                int first = node(jointMove.unit[0], jointMove.from[0]);
                connect(first, node(u, jointMove.from[part]), false, taken, clauses.alwaysTrue, clauses.alwaysTrue);
                connect(node(u, jointMove.from[part]), first, false, taken, clauses.alwaysTrue, clauses.alwaysTrue);
            }
        }
    }

    private long key(int one, int other) {
        return (long) one * (never + 1) + other;
    }

    /**
     * In every plan, unit {@code w} crosses {@code q}, if ever, only after unit {@code u} has crossed {@code p}, or in
     * one joint move with it.
     */
    void always(int u, int p, int w, int q) {
        precede(u, p, w, q, clauses.alwaysTrue);
    }

    /**
     * The literal that unit {@code w} crosses {@code q}, if ever, only after unit {@code u} has crossed {@code p}, or
     * in one joint move with it.
     */
    int before(int u, int p, int w, int q) {
        return statements.computeIfAbsent(key(node(u, p), node(w, q)), unknown -> {
            int literal = clauses.newFalseFirst();
            precede(u, p, w, q, literal);
            return literal;
        });
    }

    /** The assumptions that fit a state: no future event precedes a past one. */
    int[] denied(int[] state) {
        BitSet done = new BitSet();
        for (int u = 0; u < state.length; u++) {
            done.set(offset[u], offset[u] + state[u]);
        }
        return edges.stream()
                .filter(edge -> edge.isStrict() && !done.get(edge.from()) && done.get(edge.to()))
                .mapToInt(edge -> -edge.when())
                .distinct()
                .toArray();
    }

    /** Clauses against the cycles of the last model, no two of which share a literal; empty if it has no cycle. */
    List<List<Integer>> contradictions() {
        List<AcyclicityClauses.Edge> holding = edges.stream()
                .filter(edge -> clauses.holds(edge.when()) && clauses.holds(edge.also()) && clauses.holds(edge.apart()))
                .toList();
        order = new AcyclicityClauses(never + 1, holding);
        List<List<Integer>> found = new ArrayList<>();
        Set<Integer> denied = new HashSet<>();
        for (AcyclicityClauses rest = order; rest.closes(holding); rest = new AcyclicityClauses(never + 1, holding)) {
            BitSet known = new BitSet();
            for (AcyclicityClauses.Edge edge : holding) {
                if (edge.isStrict() && rest.closes(edge) && !known.get(rest.component(edge.from()))) {
                    known.set(rest.component(edge.from()));
                    List<Integer> clause = denied(rest.over(edge));
                    found.add(clause);
                    denied.addAll(clause);
                    if (clause.isEmpty()) {
                        return found;
                    }
                }
            }
            holding = holding.stream()
                    .filter(edge -> !denied.contains(-edge.when())
                            && !denied.contains(-edge.also())
                            && !denied.contains(-edge.apart()))
                    .toList();
        }
        return found;
    }

    /**
     * The reverse rank of a crossing: later events have smaller numbers. Only after {@link #contradictions} was empty.
     */
    int lateness(int u, int p) {
        return order.component(node(u, p));
    }

    /** The clause of a cycle: one of its literals is false. */
    private List<Integer> denied(List<AcyclicityClauses.Edge> cycle) {
        return cycle.stream()
                .flatMap(edge -> Stream.of(edge.when(), edge.also(), edge.apart()))
                .filter(literal -> literal != clauses.alwaysTrue)
                .map(literal -> -literal)
                .distinct()
                .sorted()
                .toList();
    }
}
