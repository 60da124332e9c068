package dev.stepladder.load.matrix;

import static dev.stepladder.SmallWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.GoldenCases;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Source;
import dev.stepladder.matrix.Term;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.When;
import dev.stepladder.matrix.Width;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the case {@code valid} is read as. */
class MatrixLoaderTest {
    private static final List<InputFile> FILES =
            GoldenCases.matrixFiles(GoldenCases.ROOT.resolve("valid"), new Diagnostics());
    private static final Matrices MATRICES = MatrixLoader.load(FILES, new Diagnostics());
    private static final Component ISTIO = MATRICES.component("istio").orElseThrow();

    @Test
    void givesEveryFactAnIdAndSaysItInWords() {
        assertThat(facts().map(fact -> fact.id() + ": " + fact.says())).containsExactly("""
                issue/dockershim: node from * to >=1.21: Pods stay in ContainerCreating.
                istio/1.10: istio 1.10 is a release
                istio/1.10-rc.1: istio 1.10-rc.1 is a release
                istio/1.10-rc.1/fits/kubernetes/supported: istio 1.10-rc.1 fits kubernetes 1.18 - 1.21 (supported)
                istio/1.10/fits/kubernetes/supported: istio 1.10 fits kubernetes 1.18 - 1.21 (supported)
                istio/1.8: istio 1.8 is a release, withdrawn: security fixes ended
                istio/1.8/fits/kubernetes/supported: istio 1.8 fits kubernetes 1.18 - 1.19 (supported)
                istio/1.9: istio 1.9 is a release
                istio/1.9/fits/kubernetes/supported: istio 1.9 fits kubernetes 1.18 - 1.20 (supported)
                istio/1.9/fits/kubernetes/tolerated: istio 1.9 fits kubernetes 1.21 (tolerated)
                istio/upgrades/in-place: istio may move by 1 minor (in-place)
                istio/upgrades/in-place#2: istio may move back by 1 release (in-place) from 1.9 to 1.8, disruptively
                istio/upgrades/revision: istio may move by up to 2 minors (revision), where a cluster states istio-method revision
                istio/ways-back/1: a hop of istio can be undone within 7 days: Install the previous version again.
                kubernetes/1.18: kubernetes 1.18 is a release
                kubernetes/1.19: kubernetes 1.19 is a release
                kubernetes/1.20: kubernetes 1.20 is a release, no place to stay: dockershim is deprecated here
                kubernetes/1.21: kubernetes 1.21 is a release
                kubernetes/upgrades/in-place: kubernetes may move by 1 minor (in-place)
                kubernetes/ways-back/1: a hop of kubernetes cannot be undone: The control plane never goes back.
                node/1.18-al2: node 1.18-al2 is a release
                node/1.19-al2: node 1.19-al2 is a release
                node/1.20-al2: node 1.20-al2 is a release
                node/1.21-al2: node 1.21-al2 is a release
                node/1.21-br: node 1.21-br is a release
                node/upgrades/new-group: node may move any distance (new-group), disruptively
                provider/eks: Amazon EKS gives clusters their order, defaults and dates
                provider/eks/ways-back/1: a hop of kubernetes can be undone within 7 days: Roll back within seven days.
                rule/control-plane-and-nodes-apart: never in one change: kubernetes, node: One change at a time can be undone.
                rule/kubelet-lags-two: node <1.25 at most 2 minors behind and 0 ahead of kubernetes: The kubelet may be two minors older than the API server and never newer.
                rule/r-approved: approved of node: 1.20-al2 || 1.21-al2: The others were not tested.
                rule/r-before: node at most 0 minors behind and 0 ahead of kubernetes before that one's next minor: Nodes come along first.
                rule/r-blocked: istio is not to go from 1.8 to 1.9, fixed in 1.10: It loses its certificates., see https://example.com/blocked
                rule/r-conflicts: never together: node <1.19, node >=1.21: Too far apart.
                rule/r-lockstep: in one hop: kubernetes >=1.20, node >=1.20: The vendor moves both.
                rule/r-requires: while kubernetes >=1.21: istio >=1.10, where masters >1, provider eks: Old Istio fails there.
                rule/r-stop: istio stops at 1.9 until all sidecars restarted: Tables are rewritten there.
                """.split("\n"));
    }

