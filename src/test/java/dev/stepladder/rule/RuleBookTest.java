package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.moves;
import static dev.stepladder.SmallWorld.says;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.SmallWorld;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All rules of a cluster at once, for whole states and whole hops. */
class RuleBookTest {
    private static final SmallWorld WORLD = SmallWorld.of("""
            component: kubernetes
            upgrades: [{method: in-place, width: {minors: 1}}]
            releases: [{version: "1.19"}, {version: "1.20"}, {version: "1.21"}]
            """, """
            component: node
            upgrades: [{method: in-place, width: any}]
            releases: [{version: "1.19"}, {version: "1.20"}, {version: "1.21", withdrawn: "it does not boot"}]
            """, """
            about: "rules"
            rules:
              - {name: no-twins, kind: conflicts, together: [{node: "1.21"}, {node: "1.21"}], reason: "they fight"}
              - {name: never-ahead, kind: skew, component: node, with: kubernetes, behind: 9, ahead: 0, reason: "the policy"}
              - {name: nodes-first, kind: skew, component: node, with: kubernetes, behind: 0, ahead: 0, holds: before-hop, reason: "the policy"}
              - {name: pair, kind: conflicts, together: [{node: "1.20"}, {node: "1.20"}, {kubernetes: "1.21"}], reason: "too many"}
              - {name: apart, kind: separate, components: [kubernetes, node], reason: "one at a time"}
            """);

    @Test
    void asksEveryUnitEveryPairAndEveryGroup() {
        assertThat(says(WORLD.rules()
                        .objections(units(
                                "kubernetes 1.21",
                                "ng-a: node 1.20",
                                "ng-b: node 1.21",
                                "ng-c: node 1.20",
                                "ng-d: node 1.21"))))
                .containsExactly(
                        "node 1.21 and node 1.21 must not run together",
                        "node 1.20 and node 1.20 and kubernetes 1.21 must not run together");
        assertThat(says(WORLD.rules().objections(units("ng-a: node 1.20", "kubernetes 1.19"))))
                .containsExactly("node 1.20 may not be newer than kubernetes 1.19");
    }

    @Test
    void saysTheSameOfAlikeUnitsOnlyOnce() {
        assertThat(says(WORLD.rules().objections(units("kubernetes 1.19", "ng-a: node 1.20", "ng-b: node 1.20"))))
                .containsExactly("node 1.20 may not be newer than kubernetes 1.19");
    }

    @Test
    void aSafeStateHasNoObjection() {
        assertThat(WORLD.rules().objections(units("kubernetes 1.20", "ng-a: node 1.19", "ng-b: node 1.20")))
                .isEmpty();
    }

    @Test
    void aHopIsAskedForItselfAndBesideUnitsThatStandStill() {
        assertThat(says(WORLD.rules()
                        .objections(
                                units("kubernetes 1.20", "ng-a: node 1.19", "ng-b: node 1.20"),
                                moves("kubernetes 1.20 to 1.21"))))
                .containsExactly("node must be on the minor of kubernetes (1.20) before its next hop");
        assertThat(says(WORLD.rules()
                        .objections(units("kubernetes 1.20", "ng-b: node 1.20"), moves("ng-b: node 1.20 to 1.21"))))
                .containsExactly("node 1.21 is withdrawn");
    }

    @Test
    void aHopOfSeveralUnitsIsAChangeToo() {
        assertThat(says(WORLD.rules()
                        .objections(
                                units("kubernetes 1.19", "node 1.19"),
                                moves("kubernetes 1.19 to 1.20", "node 1.19 to 1.20"))))
                .containsExactly("kubernetes and node must not share one change");
    }

    @Test
    void acceptsOneMoreRuleForTheSameCluster() {
        RuleBook more = WORLD.rules("apart").accepting(java.util.Set.of("never-ahead"));

        assertThat(more.accepted()).containsExactly("apart", "never-ahead");
        assertThat(more.objections(units("kubernetes 1.19", "node 1.20"))).isEmpty();
    }

    @Test
    void anObjectionRestsOnAtLeastOneFact() {
        assertThatThrownBy(() -> new Objection(
                        "it is forbidden", "it were allowed", Optional.empty(), List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("objection without a fact: it is forbidden");
    }
}
