package dev.stepladder.search.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.Problems;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinearisationTest {
    private static final Cost ONE = new Cost(0, 1, 0, 0);

    @Test
    void prerequisitesComeDirectlyBeforeAHopAndFollowersDirectlyAfter() {
        // The mesh allows Kubernetes up to its own release + 1, nodes 2 and up need the network plugin at 1.
        Problem problem = new Problem(
                List.of(
                        unit("kubernetes", 4, 3, true, false, 1),
                        unit("network", 2, 0, false, false, 1),
                        unit("mesh", 4, 0, false, false, 1),
                        unit("nodes", 4, 3, false, true, 1)),
                List.of(),
                List.of());
        forbid(problem, 0, 3, (kubernetes, nodes) -> nodes > kubernetes || nodes < kubernetes - 1);
        forbid(problem, 0, 2, (kubernetes, mesh) -> kubernetes > mesh + 1);
        forbid(problem, 1, 3, (network, nodes) -> nodes >= 2 && network < 1);

        Answer.Path path = PathFinder.find(problem, Limits.USUAL).path().orElseThrow();

        assertThat(words(problem, path.hops())).isEqualTo("""
                        kubernetes 1
                        nodes 1
                        mesh 1
                        kubernetes 2
                        network 1
                        nodes 2
                        mesh 2
                        kubernetes 3
                        nodes 3""");
    }

    @Test
    void hopsThatNoOtherHopNeedsComeLast() {
        Problem problem = new Problem(
                List.of(unit("dns", 3, 2, false, false, 2), unit("kubernetes", 3, 2, true, false, 1)),
                List.of(),
                List.of());

        Answer.Path path = PathFinder.find(problem, Limits.USUAL).path().orElseThrow();

        assertThat(words(problem, path.hops())).isEqualTo("kubernetes 1\nkubernetes 2\ndns 2");
    }

    @Test
    void delaysTheBestHopIfItLeavesNoPath() {
        // Kubernetes could move at once, but then the mesh could never pass 1. It has to wait until the mesh is on 2,
        // which needs DNS on 1.
        // which needs DNS at 1.
        Problem problem = new Problem(
                List.of(
                        unit("mesh", 3, 2, false, false, 1),
                        unit("kubernetes", 2, 1, true, false, 1),
                        unit("dns", 2, 1, false, false, 1)),
                List.of(),
                List.of());
        problem.misfit(0, 1, 1, 1).misfit(0, 2, 2, 0);

        Answer.Path path = PathFinder.find(problem, Limits.USUAL).path().orElseThrow();

        assertThat(words(problem, path.hops())).isEqualTo("mesh 1\ndns 1\nmesh 2\nkubernetes 1");
    }

    @Test
    void orderOfAnyPlanDoesNotDependOnTheOrderGiven() {
        for (long seed = 0; seed < 1_000; seed++) {
            Problem problem = Problems.small(seed);
            Optional<Answer.Path> path = PathFinder.find(problem, Limits.USUAL).path();

            path.ifPresent(found -> assertThat(Linearisation.of(
                            problem,
                            otherOrder(problem, found.hops(), new Random(found.hashCode())),
                            new Budget(Limits.USUAL)))
                    .isEqualTo(found.hops()));
        }
    }

    /** Some other safe order of the same hops, if a random attempt finds one. */
    private static List<Hop> otherOrder(Problem problem, List<Hop> hops, Random random) {
        for (int attempt = 0; attempt < 20; attempt++) {
            List<Hop> left = new ArrayList<>(hops);
            List<Hop> order = new ArrayList<>();
            int[] state = problem.start();
            while (true) {
                int[] here = state;
                List<Hop> possible =
                        left.stream().filter(problem.hopsFrom(here)::contains).toList();
                if (possible.isEmpty()) {
                    break;
                }
                Hop next = possible.get(random.nextInt(possible.size()));
                left.remove(next);
                order.add(next);
                state = next.from(state);
            }
            if (left.isEmpty()) {
                return order;
            }
        }
        return hops;
    }

    private interface Pair {
        boolean misfits(int one, int other);
    }

    private static void forbid(Problem problem, int u, int w, Pair pair) {
        for (int a = 0; a < problem.units().get(u).releases(); a++) {
            for (int b = 0; b < problem.units().get(w).releases(); b++) {
                if (pair.misfits(a, b)) {
                    problem.misfit(u, a, w, b);
                }
            }
        }
    }

    private static Problem.UnitTask unit(
            String name, int releases, int goal, boolean leads, boolean follows, int width) {
        BitSet goals = new BitSet();
        goals.set(goal, releases);
        List<Problem.Move> moves = new ArrayList<>();
        for (int from = 0; from < releases; from++) {
            for (int to = from + 1; to <= Math.min(releases - 1, from + width); to++) {
                moves.add(new Problem.Move(from, to, ONE, List.of()));
            }
        }
        return new Problem.UnitTask(name, releases, 0, goals, leads, follows, moves);
    }

    private static String words(Problem problem, List<Hop> hops) {
        return hops.stream()
                .flatMap(hop -> hop.parts().stream())
                .map(part -> problem.units().get(part.unit()).name() + " " + part.to())
                .collect(Collectors.joining("\n"));
    }
}
