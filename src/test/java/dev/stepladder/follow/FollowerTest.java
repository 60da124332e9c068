package dev.stepladder.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.schedule.DatedPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far two environments have come, and how two plans differ. */
class FollowerTest {
    private static final SmallWorld WORLD = SmallWorld.small();
    private static final Plan PLAN = WORLD.plan(fleet("1.19", "1.9", "1.19", "1.9"), "kubernetes 1.21");

    private static String fleet(String dev, String devIstio, String prod, String prodIstio) {
        return """
            provider: eks
            environments:
              - {name: dev, clusters: [{name: dev, units: {kubernetes: "%s", istio: "%s"}}]}
              - {name: prod, clusters: [{name: prod, units: {kubernetes: "%s", istio: "%s"}}]}
            """.formatted(dev, devIstio, prod, prodIstio);
    }

    private static PlanStatus status(String fleet) {
        return Follower.status(DatedPlan.undated(PLAN), WORLD.fleet(fleet), WORLD.matrices());
    }

    @Test
    void atTheBeginningTheFirstEnvironmentHasItsTurn() {
        PlanStatus status = status(fleet("1.19", "1.9", "1.19", "1.9"));

        ClusterStatus.NextStep first =
                new ClusterStatus.NextStep(1, "dev/kubernetes/1.20", "kubernetes 1.19 to 1.20", List.of(), "");
        assertThat(status.next()).contains(first);
        assertThat(status.clusters())
                .containsExactly(
                        new ClusterStatus(
                                new EnvironmentName("dev"),
                                new ClusterName("dev"),
                                0,
                                3,
                                Optional.of(first),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                ""),
                        new ClusterStatus(
                                new EnvironmentName("prod"),
                                new ClusterName("prod"),
                                0,
                                3,
                                Optional.of(new ClusterStatus.NextStep(
                                        2, "prod/kubernetes/1.20", "kubernetes 1.19 to 1.20", List.of(), "")),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                "waits for dev in stage 1.20"));
        assertThat(status.isOnPlan()).isTrue();
    }

    @Test
    void whoHasNotWaitedIsAheadOfItsTurn() {
        PlanStatus status = status(fleet("1.19", "1.9", "1.20", "1.9"));

        assertThat(status.clusters())
                .extracting(ClusterStatus::turn)
                .containsExactly("", "ahead of its turn: did not wait for dev in stage 1.20");
    }

    @Test
    void aStateThatTheRulesForbidIsNotOnPlan() {
        PlanStatus status = status(fleet("1.21", "1.9", "1.19", "1.9"));

        assertThat(status.isOnPlan()).isFalse();
        assertThat(status.clusters().get(0).unsafe())
                .containsExactly("istio 1.9 fits kubernetes 1.17 - 1.20, not 1.21");
        assertThat(status.clusters().get(0).next()).isEmpty();
    }

    @Test
    void atTheEndNothingIsNext() {
        PlanStatus status = status(fleet("1.21", "1.10", "1.21", "1.10"));

        assertThat(status.next()).isEmpty();
        assertThat(status.isOnPlan()).isTrue();
    }

    @Test
    void clustersThatOnlyOneSideHasAreProblems() {
        PlanStatus status = status("""
            provider: eks
            environments:
              - {name: dev, clusters: [{name: dev, units: {kubernetes: "1.19", istio: "1.9"}}, {name: new, units: {kubernetes: "1.19"}}]}
            """);

        assertThat(status.problems())
                .containsExactly("new: the plan has no such cluster", "prod: the fleet has no such cluster");
        assertThat(status.isOnPlan()).isFalse();
    }

    @Test
    void remembersTheHopsThatEachClusterHasBehindIt() {
        assertThat(Follower.taken(PLAN, WORLD.fleet(fleet("1.20", "1.10", "1.19", "1.9")), WORLD.matrices()))
                .containsExactly(new PlanBasis.Taken(
                        new ClusterName("dev"),
                        new EnvironmentName("dev"),
                        List.of("kubernetes 1.19 to 1.20", "istio 1.9 to 1.10")));
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        DatedPlan plan = DatedPlan.undated(PLAN);

        assertThat(PlanDiff.of(plan, plan).isEmpty()).isTrue();
    }

    @Test
    void plansDifferInGoalWayAndSteps() {
        Plan shorter = WORLD.plan(fleet("1.19", "1.9", "1.19", "1.9"), "kubernetes 1.20");

        PlanDiff diff = PlanDiff.of(DatedPlan.undated(PLAN), DatedPlan.undated(shorter));

        assertThat(diff.whole()).containsExactly(new Change("goal of kubernetes", "1.21", "1.20"));
        assertThat(diff.clusters())
                .containsExactly(new ClusterDiff(
                        List.of(new ClusterName("dev"), new ClusterName("prod")),
                        List.of(new Change(
                                "cost",
                                "3 hops, 0 disruptive, 0 node group rolls",
                                "1 hop, 0 disruptive, 0 node group rolls")),
                        List.of(
                                new ClusterDiff.StepChange(
                                        ClusterDiff.Kind.WENT, "istio 1.9 to 1.10", "kubernetes 1.19 to 1.20"),
                                new ClusterDiff.StepChange(
                                        ClusterDiff.Kind.WENT, "kubernetes 1.20 to 1.21", "istio 1.9 to 1.10"))));
        assertThat(diff.isEmpty()).isFalse();
    }
}
