package dev.stepladder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
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
}
