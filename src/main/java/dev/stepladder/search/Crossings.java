package dev.stepladder.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * In what order units leave positions behind, without saying when.
 *
 * <p>A unit that only moves up crosses once at most from {@code p} or below to above {@code p}. Its crossings come one after the other; those over
 * positions at which it doesn't stop are one and the same instant, and those beyond its end never come. Everything else is "this
 * crossing, if it comes at all, comes after that one", always or if some statement holds. Such choices agree with each other just if nothing has to come before
 * itself: if the graph of what comes before what has no cycle. A cycle is told as a clause: one of the statements along it must be given up.
 */
final class Crossings {
    private final Clauses clauses;
    private final List<Stops> units;
    private final int[] offset;

    /** The instant that never comes. */
    private final int never;

    private final List<Edge> strict = new ArrayList<>();
    private final List<List<Edge>> from = new ArrayList<>();
    private final Map<Long, Integer> statements = new HashMap<>();
    private Components components = new Components();

    /** One crossing comes before another, or, if it isn't strict, not after it, while two statements hold. */
    private record Edge(int from, int to, boolean isStrict, int when, int also, int statements) {}

    Crossings(Clauses clauses, List<Stops> units) {
        this.clauses = clauses;
        this.units = units;
        this.offset = new int[units.size() + 1];
        for (int u = 0; u < units.size(); u++) {
            offset[u + 1] = offset[u] + units.get(u).size() - 1;
        }
        this.never = offset[units.size()];
        for (int node = 0; node <= never; node++) {
            from.add(new ArrayList<>());
        }
        for (int u = 0; u < units.size(); u++) {
            Stops stops = units.get(u);
            for (int p = 0; p < stops.size() - 1; p++) {
                if (p > 0) {
                    connect(node(u, p - 1), node(u, p), false, clauses.yes, clauses.yes);
                    connect(node(u, p), node(u, p - 1), false, -stops.visit[p], clauses.yes);
                }
                connect(node(u, p), never, true, -stops.ended[p], clauses.yes);
                connect(never, node(u, p), false, stops.ended[p], clauses.yes);
            }
        }
    }

    private int node(int u, int p) {
        return offset[u] + p;
    }

    private void connect(int one, int other, boolean isStrict, int when, int also) {
        if (when != clauses.no && also != clauses.no) {
            int statements = (when == clauses.yes ? 0 : 1) + (also == clauses.yes ? 0 : 1);
            Edge edge = new Edge(one, other, isStrict, when, also, statements);
            from.get(one).add(edge);
            if (isStrict) {
                strict.add(edge);
            }
        }
    }

    /** In every plan unit {@code w} crosses {@code q}, if at all, only after unit {@code u} has crossed {@code p}. */
    void always(int u, int p, int w, int q) {
        connect(node(u, p), node(w, q), true, clauses.yes, -units.get(w).ended[q]);
    }

    /** The statement that unit {@code w} crosses {@code q}, if at all, only after unit {@code u} has crossed {@code p}. */
    int before(int u, int p, int w, int q) {
        long key = (long) node(u, p) * (never + 1) + node(w, q);
        return statements.computeIfAbsent(key, unknown -> {
            int statement = clauses.statement();
            connect(node(u, p), node(w, q), true, statement, -units.get(w).ended[q]);
            return statement;
        });
    }

    /** What must be denied where units have come to these positions: that something which has yet to come is before something that is done. */
    int[] denied(int[] state) {
        BitSet done = new BitSet();
        for (int u = 0; u < state.length; u++) {
            done.set(offset[u], offset[u] + state[u]);
        }
        return strict.stream()
                .filter(edge -> !done.get(edge.from) && done.get(edge.to))
                .mapToInt(edge -> -edge.when)
                .distinct()
                .toArray();
    }

    /** Clauses that forbid cycles in what was found possible last; none if there are no cycles. */
    Set<List<Integer>> contradictions(int most) {
        components = new Components();
        Set<List<Integer>> found = new LinkedHashSet<>();
        for (Edge edge : strict) {
            if (found.size() < most && components.join(edge) && holds(edge)) {
                found.add(cycle(edge));
            }
        }
        return found;
    }

    /** When unit {@code u} crosses {@code p}: the later, the smaller; after {@link #contradictions} has found none. */
    int lateness(int u, int p) {
        return components.of[node(u, p)];
    }

    private boolean holds(Edge edge) {
        return clauses.holds(edge.when) && clauses.holds(edge.also);
    }

    /** The statements along a shortest cycle over an edge, denied. */
    private List<Integer> cycle(Edge closing) {
        Edge[] by = new Edge[from.size()];
        int[] length = new int[from.size()];
        Arrays.fill(length, Integer.MAX_VALUE);
        length[closing.to] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(closing.to));
        while (open.peekFirst() != closing.from) {
            int node = open.removeFirst();
            for (Edge edge : from.get(node)) {
                int far = length[node] + edge.statements;
                if (components.join(edge) && far < length[edge.to] && holds(edge)) {
                    length[edge.to] = far;
                    by[edge.to] = edge;
                    if (far == length[node]) {
                        open.addFirst(edge.to);
                    } else {
                        open.addLast(edge.to);
                    }
                }
            }
        }
        Set<Integer> clause = new TreeSet<>();
        deny(closing, clause);
        for (int node = closing.from; node != closing.to; node = by[node].from) {
            deny(by[node], clause);
        }
        return List.copyOf(clause);
    }

    private void deny(Edge edge, Set<Integer> clause) {
        if (edge.when != clauses.yes) {
            clause.add(-edge.when);
        }
        if (edge.also != clauses.yes) {
            clause.add(-edge.also);
        }
    }

    /** Strongly connected components, numbered from the last to the first (Tarjan 1972); without recursion, as chains are long. */
    private final class Components {
        private final int[] of = new int[from.size()];
        private final int[] index = new int[from.size()];
        private final int[] low = new int[from.size()];
        private final int[] done = new int[from.size()];
        private final Deque<Integer> path = new ArrayDeque<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private int visited;
        private int components;

        private Components() {
            Arrays.fill(of, -1);
            for (int root = 0; root < of.length; root++) {
                if (index[root] == 0) {
                    enter(root);
                    while (!path.isEmpty()) {
                        step(path.peek());
                    }
                }
            }
        }

        private boolean join(Edge edge) {
            return of[edge.from] == of[edge.to];
        }

        private void enter(int node) {
            visited++;
            index[node] = visited;
            low[node] = visited;
            path.push(node);
            open.push(node);
        }

        private void step(int node) {
            if (done[node] == from.get(node).size()) {
                leave(node);
                return;
            }
            Edge edge = from.get(node).get(done[node]);
            done[node]++;
            if (!holds(edge)) {
                return;
            }
            if (index[edge.to] == 0) {
                enter(edge.to);
            } else if (of[edge.to] < 0) {
                low[node] = Math.min(low[node], index[edge.to]);
            }
        }

        private void leave(int node) {
            path.pop();
            if (!path.isEmpty()) {
                low[path.peek()] = Math.min(low[path.peek()], low[node]);
            }
            if (low[node] == index[node]) {
                while (of[node] < 0) {
                    of[open.pop()] = components;
                }
                components++;
            }
        }
    }
}
