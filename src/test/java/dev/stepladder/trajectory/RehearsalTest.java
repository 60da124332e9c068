package dev.stepladder.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import org.junit.jupiter.api.Test;

/** As with kops in 2019: one master in one zone shows little of three masters in three zones. */
class RehearsalTest {
    private static final SmallWorld WORLD = SmallWorld.of("""
        component: kubernetes
        upgrades: [{method: in-place, width: {minors: 1}}]
        releases: [{version: "1.11"}, {version: "1.12"}]
        issues:
          - {id: etcd-quorum, component: kubernetes, to: "1.12", severity: warning, shape: [masters, zones], symptom: "masters lose their quorum", remedy: "roll them at once"}
        """, """
        component: calico
        upgrades: [{method: in-place, width: {minors: 1}}]
        releases: [{version: "3.1"}, {version: "3.2"}]
        """, """
        provider: kops
        title: kops
        order: [kubernetes]
        """);

    private static Plan plan(String dev, String prod, String... goal) {
        return WORLD.plan("""
            provider: kops
            environments:
              - {name: dev, clusters: [%s]}
              - {name: prod, clusters: [%s]}
            """.formatted(dev, prod), goal);
    }

    private static String cluster(String name, String attributes, String units) {
        return "{name: %s, attributes: {%s}, units: {%s}}".formatted(name, attributes, units);
    }

    @Test
    void aStepThatNoEarlierEnvironmentTakesIsUnrehearsed() {
        Plan plan = plan(
                cluster("dev", "", "kubernetes: \"1.11\""),
                cluster("prod", "", "kubernetes: \"1.11\", calico: \"3.1\""),
                "kubernetes 1.12",
                "calico 3.2");

        assertThat(plan.remarks().unrehearsed()).containsExactly("prod/calico/3.2");
    }

    @Test
    void aRehearsalOnAnotherShapeIsNotRepresentative() {
        Plan plan = plan(
                cluster("dev", "masters: \"1\", zones: \"1\"", "kubernetes: \"1.11\""),
                cluster("prod", "masters: \"3\", zones: \"3\"", "kubernetes: \"1.11\""),
                "kubernetes 1.12");

        assertThat(plan.remarks().notRepresentative())
                .containsExactly(new PlanRemarks.Unlike(
                        "prod/kubernetes/1.12", new ClusterName("dev"), "masters 1, not 3; zones 1, not 3"));
    }

    @Test
    void theRehearsalThatIsMostAlikeCounts() {
        Plan plan = plan(
                cluster("dev-a", "masters: \"1\", zones: \"1\"", "kubernetes: \"1.11\"") + ", "
                        + cluster("dev-b", "masters: \"3\", zones: \"1\"", "kubernetes: \"1.11\""),
                cluster("prod", "masters: \"3\", zones: \"3\"", "kubernetes: \"1.11\""),
                "kubernetes 1.12");

        assertThat(plan.remarks().notRepresentative())
                .containsExactly(
                        new PlanRemarks.Unlike("prod/kubernetes/1.12", new ClusterName("dev-b"), "zones 1, not 3"));
    }

    @Test
    void whatAClusterDoesNotSayIsLikeNothing() {
        Plan plan = plan(
                cluster("dev", "masters: \"3\"", "kubernetes: \"1.11\""),
                cluster("prod", "masters: \"3\"", "kubernetes: \"1.11\""),
                "kubernetes 1.12");

        assertThat(plan.remarks().notRepresentative())
                .containsExactly(new PlanRemarks.Unlike(
                        "prod/kubernetes/1.12", new ClusterName("dev"), "zones given for neither"));
    }
}
