package dev.stepladder.follow;

import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Step;
import dev.stepladder.trajectory.PlannedTrajectory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a cluster stands on its way from Kubernetes 1.19 to 1.21. */
class PositionTest {
    private static final Plan PLAN = SmallWorld.small().plan("""
        provider: eks
        units: {kubernetes: "1.19", node: "1.19", istio: "1.9"}
        environments: [{name: dev, clusters: [{name: dev}]}]
        """, "kubernetes 1.21");
    private static final PlannedTrajectory WALK = PlannedTrajectory.of(
                    PLAN, PLAN.paths().get(0), new ClusterName("dev"))
            .orElseThrow();

    private static Position position(String... units) {
        return Position.of(units(units), WALK);
    }

    @Test
    void theWalkIsTheOneThatTheseTestsRelyOn() {
        assertThat(PLAN.steps())
                .extracting(Step::id)
                .containsExactly("dev/kubernetes/1.20", "dev/istio/1.10", "dev/kubernetes/1.21", "dev/node/1.21");
    }

    @Test
    void aStateOfTheWalkIsItsPlace() {
        assertThat(position("kubernetes 1.19", "node 1.19", "istio 1.9")).isEqualTo(new Position(0, List.of()));
        assertThat(position("kubernetes 1.20", "node 1.19", "istio 1.10")).isEqualTo(new Position(2, List.of()));
        assertThat(position("kubernetes 1.21", "node 1.21", "istio 1.10")).isEqualTo(new Position(4, List.of()));
    }

    @Test
    void aUnitThatWentBackHasDrifted() {
        assertThat(position("kubernetes 1.21", "node 1.19", "istio 1.9"))
                .isEqualTo(new Position(
                        3,
                        List.of(new Drift(
                                "istio",
                                "istio 1.9",
                                "istio 1.10",
                                "it was rolled back to before step dev/istio/1.10"))));
    }

    @Test
    void aUnitThatIsAheadHasDrifted() {
        assertThat(position("kubernetes 1.19", "node 1.21", "istio 1.9"))
                .isEqualTo(new Position(
                        0,
                        List.of(new Drift(
                                "node", "node 1.21", "node 1.19", "it is ahead: step dev/node/1.21 brings it there"))));
    }

    @Test
    void aUnitOnAReleaseOfNoStepHasDrifted() {
        assertThat(position("kubernetes 1.20", "node 1.19", "istio 1.11"))
                .isEqualTo(new Position(
                        2,
                        List.of(new Drift(
                                "istio", "istio 1.11", "istio 1.10", "no step of the plan brings it there"))));
    }

    @Test
    void unitsThatOnlyOneSideHasAreNamed() {
        assertThat(position("kubernetes 1.20", "node 1.19", "coredns 1.8"))
                .isEqualTo(new Position(
                        2,
                        List.of(
                                new Drift("istio", "", "istio 1.10", "the fleet has no such unit"),
                                new Drift("coredns", "coredns 1.8", "", "the plan has no such unit"))));
    }
}
