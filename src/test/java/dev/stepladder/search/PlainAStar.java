package dev.stepladder.search;

import dev.stepladder.search.problem.Problem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.GraphPath;
import org.jgrapht.GraphType;
import org.jgrapht.alg.interfaces.AStarAdmissibleHeuristic;
import org.jgrapht.alg.shortestpath.AStarShortestPath;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;

/**
 * A baseline for benchmarks: JGraphT's A* on the graph of states, which is built on demand.
 *
 * <p>The heuristic is the number of hops that each unit needs alone; 0 gives breadth-first search. Counts hops only.
 */
final class PlainAStar {
    private PlainAStar() {}

    /** A hop, or the edge to the end; {@code to} is empty for the end. */
    record Edge(List<Integer> from, List<Integer> to) {}

    /** The limit on states was reached. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The number of hops of the shortest path; empty without a path. */
    static Optional<Integer> hops(Problem problem, boolean estimates, int mostStates) {
        double[][] alone = new double[problem.units().size()][];
        Arrays.setAll(
                alone,
                u -> estimates
                        ? alone(problem, u)
                        : new double[problem.units().get(u).releases()]);
        AStarAdmissibleHeuristic<List<Integer>> estimate = (state, end) -> {
            double sum = 0;
            for (int u = 0; u < state.size(); u++) {
                sum += alone[u][state.get(u)];
            }
            return sum;
        };
        List<Integer> start = Arrays.stream(problem.start()).boxed().toList();
        GraphPath<List<Integer>, Edge> path =
                new AStarShortestPath<>(new States(problem, mostStates), estimate).getPath(start, List.of());
        return Optional.ofNullable(path).map(found -> found.getLength() - 1);
    }

    /** The hops that a unit needs from each release; a joint move counts in parts. */
    private static double[] alone(Problem problem, int u) {
        Problem.UnitTask unit = problem.units().get(u);
        double[] hops = new double[unit.releases()];
        Arrays.fill(hops, 1_000_000);
        unit.goal().stream().forEach(release -> hops[release] = 0);
        for (int round = 0; round < unit.releases(); round++) {
            unit.moves().forEach(move -> shorten(hops, move.from(), hops[move.to()] + 1));
            for (Problem.JointMove jointMove : problem.jointMoves()) {
                jointMove.parts().stream()
                        .filter(part -> part.unit() == u)
                        .forEach(part -> shorten(
                                hops,
                                part.from(),
                                hops[part.to()] + 1.0 / jointMove.parts().size()));
            }
        }
        return hops;
    }

    private static void shorten(double[] hops, int from, double most) {
        hops[from] = Math.min(hops[from], most);
    }

    /** The part of a graph that A* uses. */
    private static final class States extends AbstractGraph<List<Integer>, Edge> {
        private final Problem problem;
        private final int most;
        private int walked;

        private States(Problem problem, int most) {
            this.problem = problem;
            this.most = most;
        }

        @Override
        public Set<Edge> outgoingEdgesOf(List<Integer> vertex) {
            walked++;
            if (walked > most) {
                throw new Exhausted();
            }
            Set<Edge> edges = new HashSet<>();
            if (!vertex.isEmpty()) {
                int[] state = vertex.stream().mapToInt(Integer::intValue).toArray();
                problem.hopsFrom(state)
                        .forEach(hop -> edges.add(new Edge(
                                vertex, Arrays.stream(hop.from(state)).boxed().toList())));
                if (problem.isGoal(state)) {
                    edges.add(new Edge(vertex, List.of()));
                }
            }
            return edges;
        }

        @Override
        public List<Integer> getEdgeSource(Edge edge) {
            return edge.from();
        }

        @Override
        public List<Integer> getEdgeTarget(Edge edge) {
            return edge.to();
        }

        @Override
        public double getEdgeWeight(Edge edge) {
            return edge.to().isEmpty() ? 0 : 1;
        }

        @Override
        public boolean containsVertex(List<Integer> vertex) {
            return true;
        }

        @Override
        public GraphType getType() {
            return DefaultGraphType.directedSimple();
        }

        @Override
        public Set<Edge> getAllEdges(List<Integer> source, List<Integer> target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Edge getEdge(List<Integer> source, List<Integer> target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Supplier<List<Integer>> getVertexSupplier() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Supplier<Edge> getEdgeSupplier() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Edge addEdge(List<Integer> source, List<Integer> target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean addEdge(List<Integer> source, List<Integer> target, Edge edge) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Integer> addVertex() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean addVertex(List<Integer> vertex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean containsEdge(Edge edge) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Edge> edgeSet() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int degreeOf(List<Integer> vertex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Edge> edgesOf(List<Integer> vertex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int inDegreeOf(List<Integer> vertex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Edge> incomingEdgesOf(List<Integer> vertex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int outDegreeOf(List<Integer> vertex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Edge removeEdge(List<Integer> source, List<Integer> target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean removeEdge(Edge edge) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean removeVertex(List<Integer> vertex) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<List<Integer>> vertexSet() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setEdgeWeight(Edge edge, double weight) {
            throw new UnsupportedOperationException();
        }
    }
}