    private static Stream<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Component component : MATRICES.components().values()) {
            component.upgrades().forEach(family -> facts.add(family.fact()));
            component.waysBack().forEach(way -> facts.add(way.fact()));
            component.releases().forEach(release -> facts.add(release.fact()));
            component.releases().forEach(release -> release.fits().forEach(fit -> facts.add(fit.fact())));
        }
        for (Provider provider : MATRICES.providers().values()) {
            facts.add(provider.fact());
            provider.waysBack().forEach(way -> facts.add(way.fact()));
        }
        MATRICES.rules().forEach(rule -> facts.add(rule.fact()));
        MATRICES.issues().forEach(issue -> facts.add(issue.fact()));
        return facts.stream().sorted();
    }

    @Test
    void placesEveryFactWhereItBegins() {
        Release release = ISTIO.release(Version.of("1.9")).orElseThrow();
        assertThat(release.fact().place()).hasToString("matrices/istio.yaml:29:5");
        assertThat(release.fits().get(1).fact().place()).hasToString("matrices/istio.yaml:32:57");
    }

    @Test
    void letsTheSourceOfAFactReplaceThatOfItsFile() {
        Source releases = Source.of("https://kubernetes.io/releases/", LocalDate.of(2026, 8, 23));
        Source skew = Source.of("https://kubernetes.io/releases/version-skew-policy/", LocalDate.of(2026, 8, 23));
        assertThat(rule("control-plane-and-nodes-apart").fact().sources()).containsExactly(releases);
        assertThat(rule("kubelet-lags-two").fact().sources()).containsExactly(skew, releases);
    }

    @Test
    void readsReleasesInTheOrderOfTheFile() {
        assertThat(ISTIO.releases())
                .extracting(release -> release.version().text())
                .containsExactly("1.8", "1.9", "1.10-rc.1", "1.10");
        assertThat(ISTIO.release(Version.of("1.9")).orElseThrow().build()).contains("1.9.9");
        assertThat(ISTIO.partners()).containsExactly(name("kubernetes"));
    }

    @Test
    void readsFamiliesOfUpgrades() {
        UpgradeEdges revision = ISTIO.upgrades().get(1);
        assertThat(revision.width()).isEqualTo(new Width(Width.Unit.MINORS, 2));
        assertThat(revision.needs().isStated(Map.of("istio-method", "revision")))
                .isTrue();
        assertThat(revision.needs().isStated(Map.of("istio-method", "in-place")))
                .isFalse();
        assertThat(revision.needs().isStated(Map.of())).isFalse();
        assertThat(ISTIO.upgrades().get(0).needs()).isEqualTo(When.ALWAYS);
        assertThat(ISTIO.upgrades().get(2).direction()).isEqualTo(UpgradeEdges.Direction.DOWN);
        assertThat(ISTIO.waysBack().get(0).within()).contains(Period.ofDays(7));
    }

    @Test
    void readsEveryKindOfRule() {
        When when =
                new When(new TreeMap<>(Map.of("masters", VersionRange.of(">1"), "provider", VersionRange.of("eks"))));
        assertThat(rule("r-requires"))
                .isEqualTo(new Rule.Requires(
                        new Rule.Head(
                                "r-requires",
                                when,
                                "Old Istio fails there.",
                                rule("r-requires").fact()),
                        List.of(new Term(name("kubernetes"), VersionRange.of(">=1.21"))),
                        List.of(new Term(name("istio"), VersionRange.of(">=1.10")))));
        assertThat(((Rule.Conflicts) rule("r-conflicts")).together())
                .containsExactly(
                        new Term(name("node"), VersionRange.of("<1.19")),
                        new Term(name("node"), VersionRange.of(">=1.21")));
        assertThat(((Rule.Skew) rule("r-before")).holds()).isEqualTo(Rule.Skew.Holds.BEFORE_HOP);
        assertThat(((Rule.Skew) rule("kubelet-lags-two")).behind()).isEqualTo(2);
        assertThat(((Rule.Blocked) rule("r-blocked")).fixedIn()).contains("1.10");
        assertThat(((Rule.RequiredStop) rule("r-stop")).exit()).contains("all sidecars restarted");
        assertThat(((Rule.Lockstep) rule("r-lockstep")).enter()).hasSize(2);
        assertThat(((Rule.Separate) rule("control-plane-and-nodes-apart")).components())
                .containsExactly(name("kubernetes"), name("node"));
        assertThat(((Rule.Approved) rule("r-approved")).releases()).isEqualTo(VersionRange.of("1.20-al2 || 1.21-al2"));
    }

    private static Rule rule(String name) {
        return MATRICES.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsProviders() {
        Provider eks = MATRICES.provider("eks").orElseThrow();
        assertThat(eks.order()).containsExactly(name("kubernetes"), name("node"), name("istio"));
        assertThat(eks.defaults().get(Version.of("1.19")))
                .containsExactly(
                        Map.entry(name("istio"), Version.of("1.9")), Map.entry(name("node"), Version.of("1.19-al2")));
        assertThat(eks.milestones(Version.of("1.19"))).hasSize(2);
    }

    @Test
    void readsTheSameFromFilesInAnyOrder() {
        Random random = new Random(7);
        List<InputFile> files = new ArrayList<>(FILES);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(files, random);
            assertThat(MatrixLoader.load(files, new Diagnostics())).isEqualTo(MATRICES);
        }
    }

    @Test
    void reportsTheSameForFilesInAnyOrder() {
        List<InputFile> files =
                new ArrayList<>(GoldenCases.matrixFiles(GoldenCases.ROOT.resolve("references"), new Diagnostics()));
        Diagnostics inOrder = new Diagnostics();
        MatrixLoader.load(files, inOrder);
        Collections.reverse(files);
        Diagnostics reversed = new Diagnostics();
        MatrixLoader.load(files, reversed);
        assertThat(reversed.sorted()).isEqualTo(inOrder.sorted()).isNotEmpty();
    }

    @Test
    void readsLinesThatEndAsWindowsEndsThem() {
        List<InputFile> files = FILES.stream()
                .map(file -> new InputFile(file.name(), file.text().replace("\n", "\r\n")))
                .toList();
        assertThat(MatrixLoader.load(files, new Diagnostics())).isEqualTo(MATRICES);
    }

    @Test
    void readsNoFilesAsNoMatrices() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(MatrixLoader.load(List.of(), diagnostics).components()).isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void readsEveryShippedMatrixWithoutErrorsOrWarnings() {
        Diagnostics diagnostics = new Diagnostics();
        MatrixLoader.load(ShippedMatrices.files(), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
    }
}
