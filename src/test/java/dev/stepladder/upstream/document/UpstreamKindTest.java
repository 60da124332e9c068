package dev.stepladder.upstream.document;

import static dev.stepladder.SmallWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Level;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of document, read as facts. */
class UpstreamKindTest {
    private static Upstream read(UpstreamKind kind, String text) {
        return read(kind, Optional.empty(), text);
    }

    private static Upstream read(UpstreamKind kind, Optional<String> component, String text) {
        Diagnostics problems = new Diagnostics();
        Optional<Upstream> upstream =
                kind.read(new InputFile("upstream", text), DocumentSubject.of(component), problems);
        assertThat(problems.sorted()).isEmpty();
        return upstream.orElseThrow();
    }

    private static List<String> problems(UpstreamKind kind, String text) {
        Diagnostics problems = new Diagnostics();
        assertThat(kind.read(new InputFile("upstream", text), DocumentSubject.NONE, problems))
                .isEmpty();
        return problems.sorted().stream().map(Diagnostic::toString).toList();
    }

    private static Place at(int line, int column) {
        return new Place("upstream", line, column);
    }

    private static NavigableSet<Version> versions(String... texts) {
        return new TreeSet<>(Stream.of(texts).map(Version::of).toList());
    }

    private static NavigableMap<String, LocalDate> dates(String... pairs) {
        NavigableMap<String, LocalDate> dates = new TreeMap<>();
        for (String pair : pairs) {
            dates.put(pair.split(" ", -1)[0], LocalDate.parse(pair.split(" ", -1)[1]));
        }
        return dates;
    }

    @Test
    void istioSupportsSomeMinorsAndTestsOthers() {
        Upstream upstream = read(UpstreamKind.ISTIO_SUPPORT_STATUS, """
                - version: "1.20"
                  releaseDate: "Nov 14, 2023"
                  eolDate: "Jun 25, 2024"
                  k8sVersions: ["1.25", "1.26"]
                  testedK8sVersions: ["1.24"]
                """);

        assertThat(upstream.releases())
                .containsExactly(new Upstream.Release(
                        name("istio"),
                        Version.of("1.20"),
                        "",
                        dates("released 2023-11-14", "eol 2024-06-25"),
                        List.of(
                                new Upstream.Fits(
                                        name("kubernetes"), Level.SUPPORTED, versions("1.25", "1.26"), versions()),
                                new Upstream.Fits(name("kubernetes"), Level.TESTED, versions("1.24"), versions())),
                        at(1, 3)));
    }

    @Test
    void istioListedItsMinorsInOneTextBefore2024() {
        Upstream upstream = read(UpstreamKind.ISTIO_SUPPORT_STATUS, """
                - version: "1.10"
                  k8sVersions: "1.18, 1.19,1.20"
                """);

        assertThat(upstream.releases().get(0).fits())
                .containsExactly(new Upstream.Fits(
                        name("kubernetes"), Level.SUPPORTED, versions("1.18", "1.19", "1.20"), versions()));
    }

    @Test
    void istioHasDatesThatAreOnlyExpectedAndVersionsThatAreNoRelease() {
        Upstream upstream = read(UpstreamKind.ISTIO_SUPPORT_STATUS, """
                - version: "master"
                - version: "1.22"
                  eolDate: "~Jan 2025 (Expected)"
                - version: "1.21"
                  eolDate: "Feb 30, 2025"
                """);

        assertThat(upstream.skipped())
                .containsExactly(
                        "master: not one release",
                        "eolDate of 1.22: \"~Jan 2025 (Expected)\" is no exact day",
                        "eolDate of 1.21: \"Feb 30, 2025\" is no exact day");
        assertThat(upstream.releases())
                .extracting(Upstream.Release::version)
                .containsExactly(Version.of("1.22"), Version.of("1.21"));
    }

    @Test
    void endOfLifeNamesAProductWithItsReleases() {
        Upstream upstream = read(UpstreamKind.ENDOFLIFE, """
                {"result": {"name": "istio", "releases": [
                  {"name": "1.22", "releaseDate": "2024-05-13", "eoasFrom": null, "eolFrom": "2025-01-31", "latest": {"name": "1.22.8"}},
                  {"name": "not yet"}
                ]}}""");

        assertThat(upstream.releases())
                .containsExactly(new Upstream.Release(
                        name("istio"),
                        Version.of("1.22"),
                        "1.22.8",
                        dates("released 2024-05-13", "eol 2025-01-31"),
                        List.of(),
                        at(2, 3)));
        assertThat(upstream.skipped()).containsExactly("not yet: not a version");
    }

    @Test
    void endOfLifeOfEksIsAboutTheProvidersMinors() {
        Upstream upstream = read(UpstreamKind.ENDOFLIFE, Optional.of("amazon-eks"), """
                [{"cycle": "1.22", "releaseDate": "2022-04-04", "eol": "2023-06-04", "extendedSupport": "2024-09-01", "support": true}]""");

        assertThat(upstream.releases()).isEmpty();
        assertThat(upstream.minors())
                .containsExactly(new Upstream.Minor(
                        "eks",
                        Version.of("1.22"),
                        dates("released 2022-04-04", "standard-end 2023-06-04", "extended-end 2024-09-01"),
                        at(1, 2)));
    }

