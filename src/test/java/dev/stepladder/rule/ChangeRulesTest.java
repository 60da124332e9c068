package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.name;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {
    private static final SmallWorld WORLD = SmallWorld.of("""
            component: kubernetes
            releases: [{version: "1.19"}]
            """, """
            component: node
            releases: [{version: "1.19"}]
            """, """
            component: istio
            releases: [{version: "1.9"}]
            rules:
              - {name: apart, kind: separate, components: [kubernetes, node], when: {provider: eks}, reason: "CDK refuses both"}
            """);
    private static final ChangeRules RULES =
            WORLD.with("provider", "eks").rules().changes();

    @Test
    void keepsHopsOfTheComponentsThatItNamesOutOfOneChange() {
        assertThat(RULES.objections(List.of(name("istio"), name("kubernetes"), name("node"))))
                .extracting(Objection::inFull)
                .containsExactly("kubernetes and node must not share one change: CDK refuses both");
    }

    @Test
    void letsOthersShareAndSeveralUnitsOfOneComponent() {
        assertThat(RULES.objections(List.of(name("istio"), name("node")))).isEmpty();
        assertThat(RULES.objections(List.of(name("node"), name("node")))).isEmpty();
    }

    @Test
    void holdsOnlyWhereItsConditionDoesAndNobodyAcceptedIt() {
        var both = List.of(name("kubernetes"), name("node"));

        assertThat(WORLD.with("provider", "kops").rules().changes().objections(both))
                .isEmpty();
        assertThat(WORLD.with("provider", "eks").rules("apart").changes().objections(both))
                .isEmpty();
    }

    @Test
    void tellsApartOnlyWhatRunsInTheCluster() {
        assertThat(RULES.separations(name("node"), units("node 1.19", "kubernetes 1.19")))
                .extracting(Rule.Separate::name)
                .containsExactly("apart");
        assertThat(RULES.separations(name("node"), units("ng-a: node 1.19", "ng-b: node 1.19", "istio 1.9")))
                .isEmpty();
        assertThat(RULES.separations(name("istio"), units("istio 1.9", "kubernetes 1.19")))
                .isEmpty();
    }
}
