package dev.stepladder.fleet;

import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.SmallWorld;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final Fleet FLEET = SmallWorld.small().fleet("""
        provider: eks
        units: {kubernetes: "1.19"}
        environments:
          - {name: dev, clusters: [{name: dev}]}
          - {name: prod, clusters: [{name: prod-eu, units: {istio: "1.9"}}, {name: prod-us}]}
        """);

    private static List<String> words(Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream()
                        .map(cluster -> "%s/%s: %s"
                                .formatted(
                                        environment.name(),
                                        cluster.name(),
                                        cluster.units().stream().map(Unit::name).toList())))
                .toList();
    }

    @Test
    void changesEachClusterAndKeepsTheirOrder() {
        Fleet changed = FLEET.with(cluster -> cluster.name().text().startsWith("prod")
                ? cluster.with(units("kubernetes 1.20", "node 1.20"))
                : cluster);

        assertThat(words(FLEET))
                .containsExactly(
                        "dev/dev: [kubernetes]", "prod/prod-eu: [kubernetes, istio]", "prod/prod-us: [kubernetes]");
        assertThat(words(changed))
                .containsExactly(
                        "dev/dev: [kubernetes]",
                        "prod/prod-eu: [kubernetes, node]",
                        "prod/prod-us: [kubernetes, node]");
    }

    @Test
    void aClusterReplacesWhatItAccepts() {
        Cluster cluster = FLEET.environments().get(0).clusters().get(0);

        Cluster accepting = cluster.accepting(new TreeSet<>(Set.of("one"))).accepting(new TreeSet<>(Set.of("two")));

        assertThat(accepting.accepted()).containsExactly("two");
        assertThat(accepting.units()).isEqualTo(cluster.units());
    }

    @Test
    void aChangedClusterKeepsAllElse() {
        Cluster cluster =
                SmallWorld.small().fleet("""
                    provider: eks
                    accept: [tolerated]
                    windows: [{days: mon-fri, from: "22:00", to: "04:00", zone: UTC}]
                    uncovered: [cilium]
                    environments: [{name: dev, clusters: [{name: dev, units: {kubernetes: "1.19"}}]}]
                    """).environments().get(0).clusters().get(0);

        assertThat(List.of(
                        cluster.accepting(cluster.accepted()),
                        cluster.stating(cluster.attributes()),
                        cluster.with(cluster.units())))
                .containsOnly(cluster);
        assertThat(cluster.uncovered()).hasSize(1);
        assertThat(cluster.policy()).isNotEqualTo(Policy.NONE);
    }

    @Test
    void aClusterCannotBeChangedFromOutside() {
        Cluster cluster = FLEET.environments().get(0).clusters().get(0);

        assertThatThrownBy(() -> cluster.attributes().put("provider", "kops"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> cluster.accepted().add("one")).isInstanceOf(UnsupportedOperationException.class);
    }
}
