package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.componentRelease;
import static dev.stepladder.SmallWorld.name;
import static dev.stepladder.SmallWorld.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which releases may run together: by what releases say that they fit, by skew, and by rules that name ranges. */
class StateRulesTest {
    private static final String KUBERNETES = """
            component: kubernetes
            releases: [{version: "1.19"}, {version: "1.20"}, {version: "1.21"}, {version: "1.22"}]
            """;
    private static final String ISTIO = """
            component: istio
            partners: [kubernetes]
            releases:
              - {version: "1.8"}
              - {version: "1.9", fits: {kubernetes: {supported: "1.19 - 1.20", tolerated: "1.21"}}}
              - {version: "1.10", fits: {kubernetes: {tolerated: "1.22"}}}
            """;
    private static final String NODE = """
            component: node
            releases: [{version: "1.19"}, {version: "1.20"}, {version: "1.21"}, {version: "1.22"}]
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "istio 1.9  | kubernetes 1.20 | ",
                "istio 1.9  | kubernetes 1.22 | istio 1.9 fits kubernetes 1.19 - 1.20, not 1.22",
                "istio 1.9  | kubernetes 1.21 | istio 1.9 is only tolerated with kubernetes 1.21",
                "istio 1.10 | kubernetes 1.19 | istio 1.10 fits kubernetes 1.22, not 1.19",
                "istio 1.8  | kubernetes 1.19 | no fact says that istio 1.8 fits kubernetes 1.19; unknown is never safe",
                "istio 1.7  | kubernetes 1.19 | "
            })
    void aReleaseRunsOnlyBesideWhatItIsSaidToFit(String istio, String kubernetes, String objection) {
        StateRules rules = SmallWorld.of(KUBERNETES, ISTIO).rules().states();

        List<String> expected = objection == null ? List.of() : List.of(objection);
        assertThat(says(rules.objections(componentRelease(istio), componentRelease(kubernetes))))
                .isEqualTo(expected);
        assertThat(says(rules.objections(componentRelease(kubernetes), componentRelease(istio))))
                .isEqualTo(expected);
    }

    @Test
    void whatIsToleratedCanBeAcceptedAndWhatIsUnknownCannot() {
        StateRules rules = SmallWorld.of(KUBERNETES, ISTIO).rules("tolerated").states();

        assertThat(rules.objections(componentRelease("istio 1.9"), componentRelease("kubernetes 1.21")))
                .isEmpty();
        assertThat(rules.acceptedFor(componentRelease("istio 1.9"), componentRelease("kubernetes 1.21")))
                .containsExactly("tolerated");
        assertThat(rules.acceptedFor(componentRelease("istio 1.9"), componentRelease("kubernetes 1.20")))
                .isEmpty();
        assertThat(rules.objections(componentRelease("istio 1.8"), componentRelease("kubernetes 1.19")))
                .hasSize(1);
    }

    @Test
    void namesTheFactsThatAnObjectionRestsOn() {
        StateRules rules = SmallWorld.of(KUBERNETES, ISTIO).rules().states();

        assertThat(rules.objections(componentRelease("istio 1.9"), componentRelease("kubernetes 1.22"))
                        .get(0)
                        .facts())
                .extracting(Fact::id)
                .containsExactly("istio/1.9/fits/kubernetes/supported");
        assertThat(rules.objections(componentRelease("istio 1.8"), componentRelease("kubernetes 1.22"))
                        .get(0)
                        .facts())
                .extracting(Fact::id)
                .containsExactly("istio/1.8");
    }

    @Test
    void namesTheFactsThatLetTwoReleasesRunTogether() {
        StateRules rules = SmallWorld.of(KUBERNETES, ISTIO).rules().states();

        assertThat(rules.allowing(componentRelease("kubernetes 1.20"), componentRelease("istio 1.9")))
                .extracting(Fact::id)
                .containsExactly("istio/1.9/fits/kubernetes/supported");
        assertThat(rules.allowing(componentRelease("kubernetes 1.22"), componentRelease("istio 1.9")))
                .isEmpty();
    }

    @Test
    void aNeedHoldsOnlyWhileItsConditionDoes() {
        StateRules rules = SmallWorld.of(KUBERNETES, NODE, """
                        component: modules
                        releases: [{version: "0.1"}, {version: "0.2"}]
                        rules:
                          - {name: new-modules, kind: requires, given: {kubernetes: ">=1.20"}, needs: {modules: ">=0.2"}, reason: "targets stay"}
                        """).rules().states();

        assertThat(says(rules.objections(componentRelease("modules 0.1"), componentRelease("kubernetes 1.20"))))
                .containsExactly("kubernetes 1.20 needs modules >=0.2, not 0.1");
        assertThat(rules.objections(componentRelease("modules 0.1"), componentRelease("kubernetes 1.19")))
                .isEmpty();
        assertThat(rules.objections(componentRelease("modules 0.2"), componentRelease("kubernetes 1.20")))
                .isEmpty();
    }

    @Test
    void aConflictIsAboutTwoUnitsEvenOfOneComponent() {
        StateRules rules = SmallWorld.of(NODE, """
                        about: "conflicts"
                        rules:
                          - {name: far-apart, kind: conflicts, together: [{node: "<1.20"}, {node: ">=1.22"}], reason: "too far apart"}
                        """).rules().states();

        assertThat(says(rules.objections(componentRelease("node 1.22"), componentRelease("node 1.19"))))
                .containsExactly("node 1.19 and node 1.22 must not run together");
        assertThat(rules.objections(componentRelease("node 1.22"), componentRelease("node 1.20")))
                .isEmpty();
        assertThat(rules.objections(componentRelease("node 1.22"), componentRelease("node 1.22")))
                .isEmpty();
    }

    @Test
    void aRuleHoldsForClustersThatItSpeaksOfAndForThoseThatDoNotSay() {
        SmallWorld world = SmallWorld.of(NODE, """
                about: "a conflict"
                rules:
                  - {name: far-apart, kind: conflicts, together: [{node: "1.19"}, {node: "1.22"}], when: {masters: ">1"}, reason: "too far apart"}
                """);

        assertThat(objectionsToFarNodes(world.with("masters", "3").rules())).hasSize(1);
        assertThat(objectionsToFarNodes(world.rules())).hasSize(1);
        assertThat(objectionsToFarNodes(world.with("masters", "1").rules())).isEmpty();
    }

    private static List<Objection> objectionsToFarNodes(RuleBook rules) {
        return rules.states().objections(componentRelease("node 1.19"), componentRelease("node 1.22"));
    }

    @Test
    void aRuleIsSetAsideByItsNameAndNoOther() {
        SmallWorld world = SmallWorld.of(NODE, """
                about: "two rules"
                rules:
                  - {name: no-twins, kind: conflicts, together: [{node: "1.21"}, {node: "1.21"}], reason: "they fight"}
                  - {name: far-apart, kind: conflicts, together: [{node: "<1.20"}, {node: ">=1.22"}], reason: "too far apart"}
                """);

        assertThat(world.rules("no-twins")
                        .states()
                        .objections(componentRelease("node 1.21"), componentRelease("node 1.21")))
                .isEmpty();
        assertThat(world.rules().states().objections(componentRelease("node 1.21"), componentRelease("node 1.21")))
                .hasSize(1);
        assertThat(objectionsToFarNodes(world.rules("no-twins"))).hasSize(1);
    }

    @Test
    void tellsWhichComponentsAreMeasuredAgainstEachOther() {
        StateRules rules = SmallWorld.of(KUBERNETES, ISTIO, NODE, """
                        about: "a conflict"
                        rules:
                          - {name: no-pair, kind: conflicts, together: [{node: "1.19"}, {istio: "1.10"}], reason: "it breaks"}
                        """).rules().states();

        assertThat(rules.relates(name("istio"), name("kubernetes"))).isTrue();
        assertThat(rules.measures(name("istio"), name("kubernetes"))).isTrue();
        assertThat(rules.relates(name("istio"), name("node"))).isTrue();
        assertThat(rules.measures(name("istio"), name("node"))).isFalse();
        assertThat(rules.relates(name("kubernetes"), name("node"))).isFalse();
    }
}
