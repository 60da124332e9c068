package dev.stepladder.upstream;

import static dev.stepladder.SmallWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.upstream.document.DocumentSubject;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.upstream.document.UpstreamKind;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document says, held against matrices. */
class UpstreamComparisonTest {
    private static final SmallWorld WORLD = SmallWorld.of("""
            component: kubernetes
            releases: [{version: "1.18"}, {version: "1.19"}, {version: "1.20"}, {version: "1.21"}]
            """, """
            component: istio
            partners: [kubernetes]
            releases:
              - {version: "1.9", build: "1.9.9", dates: {released: "2021-02-09"}, fits: {kubernetes: "1.18 - 1.20"}}
              - {version: "1.10", fits: {kubernetes: "1.18 - 1.21"}}
            """, """
            component: node
            releases: [{version: "1.19-al2"}, {version: "1.19-br"}]
            removals: [{component: kubernetes, api: extensions/v1beta1, kind: Ingress, removedIn: "1.21"}]
            """);

    private static UpstreamReport compare(UpstreamKind kind, String text) {
        Upstream upstream = kind.read(new InputFile("upstream", text), DocumentSubject.NONE, new Diagnostics())
                .orElseThrow();
        return UpstreamComparison.of(upstream, WORLD.matrices(), List.of());
    }

    @Test
    void whatBothSayAlikeIsCounted() {
        UpstreamReport report = compare(UpstreamKind.ISTIO_SUPPORT_STATUS, """
                - {version: "1.9", releaseDate: "Feb 9, 2021", k8sVersions: ["1.18", "1.19", "1.20"]}
                """);

        assertThat(report).isEqualTo(new UpstreamReport(new TreeMap<>(), List.of(), 2, List.of()));
        assertThat(report.agrees()).isTrue();
        assertThat(report.text()).isEqualTo("2 the same, 0 different, 0 new, 0 skipped\n");
    }

    @Test
    void whatBothSayDifferentlyIsNamedWithItsPlace() {
        assertThat(compare(UpstreamKind.ISTIO_SUPPORT_STATUS, """
                        - {version: "1.9", releaseDate: "Feb 10, 2021", k8sVersions: ["1.18", "1.20", "1.21"]}
                        """).text()).isEqualTo("""
                        istio 1.9: released 2021-02-10 upstream, 2021-02-09 in the matrix
                            at istio.yaml:6:5
                        istio 1.9: kubernetes supported 1.18 || 1.20 - 1.21 upstream, 1.18 - 1.20 in the matrix
                            at istio.yaml:6:90
                        0 the same, 2 different, 0 new, 0 skipped
                        """);
    }

    @Test
    void aReleaseThatTheMatrixLacksBecomesLinesToPaste() {
        assertThat(compare(UpstreamKind.ISTIO_SUPPORT_STATUS, """
                        - {version: "1.11", releaseDate: "Aug 12, 2021", k8sVersions: ["1.19", "1.20", "1.21", "1.22"]}
                        """).text()).isEqualTo("""
                        # new in istio.yaml: releases; add its source
                          - version: "1.11"
                            dates: {released: "2021-08-12"}
                            fits: {kubernetes: "1.19 - 1.21"}

                        skipped kubernetes 1.22: not among the releases of its matrix
                        0 the same, 0 different, 1 new, 1 skipped
                        """);
    }

    @Test
    void aNewerBuildIsADifferenceAndAnOlderOneIsNot() {
        String product = """
                {"result": {"name": "istio", "releases": [{"name": "1.9", "latest": {"name": "%s"}}]}}""";

        assertThat(compare(UpstreamKind.ENDOFLIFE, product.formatted("1.9.10")).differences())
                .extracting(Difference::text)
                .containsExactly("istio 1.9: build 1.9.10 upstream, 1.9.9 in the matrix\n    at istio.yaml:6:5");
        assertThat(compare(UpstreamKind.ENDOFLIFE, product.formatted("1.9.8")).agrees())
                .isTrue();
    }

    @Test
    void aBuildBelongsToTheReleaseThatIsListedApart() {
        SmallWorld world = SmallWorld.of("""
                component: etcd
                releases:
                  - {version: "3.5", build: "v3.5.25"}
                  - {version: "3.5.26", build: "v3.5.30"}
                """);
        Upstream upstream = UpstreamKind.ENDOFLIFE
                .read(new InputFile("upstream", """
                                {"result": {"name": "etcd", "releases": [{"name": "3.5", "latest": {"name": "3.5.33"}}]}}"""), DocumentSubject.NONE, new Diagnostics())
                .orElseThrow();

        assertThat(UpstreamComparison.of(upstream, world.matrices(), List.of()).differences())
                .extracting(Difference::text)
                .containsExactly("etcd 3.5.26: build v3.5.33 upstream, v3.5.30 in the matrix\n    at etcd.yaml:6:5");
    }

