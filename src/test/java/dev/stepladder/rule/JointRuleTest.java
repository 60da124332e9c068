package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.componentRelease;
import static dev.stepladder.SmallWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules over three units or more: they are broken only by as many different units. */
class JointRuleTest {
    private static final String RELEASES = "releases: [{version: \"1.0\"}, {version: \"2.0\"}]\n";
    private static final SmallWorld WORLD = SmallWorld.of(
            "component: app\n" + RELEASES, "component: mesh\n" + RELEASES, "component: node\n" + RELEASES, """
            about: "three together"
            rules:
              - {name: three, kind: requires, given: {app: "2.0", mesh: "1.0"}, needs: {node: "2.0"}, reason: "the app needs it there"}
              - {name: two-nodes, kind: conflicts, together: [{node: "1.0"}, {node: "1.0"}, {app: "2.0"}], reason: "one old node at most"}
            """);
    private static final JointRule THREE = rule("rule/three");
    private static final JointRule TWO_NODES = rule("rule/two-nodes");

    private static JointRule rule(String fact) {
        return WORLD.rules().states().joint().stream()
                .filter(rule -> rule.fact().id().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private static List<ComponentRelease> state(String... words) {
        return Stream.of(words).map(SmallWorld::componentRelease).toList();
    }

    @Test
    void isBrokenWhereAllItsTermsHold() {
        assertThat(THREE.objection(state("node 2.0", "node 1.0", "mesh 1.0", "app 2.0")))
                .map(Objection::inFull)
                .contains("app 2.0 and mesh 1.0 need node 2.0, not 1.0: the app needs it there");
        assertThat(THREE.objection(state("node 1.0", "mesh 2.0", "app 2.0"))).isEmpty();
        assertThat(THREE.objection(state("node 2.0", "mesh 1.0", "app 2.0"))).isEmpty();
        assertThat(THREE.objection(state("mesh 1.0", "app 2.0"))).isEmpty();
    }

    @Test
    void countsNoUnitForTwoOfItsTerms() {
        assertThat(TWO_NODES.objection(state("node 1.0", "app 2.0"))).isEmpty();
        assertThat(TWO_NODES.objection(state("node 1.0", "app 2.0", "node 1.0")))
                .map(Objection::says)
                .contains("node 1.0 and node 1.0 and app 2.0 must not run together");
    }

    @Test
    void tellsTermByTermWhatItSpeaksOf() {
        assertThat(THREE.size()).isEqualTo(3);
        assertThat(List.of(THREE.component(0), THREE.component(1), THREE.component(2)))
                .containsExactly(name("app"), name("mesh"), name("node"));
        assertThat(THREE.holds(2, componentRelease("node 1.0"))).isTrue();
        assertThat(THREE.holds(2, componentRelease("node 2.0"))).isFalse();
        assertThat(THREE.holds(0, componentRelease("mesh 2.0"))).isFalse();
        assertThat(TWO_NODES.speaksOf(name("node"))).isTrue();
        assertThat(TWO_NODES.speaksOf(name("mesh"))).isFalse();
    }

    @Test
    void isNotAmongTheRulesOfAClusterThatAcceptsIt() {
        assertThat(WORLD.rules("three").states().joint())
                .extracting(rule -> rule.fact().id())
                .containsExactly("rule/two-nodes");
    }
}
