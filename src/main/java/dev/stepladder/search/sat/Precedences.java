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
 * In what order units leave positions behind, without saying when.
 *
 * <p>A unit that only moves up crosses once at most from {@code p} or below to above {@code p}. Its crossings come one after the other; those over
 * positions at which it doesn't stop are one and the same instant, and those beyond its end never come. Everything else is "this
 * crossing, if it comes at all, comes after that one, or is one leap with it", always or if some statement holds. Such choices agree with each other just if nothing has to come before
 * itself: if the graph of what comes before what has no cycle. A cycle is told as a clause: one of the statements along it must be given up.
 */
final class Precedences {
    private final Clauses clauses;
    private final List<OrderLiterals> units;
    private final int[] offset;

    /** The instant that never comes. */
    private final int never;

    private final List<AcyclicityClauses.Edge> edges = new ArrayList<>();

    /** By two crossings the statement that one comes before the other. */
    private final Map<Long, Integer> statements = new HashMap<>();

    /** By two crossings the statement that they are not one leap. */
    private final Map<Long, Integer> apart = new HashMap<>();

    /** By crossing the leaps that may be it. */
    private final Map<Integer, List<Integer>> leapsOver = new HashMap<>();

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
                    connect(node(u, p - 1), node(u, p), false, clauses.yes, clauses.yes, clauses.yes);
                    connect(node(u, p), node(u, p - 1), false, -stops.visit[p], clauses.yes, clauses.yes);
                }
                connect(node(u, p), never, true, -stops.ended[p], clauses.yes, clauses.yes);
                connect(never, node(u, p), false, stops.ended[p], clauses.yes, clauses.yes);
            }
        }
    }

    private int node(int u, int p) {
        return offset[u] + p;
    }

    private void connect(int one, int other, boolean isStrict, int when, int also, int apart) {
        if (when != clauses.no && also != clauses.no) {
            int statements = (int) IntStream.of(when, also, apart)
                    .filter(statement -> statement != clauses.yes)
                    .count();
            edges.add(new AcyclicityClauses.Edge(one, other, isStrict, when, also, apart, statements));
        }
    }

    /** Unit {@code w} crosses {@code q}, if at all, only after unit {@code u} has crossed {@code p}, or together with it, while a statement holds. */
    private void precede(int u, int p, int w, int q, int when) {
        int apart = apart(u, p, w, q);
        int goesOn = -units.get(w).ended[q];
        connect(node(u, p), node(w, q), true, when, goesOn, apart);
        if (apart != clauses.yes) {
            connect(node(u, p), node(w, q), false, when, goesOn, clauses.yes);
        }
    }

    /** The statement that two crossings are not one leap. */
    int apart(int u, int p, int w, int q) {
        int[] leaps = leapsOver.getOrDefault(node(u, p), List.of()).stream()
                .filter(leap -> leapsOver.getOrDefault(node(w, q), List.of()).contains(leap))
                .mapToInt(Integer::intValue)
                .toArray();
        if (leaps.length == 0) {
            return clauses.yes;
        }
        return apart.computeIfAbsent(key(node(u, p), node(w, q)), unknown -> {
            int statement = clauses.idle();
            clauses.add(IntStream.concat(IntStream.of(statement), IntStream.of(leaps))
                    .toArray());
            return statement;
        });
    }

    /** A leap is one instant for all of its parts, after what they did before and before what they do after it, if a statement holds. */
    void together(Operator leap, int taken) {
        for (int part = 0; part < leap.unit.length; part++) {
            int u = leap.unit[part];
            for (int p = leap.from[part]; p < leap.to[part]; p++) {
                leapsOver.computeIfAbsent(node(u, p), none -> new ArrayList<>()).add(taken);
            }
            for (int p : IntStream.of(leap.from[part], leap.to[part]).toArray()) {
                if (p > 0 && p + 1 < units.get(u).size()) {
                    connect(node(u, p - 1), node(u, p), true, units.get(u).visit[p], taken, clauses.yes);
                }
            }
            if (part > 0) {
                int first = node(leap.unit[0], leap.from[0]);
                connect(first, node(u, leap.from[part]), false, taken, clauses.yes, clauses.yes);
                connect(node(u, leap.from[part]), first, false, taken, clauses.yes, clauses.yes);
            }
        }
    }

    private long key(int one, int other) {
        return (long) one * (never + 1) + other;
    }

    /** In every plan unit {@code w} crosses {@code q}, if at all, only after unit {@code u} has crossed {@code p}, or together with it. */
    void always(int u, int p, int w, int q) {
        precede(u, p, w, q, clauses.yes);
    }

    /** The statement that unit {@code w} crosses {@code q}, if at all, only after unit {@code u} has crossed {@code p}, or together with it. */
    int before(int u, int p, int w, int q) {
        return statements.computeIfAbsent(key(node(u, p), node(w, q)), unknown -> {
            int statement = clauses.idle();
            precede(u, p, w, q, statement);
            return statement;
        });
    }

    /** What must be denied where units have come to these positions: that something which has yet to come is before something that is done. */
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

    /** Clauses that forbid cycles in what was found possible last, no two of which share a statement; none if there are no cycles. */
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

    /** When unit {@code u} crosses {@code p}: the later, the smaller; after {@link #contradictions} has found none. */
    int lateness(int u, int p) {
        return order.component(node(u, p));
    }

    /** One of the statements on which a cycle rests does not hold. */
    private List<Integer> denied(List<AcyclicityClauses.Edge> cycle) {
        return cycle.stream()
                .flatMap(edge -> Stream.of(edge.when(), edge.also(), edge.apart()))
                .filter(statement -> statement != clauses.yes)
                .map(statement -> -statement)
                .distinct()
                .sorted()
                .toList();
    }
}
