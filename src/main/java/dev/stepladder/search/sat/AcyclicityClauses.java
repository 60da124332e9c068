package dev.stepladder.search.sat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Cycles in a graph of precedences.
 *
 * <p>All nodes of a cycle lie in one strongly connected component (Tarjan 1972; iterative, because chains are long), so
 * only edges within components are examined. O(nodes + edges) for the components; a shortest cycle is a breadth-first
 * search by number of literals.
 */
final class AcyclicityClauses {
    /** The most literals that an edge may depend on. */
    private static final int STATEMENTS = 3;

    private final Edge[][] from;

    /** By node: its component, numbered in reverse topological order. */
    private final int[] of;

    private final int[] index;
    private final int[] low;
    private final int[] done;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int visited;
    private int components;

    /**
     * One node comes before another or, if it isn't strict, not after it.
     *
     * @param when a literal that it depends on
     * @param also a second literal
     * @param apart a third literal
     * @param statements how many of the three are not constant
     */
    record Edge(int from, int to, boolean isStrict, int when, int also, int apart, int statements) {}

    /** @param edges between nodes from 0 on */
    AcyclicityClauses(int nodes, List<Edge> edges) {
        int[] count = new int[nodes];
        edges.forEach(edge -> count[edge.from]++);
        this.from = new Edge[nodes][];
        Arrays.setAll(from, node -> new Edge[count[node]]);
        for (Edge edge : edges) {
            count[edge.from]--;
            from[edge.from][from[edge.from].length - 1 - count[edge.from]] = edge;
        }
        this.of = new int[nodes];
        this.index = new int[nodes];
        this.low = new int[nodes];
        this.done = new int[nodes];
        Arrays.fill(of, -1);
        for (int root = 0; root < nodes; root++) {
            if (index[root] == 0) {
                enter(root);
                while (!path.isEmpty()) {
                    step(path.peek());
                }
            }
        }
    }

    private void enter(int node) {
        visited++;
        index[node] = visited;
        low[node] = visited;
        path.push(node);
        open.push(node);
    }

    private void step(int node) {
        if (done[node] == from[node].length) {
            leave(node);
            return;
        }
        Edge edge = from[node][done[node]];
        done[node]++;
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

    /** The component of a node; later events have smaller numbers. */
    int component(int node) {
        return of[node];
    }

    /** Whether an edge lies on a cycle. */
    boolean closes(Edge edge) {
        return of[edge.from] == of[edge.to];
    }

    /** Whether a strict one of these edges lies on a cycle. */
    boolean closes(List<Edge> edges) {
        return edges.stream().anyMatch(edge -> edge.isStrict() && closes(edge));
    }

    /** A cycle through an edge that {@link #closes}, with the fewest literals. */
    List<Edge> over(Edge closing) {
        Edge[] by = new Edge[from.length];
        int[] length = new int[from.length];
        Arrays.fill(length, Integer.MAX_VALUE);
        length[closing.to] = 0;
        BitSet[] open = new BitSet[STATEMENTS + 1];
        Arrays.setAll(open, none -> new BitSet());
        open[0].set(closing.to);
        for (int far = 0; length[closing.from] > far; far++) {
            BitSet here = open[far % open.length];
            for (int node = here.nextSetBit(0); node >= 0; node = here.nextSetBit(0)) {
                here.clear(node);
                for (Edge edge : from[node]) {
                    int farther = far + edge.statements;
                    if (farther < length[edge.to] && closes(edge)) {
                        length[edge.to] = farther;
                        by[edge.to] = edge;
                        open[farther % open.length].set(edge.to);
                    }
                }
            }
        }
        List<Edge> cycle = new ArrayList<>(List.of(closing));
        for (int node = closing.from; node != closing.to; node = by[node].from) {
            cycle.add(by[node]);
        }
        return cycle;
    }
}
