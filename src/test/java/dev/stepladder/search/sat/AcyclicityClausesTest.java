package dev.stepladder.search.sat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cycles in seeded random graphs, against all-pairs distances (Floyd and Warshall). */
class AcyclicityClausesTest {
    private static final int GRAPHS = 2_000;
    private static final int FAR = 1_000;

    @Test
    void findsForEachEdgeOnACycleTheOneWithTheFewestLiterals() {
        int closing = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            int nodes = 3 + (int) (seed % 10);
            List<AcyclicityClauses.Edge> edges = edges(new Random(seed), nodes);
            int[][] far = distances(nodes, edges);
            AcyclicityClauses cycles = new AcyclicityClauses(nodes, edges);
            for (AcyclicityClauses.Edge edge : edges) {
                assertThat(cycles.closes(edge))
                        .as("seed %d, %s", seed, edge)
                        .isEqualTo(far[edge.to()][edge.from()] < FAR);
                if (cycles.closes(edge)) {
                    closing++;
                    List<AcyclicityClauses.Edge> cycle = cycles.over(edge);
                    assertThat(cycle).as("seed %d", seed).startsWith(edge);
                    assertThat(cycle.stream()
                                    .mapToInt(AcyclicityClauses.Edge::statements)
                                    .sum())
                            .as("seed %d, %s", seed, edge)
                            .isEqualTo(edge.statements() + far[edge.to()][edge.from()]);
                    for (int at = 0; at < cycle.size(); at++) {
                        // in reverse order: each edge leads to the start of the one before it
                        assertThat(cycle.get((at + 1) % cycle.size()).to())
                                .as("seed %d, %s", seed, cycle)
                                .isEqualTo(cycle.get(at).from());
                    }
                } else {
                    assertThat(cycles.component(edge.from())).isGreaterThan(cycles.component(edge.to()));
                }
            }
        }
        assertThat(closing).isGreaterThan(GRAPHS);
    }

    private static List<AcyclicityClauses.Edge> edges(Random random, int nodes) {
        return IntStream.range(0, nodes * 2)
                .mapToObj(edge -> new AcyclicityClauses.Edge(
                        random.nextInt(nodes), random.nextInt(nodes), random.nextBoolean(), 1, 1, 1, random.nextInt(4)))
                .toList();
    }

    private static int[][] distances(int nodes, List<AcyclicityClauses.Edge> edges) {
        int[][] far = new int[nodes][nodes];
        Arrays.stream(far).forEach(row -> Arrays.fill(row, FAR));
        IntStream.range(0, nodes).forEach(node -> far[node][node] = 0);
        edges.forEach(edge -> far[edge.from()][edge.to()] = Math.min(far[edge.from()][edge.to()], edge.statements()));
        for (int over = 0; over < nodes; over++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    far[from][to] = Math.min(far[from][to], far[from][over] + far[over][to]);
                }
            }
        }
        return far;
    }
}
