package dev.stepladder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The upgrade edges of one component with five releases, as different families draw them. */
class UpgradeGraphTest {
    private static final List<String> RELEASES = List.of("1.8", "1.9", "1.9.1", "1.10", "2.0");

    private static UpgradeGraph graph(String upgrades, Map<String, String> attributes) {
        SmallWorld world = SmallWorld.of("component: istio\nreleases: [%s]\nupgrades:\n%s"
                .formatted(
                        String.join(
                                ", ",
                                RELEASES.stream()
                                        .map("{version: \"%s\"}"::formatted)
                                        .toList()),
                        upgrades.indent(2)));
        return UpgradeGraph.of(world.component("istio"), attributes);
    }

    private static List<String> edges(String upgrades) {
        UpgradeGraph graph = graph(upgrades, Map.of());
        return RELEASES.stream()
                .flatMap(from -> graph.edgesFrom(Version.of(from)).stream())
                .map(edge -> edge.from() + " to " + edge.to())
                .toList();
    }

    @Test
    void widthInMinorsKeepsToOneMajor() {
        assertThat(edges("- {method: in-place, width: {minors: 1}}"))
                .containsExactly("1.8 to 1.9", "1.8 to 1.9.1", "1.9 to 1.9.1", "1.9 to 1.10", "1.9.1 to 1.10");
    }

    @Test
    void widthInReleasesCountsPlacesInTheMatrix() {
        assertThat(edges("- {method: in-place, width: {releases: 1}}"))
                .containsExactly("1.8 to 1.9", "1.9 to 1.9.1", "1.9.1 to 1.10", "1.10 to 2.0");
    }

    @Test
    void widthZeroKeepsToTheMinor() {
        assertThat(edges("- {method: in-place, width: {minors: 0}}")).containsExactly("1.9 to 1.9.1");
    }

    @Test
    void widthInMajorsReachesTheNextMajor() {
        assertThat(edges("- {method: in-place, from: \"1.10\", width: {majors: 1}}"))
                .containsExactly("1.10 to 2.0");
    }

    @Test
    void edgesLeadDownOnlyWhereTheMatrixSaysSo() {
        assertThat(edges("- {method: in-place, from: \"1.10\", to: \"1.9.x\", width: any, direction: down}"))
                .containsExactly("1.10 to 1.9", "1.10 to 1.9.1");
    }

    @Test
    void aListedReleaseNamesItselfAndNotItsPatches() {
        assertThat(edges("- {method: in-place, from: \"1.10\", to: \"1.9\", width: any, direction: down}"))
                .containsExactly("1.10 to 1.9");
        assertThat(edges("- {method: in-place, from: \"1.9\", width: {minors: 1}}"))
                .containsExactly("1.9 to 1.9.1", "1.9 to 1.10");
    }

    @Test
    void ofTwoFamiliesTheOneThatWorkloadsDoNotNoticeCounts() {
        UpgradeGraph graph = graph("""
                - {method: replace, width: any, disruptive: true}
                - {method: revision, width: {minors: 1}}
                - {method: other, width: {minors: 1}}""", Map.of());

        assertThat(graph.edge(Version.of("1.8"), Version.of("1.9")))
                .map(edge -> edge.family().method())
                .contains("revision");
        assertThat(graph.edge(Version.of("1.8"), Version.of("1.10")))
                .map(edge -> edge.family().method())
                .contains("replace");
    }

    @Test
    void aFamilyWithNeedsIsThereOnlyForClustersThatStateThem() {
        String revisions = "- {method: revision, width: {minors: 1}, needs: {istio-method: \"revision\"}}";

        assertThat(graph(revisions, Map.of()).edgesFrom(Version.of("1.8"))).isEmpty();
        assertThat(graph(revisions, Map.of("istio-method", "in-place")).edgesFrom(Version.of("1.8")))
                .isEmpty();
        assertThat(graph(revisions, Map.of("istio-method", "revision")).edgesFrom(Version.of("1.8")))
                .hasSize(2);
    }

    @Test
    void knowsNoEdgeOfAReleaseThatIsNotInTheMatrix() {
        assertThat(graph("- {method: in-place, width: any}", Map.of()).edge(Version.of("1.7"), Version.of("1.8")))
                .isEmpty();
    }

    @Test
    void namesTheFamiliesThatMaySpeakOfAHop() {
        UpgradeGraph graph = graph("""
                - {method: minor, width: {minors: 1}}
                - {method: first, from: "=1.8", to: "=1.10", width: any}
                - {method: second, from: "=1.9", to: "=2.0", width: any}
                """, Map.of());

        assertThat(methods(graph, "1.8", "1.10")).containsExactly("minor", "first");
        assertThat(methods(graph, "1.8", "2.0")).containsExactly("minor");
        assertThat(methods(graph, "1.9", "2.0")).containsExactly("minor", "second");
        assertThat(methods(graph, "1.9.1", "1.9")).containsExactly("minor");
    }

    @Test
    void namesAllFamiliesWhereNoneIsNear() {
        UpgradeGraph graph = graph("""
                - {method: first, from: "=1.8", to: "=1.10", width: any}
                - {method: second, from: "=1.9", to: "=2.0", width: any}
                """, Map.of());

        assertThat(methods(graph, "1.9.1", "1.10")).containsExactly("first", "second");
        assertThat(methods(graph, "1.8", "1.10")).containsExactly("first");
    }

    private static List<String> methods(UpgradeGraph graph, String from, String to) {
        return graph.near(Version.of(from), Version.of(to)).stream()
                .map(UpgradeEdges::method)
                .toList();
    }

    @Test
    void tellsWhetherAnEdgeNeedsAnotherUnit() {
        assertThat(graph("- {method: in-place, width: any}", Map.of()).asksForOthers())
                .isFalse();
        assertThat(graph("- {method: in-place, width: any, direction: to-previous}", Map.of())
                        .asksForOthers())
                .isFalse();
        assertThat(graph("""
                - {method: in-place, width: any}
                - {method: replace-binary, width: any, direction: while-some-old}
                """, Map.of()).asksForOthers()).isTrue();
    }

    @Test
    void oneOfTwoConditionsIsEnoughWhicheverComesFirst() {
        String previous = "- {method: rollback, width: any, direction: to-previous}\n";
        String old = "- {method: replace-binary, width: any, direction: while-some-old}\n";

        for (String both : List.of(previous + old, old + previous)) {
            UpgradeGraph graph = graph(both, Map.of());
            assertThat(graph.edge(Version.of("1.9"), Version.of("1.8"))
                            .orElseThrow()
                            .family()
                            .method())
                    .isEqualTo("replace-binary");
            assertThat(graph.isAlsoToPrevious(Version.of("1.9"), Version.of("1.8")))
                    .isTrue();
            assertThat(graph.isAlsoToPrevious(Version.of("1.8"), Version.of("1.9")))
                    .isFalse();
        }
        assertThat(graph(old, Map.of()).isAlsoToPrevious(Version.of("1.9"), Version.of("1.8")))
                .isFalse();
        assertThat(graph(previous + previous, Map.of()).isAlsoToPrevious(Version.of("1.9"), Version.of("1.8")))
                .isFalse();
        assertThat(graph(previous + "- {method: down, width: any, direction: down}", Map.of())
                        .edge(Version.of("1.9"), Version.of("1.8"))
                        .orElseThrow()
                        .family()
                        .method())
                .isEqualTo("down");
    }
}
