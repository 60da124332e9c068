package dev.stepladder.load.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.GoldenCases;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.yaml.InputFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the fleet of the case {@code valid} is read as. */
class FleetLoaderTest {
    private static final Matrices MATRICES = MatrixLoader.load(
            GoldenCases.matrixFiles(GoldenCases.ROOT.resolve("valid"), new Diagnostics()), new Diagnostics());
    private static final Fleet FLEET = FleetLoader.load(
                    InputFile.read(GoldenCases.ROOT.resolve("valid/fleet.yaml"), new Diagnostics())
                            .orElseThrow(),
                    MATRICES,
                    new Diagnostics())
            .orElseThrow();

    private static Cluster cluster(String name) {
        return FLEET.environments().stream()
                .map(Environment::clusters)
                .flatMap(List::stream)
                .filter(cluster -> cluster.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> units(String cluster) {
        return cluster(cluster).units().stream()
                .map(unit ->
                        "%s: %s %s, %d nodes".formatted(unit.name(), unit.component(), unit.version(), unit.count()))
                .toList();
    }

    @Test
    void keepsEnvironmentsAndClustersInTheOrderOfTheFile() {
        assertThat(FLEET.environments())
                .extracting(Environment::name)
                .containsExactly(new EnvironmentName("dev"), new EnvironmentName("prod"));
        assertThat(FLEET.environments().get(1).clusters())
                .extracting(Cluster::name)
                .containsExactly(new ClusterName("prod-1"), new ClusterName("prod-2"));
        assertThat(FLEET.assumed()).isEmpty();
    }

    @Test
    void givesEveryClusterTheUnitsOfItsEnvironmentAndFleetUnlessItTellsItsOwn() {
        assertThat(units("dev-1"))
                .containsExactly(
                        "istio: istio 1.9, 0 nodes",
                        "kubernetes: kubernetes 1.19, 0 nodes",
                        "ng-shared: node 1.19-al2, 12 nodes");
        assertThat(units("prod-1"))
                .containsExactly(
                        "istio: istio 1.8, 0 nodes",
                        "kubernetes: kubernetes 1.18, 0 nodes",
                        "node: node 1.18-al2, 0 nodes");
        assertThat(units("prod-2"))
                .containsExactly("istio: istio 1.9, 0 nodes", "kubernetes: kubernetes 1.18, 0 nodes");
    }

    @Test
    void givesEveryClusterTheAttributesOfItsEnvironmentAndFleetUnlessItTellsItsOwn() {
        assertThat(cluster("dev-1").attributes())
                .isEqualTo(Map.of("provider", "eks", "ha", "true", "masters", "3", "fargate", "true"));
        assertThat(cluster("prod-1").attributes()).isEqualTo(Map.of("provider", "eks", "ha", "false"));
        assertThat(cluster("prod-2").attributes()).isEqualTo(Map.of("provider", "eks", "ha", "true"));
    }

    @Test
    void addsUpWhatFleetEnvironmentAndClusterAccept() {
        assertThat(cluster("dev-1").accepted()).containsExactly("r-approved");
        assertThat(cluster("prod-1").accepted()).containsExactly("r-approved", "r-blocked");
        assertThat(cluster("prod-2").accepted()).containsExactly("r-approved", "r-blocked", "r-stop");
    }

    @Test
    void placesUnitsWhereTheirVersionStands() {
        assertThat(cluster("dev-1").units())
                .extracting(unit -> unit.place().toString().replace(GoldenCases.ROOT + "/valid/", ""))
                .containsExactly("fleet.yaml:5:16", "fleet.yaml:12:23", "fleet.yaml:13:49");
    }

    @Test
    void judgesNoNamesWhereTheMatricesHaveErrors() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(Place.of("matrices/istio.yaml"), "broken", "", "");
        InputFile file = new InputFile("fleet.yaml", """
            provider: nowhere
            environments:
              - name: dev
                clusters:
                  - {name: dev, units: {new-thing: "1"}, colour: red}
            """);
        Optional<Fleet> fleet = FleetLoader.load(file, MATRICES, diagnostics);
        assertThat(fleet).isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(Object::toString)
                .containsExactly("""
                    fleet.yaml:5:46: error: unknown key "colour" in a cluster
                      known: name, labels, provider, attributes, channels, units, accept, uncovered, policies, zone, windows, freezes, approvals, roles, changes, rename, wholeStages, durations, excluded\
                    """, "matrices/istio.yaml:" + " error:" + " broken");
    }
}