    @Test
    void aBuildOfAnotherPackerIsNoNewerOne() {
        SmallWorld world = SmallWorld.of("""
                component: vpc-cni
                releases: [{version: "1.16", build: "v1.16.0-eksbuild.1"}]
                """);
        Upstream upstream = UpstreamKind.ENDOFLIFE
                .read(new InputFile("upstream", """
                                {"result": {"name": "vpc-cni", "releases": [{"name": "1.16", "latest": {"name": "1.16.4"}}]}}"""), DocumentSubject.NONE, new Diagnostics())
                .orElseThrow();

        assertThat(UpstreamComparison.of(upstream, world.matrices(), List.of()).agrees())
                .isTrue();
    }

    @Test
    void severalReleasesWithoutOneInCommonAreNotAdded() {
        String product = """
                {"result": {"name": "istio", "releases": [{"name": "2.1", "latest": {"name": "2.1.1"}}, {"name": "2.2", "latest": {"name": "2.2.1"}}%s]}}""";

        assertThat(compare(
                                UpstreamKind.ENDOFLIFE,
                                product.formatted(", {\"name\": \"2.3\", \"latest\": {\"name\": \"2.3.1\"}}"))
                        .text())
                .isEqualTo("""
                        skipped istio 2.1, 2.2, 2.3: no release of the document is in the matrix, which counts otherwise
                        0 the same, 0 different, 0 new, 1 skipped
                        """);
        assertThat(compare(UpstreamKind.ENDOFLIFE, product.formatted("")).entries())
                .containsOnlyKeys("istio.yaml: releases");
    }

    @Test
    void whatNoMatrixDescribesIsSkipped() {
        assertThat(compare(UpstreamKind.ENDOFLIFE, """
                        {"result": {"name": "knative", "releases": [{"name": "1.9"}]}}""").skipped())
                .containsExactly("knative: no matrix describes this component");
        assertThat(compare(UpstreamKind.EKS_VERSIONS, """
                        {"clusterVersions": [{"clusterVersion": "1.19"}]}""").skipped())
                .containsExactly("eks 1.19: no matrix describes this provider");
    }

    @Test
    void removalsAreComparedByApiAndKind() {
        UpstreamReport report = compare(UpstreamKind.PLUTO, """
                deprecated-versions:
                  - {version: extensions/v1beta1, kind: Ingress, removed-in: v1.22.0, component: k8s}
                  - {version: policy/v1beta1, kind: PodSecurityPolicy, removed-in: v1.25.0, component: k8s}
                """);

        assertThat(report.differences())
                .extracting(Difference::text)
                .containsExactly(
                        "extensions/v1beta1 Ingress: removed in 1.22 upstream, 1.21 in the matrix\n    at node.yaml:5:12");
        assertThat(report.entryText()).isEqualTo("""
                # new in removals of kubernetes; add its source
                  - {component: kubernetes, api: policy/v1beta1, kind: PodSecurityPolicy, removedIn: "1.25"}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "istio, 1.9,     1.9",
        "istio, 1.9.4,   1.9",
        "istio, 1.11.2,  1.11",
        "node,  1.19,    1.19-al2 1.19-br",
        "node,  1.20,    1.20"
    })
    void aVersionMeansTheReleaseItIsABuildOfOrItsVariantsOrANewOne(String component, String version, String meant) {
        Upstream.Release said = new Upstream.Release(
                name(component), Version.of(version), "", new TreeMap<>(), List.of(), Place.of("upstream"));

        assertThat(Aligned.of(WORLD.component(component), List.of(said)))
                .extracting(Aligned::version)
                .containsExactlyElementsOf(
                        Stream.of(meant.split(" ")).map(Version::of).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1.19,                1.19",
        "1.18 1.19 1.20,      1.18 - 1.20",
        "1.18 1.20 1.21,      1.18 || 1.20 - 1.21",
        "1.17 1.18 1.22,      1.17 - 1.18 || 1.22"
    })
    void neighboursInTheMatrixAreARange(String versions, String range) {
        assertThat(Entries.range(
                        name("kubernetes"),
                        Stream.of(versions.split(" ")).map(Version::of).toList(),
                        WORLD.matrices()))
                .isEqualTo(range);
    }
}
