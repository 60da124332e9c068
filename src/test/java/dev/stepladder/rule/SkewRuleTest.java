package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.componentRelease;
import static dev.stepladder.SmallWorld.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many minors two units may be apart; the two sides of each limit. */
class SkewRuleTest {
    private static final StateRules RULES = SmallWorld.of("""
                    component: kubernetes
                    releases: [{version: "1.19"}, {version: "1.22"}]
                    """, """
                    component: node
                    releases: [{version: "1.19"}, {version: "1.22"}, {version: "1.25"}]
                    rules:
                      - {name: two-behind, kind: skew, component: node, of: "<1.25", with: kubernetes, behind: 2, ahead: 0, reason: "the policy"}
                      - {name: one-ahead, kind: skew, component: node, of: ">=1.25", with: kubernetes, behind: 0, ahead: 1, reason: "the policy"}
                    """).rules().states();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node 1.20     | kubernetes 1.20   | ",
                "node 1.20     | kubernetes 1.22   | ",
                "node 1.20.7   | kubernetes 1.22.3 | ",
                "node 1.20-al2 | kubernetes 1.22   | ",
                "node 1.19     | kubernetes 1.22   | node 1.19 may be at most 2 minors behind kubernetes 1.22, not 3",
                "node 1.21     | kubernetes 1.20   | node 1.21 may not be newer than kubernetes 1.20",
                "node 1.26     | kubernetes 1.25   | ",
                "node 1.27     | kubernetes 1.25   | node 1.27 may be at most 1 minor ahead of kubernetes 1.25, not 2",
                "node 1.25     | kubernetes 1.26   | node 1.25 may not be older than kubernetes 1.26",
                "node 1.20     | kubernetes 2.20   | node 1.20 and kubernetes 2.20 have no comparable minors",
                "node 1        | kubernetes 1.20   | node 1 and kubernetes 1.20 have no comparable minors"
            })
    void measuresMinorsInBothDirections(String node, String kubernetes, String objection) {
        List<String> expected = objection == null ? List.of() : List.of(objection);

        assertThat(says(RULES.objections(componentRelease(node), componentRelease(kubernetes))))
                .isEqualTo(expected);
        assertThat(says(RULES.objections(componentRelease(kubernetes), componentRelease(node))))
                .isEqualTo(expected);
    }

    @Test
    void hasNoSayAboutTwoUnitsOfOneComponent() {
        assertThat(RULES.objections(componentRelease("node 1.19"), componentRelease("node 1.27")))
                .isEmpty();
    }
}