    @Test
    void endOfLifeOfLambdaHasWordsOfItsOwnAndNoBuilds() {
        Upstream upstream = read(UpstreamKind.ENDOFLIFE, Optional.of("aws-lambda"), """
                [{"cycle": "python3.8", "support": "2024-10-14", "eol": "2025-03-01", "latest": "x"}]""");

        assertThat(upstream.releases())
                .containsExactly(new Upstream.Release(
                        name("lambda"),
                        Version.of("python3.8"),
                        "",
                        dates("deprecated 2024-10-14", "update-blocked 2025-03-01"),
                        List.of(),
                        at(1, 2)));
    }

    @Test
    void eksAddonsSayWhichBuildRunsOnWhichMinorAmongThoseTheySpeakOf() {
        Upstream upstream = read(UpstreamKind.EKS_ADDONS, """
                {"addons": [{"addonName": "vpc-cni", "addonVersions": [
                  {"addonVersion": "v1.18.0-eksbuild.1", "compatibilities": [{"clusterVersion": "1.29", "defaultVersion": true}]},
                  {"addonVersion": "v1.17.1-eksbuild.1", "compatibilities": [{"clusterVersion": "1.28", "defaultVersion": false}]}
                ]}]}""");

        assertThat(upstream.releases())
                .extracting(Upstream.Release::build, release -> release.fits().get(0))
                .containsExactly(
                        tuple(
                                "v1.18.0-eksbuild.1",
                                new Upstream.Fits(
                                        name("kubernetes"),
                                        Level.SUPPORTED,
                                        versions("1.29"),
                                        versions("1.28", "1.29"))),
                        tuple(
                                "v1.17.1-eksbuild.1",
                                new Upstream.Fits(
                                        name("kubernetes"),
                                        Level.SUPPORTED,
                                        versions("1.28"),
                                        versions("1.28", "1.29"))));
        assertThat(upstream.defaults())
                .containsExactly(new Upstream.Default(
                        "eks", Version.of("1.29"), name("vpc-cni"), Version.of("v1.18.0-eksbuild.1"), at(2, 62)));
    }

    @Test
    void eksVersionsHaveTimesOfDayOrSecondsAndOnlyTheirDayCounts() {
        Upstream upstream = read(UpstreamKind.EKS_VERSIONS, """
                {"clusterVersions": [
                  {"clusterVersion": "1.35", "releaseDate": "2026-01-22T23:30:00-02:00", "endOfStandardSupportDate": 1805760000.0},
                  {"clusterVersion": "not yet", "releaseDate": null}
                ]}""");

        assertThat(upstream.minors())
                .containsExactly(new Upstream.Minor(
                        "eks", Version.of("1.35"), dates("released 2026-01-23", "standard-end 2027-03-23"), at(2, 3)));
        assertThat(upstream.skipped()).containsExactly("not yet: not a version");
    }

    @Test
    void plutoListsApisThatGoAway() {
        Upstream upstream = read(UpstreamKind.PLUTO, """
                deprecated-versions:
                  - {version: policy/v1beta1, kind: PodSecurityPolicy, deprecated-in: v1.21.0, removed-in: v1.25.0, replacement-api: "", component: k8s}
                  - {version: certmanager.k8s.io/v1alpha1, component: cert-manager}
                """);

        assertThat(upstream.removals())
                .containsExactly(new Upstream.Removal(
                        name("kubernetes"), "policy/v1beta1", "PodSecurityPolicy", "1.21", "1.25", "", "", at(2, 5)));
        assertThat(upstream.skipped()).containsExactly("certmanager.k8s.io/v1alpha1: names no kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "EKS_ADDONS   | {\"clusterVersions\": []} | not the output of aws eks describe-addon-versions",
                "EKS_VERSIONS | []                        | not the output of aws eks describe-cluster-versions",
                "ENDOFLIFE    | {\"a\": 1}                | not a product of endoflife.date",
                "ENDOFLIFE    | []                        | list without a product name",
                "PLUTO        | a: 1                      | not Pluto's versions list",
                "KUBERNETES_SCHEDULE | branches: []       | not the schedule of Kubernetes releases",
                "KUBERNETES_EOL | schedules: []           | not the list of ended Kubernetes releases",
                "KARPENTER_COMPATIBILITY | a: 1           | not Karpenter's compatibility file",
                "KOPS_CHANNEL | spec: {}                  | not a channel of kops",
                "K3S_CHANNELS | a: 1                      | not the channels of k3s",
                "RKE2_CHANNELS | {\"data\": {}}          | not the channels of rke2",
                "TALOS_COMPATIBILITY | package talos      | not a compatibility file of Talos",
                "TABLE        | no table                  | page without the name of a component",
                "HELM_INDEX   | a: 1                      | not the index of a chart repository",
                "EKS_ADDONS   | {\"addons\":              | not JSON",
                "EKS_ADDONS   | ^^                        | file is empty"
            })
    void aDocumentOfAnotherKindIsNamed(UpstreamKind kind, String text, String message) {
        assertThat(problems(kind, text)).hasSize(1).first().asString().contains("error: " + message);
    }

    @Test
    void everyKindHasAWordThatLeadsBackToIt() {
        assertThat(UpstreamKind.words())
                .containsExactly(
                        "istio-support-status",
                        "endoflife",
                        "kubernetes-schedule",
                        "kubernetes-eol",
                        "eks-addons",
                        "eks-versions",
                        "karpenter-compatibility",
                        "kops-channel",
                        "k3s-channels",
                        "rke2-channels",
                        "talos-compatibility",
                        "table",
                        "helm-index",
                        "pluto");
        assertThat(UpstreamKind.values())
                .allSatisfy(kind -> assertThat(UpstreamKind.of(kind.word())).contains(kind));
        assertThat(UpstreamKind.of("eks-addon")).isEmpty();
    }
}
