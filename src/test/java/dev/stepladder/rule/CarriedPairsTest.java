package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.componentRelease;
import static dev.stepladder.SmallWorld.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider installs together, it answers for: in its own clusters, and where its table says so. */
class CarriedPairsTest {
    private static final String KUBERNETES = """
            component: kubernetes
            releases: [{version: "1.19"}, {version: "1.20"}, {version: "1.21"}]
            """;
    private static final String CALICO = """
            component: calico
            partners: [kubernetes]
            releases:
              - {version: "3.17", fits: {kubernetes: {supported: "1.19", tolerated: "1.20"}}}
              - {version: "3.18"}
            """;
    private static final String TOOL = """
            provider: tool
            order: [kubernetes, calico]
            carries:
              - by: kubernetes
                component: calico
                when: {cni: "calico"}
                table: {"1.20": "3.17", "1.21": "3.18"}
            """;
    private static final SmallWorld WORLD =
            SmallWorld.of(KUBERNETES, CALICO, TOOL).with("provider", "tool");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calico 3.17 | kubernetes 1.19 | ",
                "calico 3.17 | kubernetes 1.20 | ",
                "calico 3.17 | kubernetes 1.21 | calico 3.17 fits kubernetes 1.19, not 1.21",
                "calico 3.18 | kubernetes 1.21 | ",
                "calico 3.18 | kubernetes 1.20 | no fact says that calico 3.18 fits kubernetes 1.20; unknown is never safe"
            })
    void aPairOfTheTableNeedsNoFactOfItsOwn(String calico, String kubernetes, String objection) {
        StateRules rules = WORLD.rules().states();

        List<String> expected = objection == null ? List.of() : List.of(objection);
        assertThat(says(rules.objections(componentRelease(calico), componentRelease(kubernetes))))
                .isEqualTo(expected);
        assertThat(says(rules.objections(componentRelease(kubernetes), componentRelease(calico))))
                .isEqualTo(expected);
    }

    @Test
    void theTableAnswersForClustersOfItsProviderOnly() {
        StateRules elsewhere = SmallWorld.of(KUBERNETES, CALICO, TOOL)
                .with("provider", "none")
                .rules()
                .states();
        StateRules without = WORLD.with("cni", "cilium").rules().states();

        assertThat(says(elsewhere.objections(componentRelease("calico 3.17"), componentRelease("kubernetes 1.20"))))
                .containsExactly("calico 3.17 is only tolerated with kubernetes 1.20");
        assertThat(says(without.objections(componentRelease("calico 3.17"), componentRelease("kubernetes 1.20"))))
                .containsExactly("calico 3.17 is only tolerated with kubernetes 1.20");
    }

    @Test
    void thePlanRestsOnTheTableWhereNoVendorListsThePair() {
        StateRules rules = WORLD.rules("tolerated").states();

        assertThat(rules.allowing(componentRelease("calico 3.17"), componentRelease("kubernetes 1.20")))
                .extracting(Fact::id)
                .containsExactly("provider/tool/carries/calico/kubernetes");
        assertThat(rules.allowing(componentRelease("calico 3.17"), componentRelease("kubernetes 1.19")))
                .extracting(Fact::id)
                .containsExactly("calico/3.17/fits/kubernetes/supported");
        assertThat(rules.acceptedFor(componentRelease("calico 3.17"), componentRelease("kubernetes 1.20")))
                .isEmpty();
    }
}
