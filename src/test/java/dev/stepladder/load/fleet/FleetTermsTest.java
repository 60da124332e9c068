package dev.stepladder.load.fleet;

import static dev.stepladder.SmallWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Estimate;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Pace;
import dev.stepladder.fleet.Window;
import dev.stepladder.load.GoldenCases;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When and how a fleet file says that clusters are changed. */
class FleetTermsTest {
    private static final Matrices MATRICES = MatrixLoader.load(
            GoldenCases.matrixFiles(GoldenCases.ROOT.resolve("valid"), new Diagnostics()), new Diagnostics());
    private static final Fleet FLEET = read("""
        provider: eks
        units: {kubernetes: "1.19"}
        soak: "P7D"
        windows: [{days: mon-fri, from: "22:00", to: "04:00", zone: "Europe/Oslo"}]
        freezes: [{from: "2026-12-15", to: "2027-01-05", reason: "year end"}]
        durations: {kubernetes: "PT40M", node: {perNode: "PT6M", parallel: 2}, default: "PT20M"}
        approvals: [{role: "platform lead"}]
        roles: {primary: "Kari", shadow: "Ola"}
        environments:
          - name: dev
            windows: []
            approvals: []
            clusters:
              - {name: dev, zone: "UTC"}
          - name: prod
            soak: "PT12H"
            atOnce: 2
            pause: "PT1H"
            freezes: [{day: "2026-11-27", reason: "sales", zone: "America/New_York"}]
            durations: {kubernetes: {fixed: "PT10M", perMaster: "PT15M"}}
            clusters:
              - {name: prod-eu}
              - name: prod-us
                windows:
                  - {days: [sat, sun], from: "08:00", to: "24:00", zone: "America/New_York"}
                  - {days: "fri-mon", from: "00:00", to: "04:30", zone: "America/New_York"}
                roles: {primary: "Ann"}
        """);

    private static Fleet read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Fleet> fleet = FleetLoader.load(new InputFile("fleet.yaml", text), MATRICES, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return fleet.orElseThrow();
    }

    private static Cluster cluster(String name) {
        return FLEET.environments().stream()
                .map(Environment::clusters)
                .flatMap(List::stream)
                .filter(cluster -> cluster.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> windows(String cluster) {
        return cluster(cluster).policy().calendar().windows().stream()
                .map(Window::inWords)
                .toList();
    }

    private static List<String> freezes(String cluster) {
        return cluster(cluster).policy().calendar().freezes().stream()
                .map(Freeze::inWords)
                .toList();
    }

    @Test
    void opensTheWindowsThatTheClusterOrItsEnvironmentOrTheFleetSaysLast() {
        assertThat(windows("dev")).isEmpty();
        assertThat(windows("prod-eu")).containsExactly("mon-fri 22:00-04:00 Europe/Oslo");
        assertThat(windows("prod-us"))
                .containsExactly("sat,sun 08:00-24:00 America/New_York", "mon,fri-sun 00:00-04:30 America/New_York");
    }

    @Test
    void addsFreezesUpByTheClockOfEachClusterUnlessTheySayTheirOwn() {
        assertThat(freezes("dev")).containsExactly("year end (2026-12-15 to 2027-01-05 UTC)");
        assertThat(freezes("prod-eu"))
                .containsExactly(
                        "year end (2026-12-15 to 2027-01-05 Europe/Oslo)", "sales (2026-11-27 America/New_York)");
        assertThat(freezes("prod-us"))
                .containsExactly(
                        "year end (2026-12-15 to 2027-01-05 America/New_York)", "sales (2026-11-27 America/New_York)");
    }

    @Test
    void placesWindowsWhereTheyStand() {
        assertThat(cluster("prod-eu").policy().calendar().windows())
                .extracting(window -> window.place().toString())
                .containsExactly("fleet.yaml:4:11");
    }

    @Test
    void setsThePaceOfEachEnvironment() {
        assertThat(FLEET.environments())
                .extracting(Environment::pace)
                .containsExactly(
                        new Pace(Duration.ofDays(7), Optional.empty(), Duration.ZERO),
                        new Pace(Duration.ofHours(12), Optional.of(2), Duration.ofHours(1)));
    }

    @Test
    void estimatesDurationsKeyByKey() {
        assertThat(cluster("dev").policy().estimate(name("kubernetes"))).contains(Estimate.of(Duration.ofMinutes(40)));
        assertThat(cluster("dev").policy().estimate(name("istio"))).contains(Estimate.of(Duration.ofMinutes(20)));
        assertThat(cluster("prod-eu").policy().estimate(name("kubernetes")).map(estimate -> estimate.takes(0, 3)))
                .contains(Duration.ofMinutes(55));
        assertThat(cluster("prod-eu").policy().estimate(name("node")).map(estimate -> estimate.takes(5, 3)))
                .contains(Duration.ofMinutes(18));
    }

    @Test
    void keepsPeople() {
        assertThat(cluster("dev").policy().approvals()).isEmpty();
        assertThat(cluster("prod-eu").policy().approvals()).containsExactly("platform lead");
        assertThat(cluster("prod-us").policy().roles()).isEqualTo(Map.of("primary", "Ann", "shadow", "Ola"));
    }

    @Test
    void changesAreSaidAnewAndNamesAddUp() {
        Fleet fleet = read("""
            provider: eks
            units: {kubernetes: "1.19", ng-a: {component: node, version: "1.19"}}
            changes: [["*"]]
            rename: {node: "{unit}-{minor}"}
            environments:
              - name: dev
                clusters: [{name: dev}]
              - name: prod
                changes: [[kubernetes, istio], [node]]
                rename: {node: "{unit}-of-{version}"}
                clusters: [{name: prod}]
            """);

        assertThat(fleet.environments())
                .flatExtracting(Environment::clusters)
                .extracting(
                        cluster -> cluster.policy().changes().allow(List.of(name("kubernetes"), name("node"))),
                        cluster -> cluster.policy().changes().allow(List.of(name("istio"), name("kubernetes"))),
                        cluster -> cluster.units().get(1).calls())
                .containsExactly(tuple(true, true, "ng-a-1-19"), tuple(false, true, "ng-a-of-1-19-al2"));
    }

    @Test
    void saysWhatIsWrongWithChangesAndNames() {
        Diagnostics diagnostics = new Diagnostics();
        FleetLoader.load(new InputFile("fleet.yaml", """
            provider: eks
            units: {kubernetes: "1.19"}
            changes: [[kubernetes, istoi], kubernetes]
            rename: {node: "ng-{minor}"}
            environments:
              - name: dev
                rename: {node: "{unit}-{major}-{minor}"}
                clusters: [{name: dev}]
            """), MATRICES, diagnostics);

        assertThat(diagnostics.sorted()).extracting(Object::toString).containsExactly("""
                          fleet.yaml:3:24: error: no matrix knows the component "istoi"
                            known: istio, kubernetes, node
                            fix: write istio\
                          """, """
                          fleet.yaml:3:32: error: changes item is not a list of components
                            found "kubernetes"
                            fix: write such as [coredns, kube-proxy], or ["*"] for all components\
                          """, """
                          fleet.yaml:4:16: error: rename without a name that changes
                            found "ng-{minor}", expected {unit} and {minor} or {version}, and characters that a name can have
                            fix: write such as "{unit}-{minor}\"\
                          """, """
                          fleet.yaml:7:20: error: rename without a name that changes
                            found "{unit}-{major}-{minor}", expected {unit} and {minor} or {version}, and characters that a name can have
                            fix: write such as "{unit}-{minor}\"\
                          """);
    }
}
