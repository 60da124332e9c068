package dev.stepladder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a state breaks a rule worse than the start does: by the minors of the partner to the nearest release that fits. */
class BreachesTest {
    private static final RuleBook RULES = SmallWorld.of("""
                    component: kubernetes
                    releases:
                      - {version: "1.19"}
                      - {version: "1.20"}
                      - {version: "1.21"}
                      - {version: "1.22"}
                      - {version: "1.23"}
                    """, """
                    component: mesh
                    partners: [kubernetes]
                    releases:
                      - {version: "1.0", fits: {kubernetes: "1.19 - 1.20"}}
                      - {version: "1.1", fits: {kubernetes: "1.19"}}
                      - {version: "1.2", fits: {kubernetes: "1.23"}}
                      - {version: "1.3"}
                    """).rules();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // From two minors beyond the range: nearer or as far is no worse.
                "1.22 | 1.0 | 1.21 | 1.0 | true",
                "1.22 | 1.0 | 1.22 | 1.2 | true",
                "1.22 | 1.0 | 1.21 | 1.2 | true",
                "1.22 | 1.0 | 1.20 | 1.1 | true",
                // One minor further, by either of the two.
                "1.22 | 1.0 | 1.23 | 1.0 | false",
                "1.22 | 1.0 | 1.22 | 1.1 | false",
                "1.21 | 1.0 | 1.22 | 1.0 | false",
                // No release fits one without a fact; it is the worst.
                "1.22 | 1.0 | 1.22 | 1.3 | false",
                "1.22 | 1.3 | 1.23 | 1.3 | true",
                "1.22 | 1.3 | 1.23 | 1.1 | true",
                // From a safe state everything is worse.
                "1.20 | 1.0 | 1.21 | 1.0 | false"
            })
    void aStateIsNoWorseIfTheUnitIsNotFurtherFromWhatFits(
            String kubernetes, String mesh, String laterKubernetes, String laterMesh, boolean noWorse) {
        Breaches start = Breaches.of(RULES, state(kubernetes, mesh));
        Breaches later = Breaches.of(RULES, state(laterKubernetes, laterMesh));

        assertThat(start.cover(later.all())).isEqualTo(noWorse);
        assertThat(start.gained(later).isEmpty()).isEqualTo(noWorse);
    }

    private static List<Unit> state(String kubernetes, String mesh) {
        return List.of(unit("kubernetes", kubernetes), unit("mesh", mesh));
    }

    private static Unit unit(String component, String version) {
        return new Unit(component, new ComponentName(component), Version.of(version), 0, Place.of("test"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Two minors behind, one is allowed: one minor too many.
                "1.19 | 1.21 | 1.20 | 1.22 | true",
                "1.19 | 1.21 | 1.20 | 1.21 | true",
                "1.19 | 1.21 | 1.19 | 1.22 | false",
                "1.19 | 1.22 | 1.19 | 1.21 | true",
                // Ahead counts as well, by the same measure.
                "1.20 | 1.19 | 1.21 | 1.20 | true",
                "1.20 | 1.19 | 1.21 | 1.19 | false",
                "1.19 | 1.21 | 1.20 | 1.19 | true",
                // Without comparable minors it cannot be further.
                "1.19 | 1.21 | 2 | 1.21 | false",
                "2 | 1.21 | 1.19 | 1.22 | true"
            })
    void aSkewIsNoWorseIfItHasNotGrown(
            String node, String kubernetes, String laterNode, String laterKubernetes, boolean noWorse) {
        RuleBook rules = SmallWorld.of("""
                component: kubernetes
                releases: [{version: "1.19"}, {version: "1.20"}, {version: "1.21"}, {version: "1.22"}]
                """, """
                component: node
                releases: [{version: "1.19"}, {version: "1.20"}, {version: "1.21"}, {version: "2"}]
                rules:
                  - {name: lag, kind: skew, component: node, with: kubernetes, behind: 1, ahead: 0, reason: "the kubelet"}
                """).rules();
        Breaches start = Breaches.of(rules, List.of(unit("node", node), unit("kubernetes", kubernetes)));
        Breaches later = Breaches.of(rules, List.of(unit("node", laterNode), unit("kubernetes", laterKubernetes)));

        assertThat(start.cover(later.all())).isEqualTo(noWorse);
    }

    @Test
    void aClashOfSeveralUnitsIsNoWorseWithTheSameUnits() {
        RuleBook rules = SmallWorld.of("""
                component: mesh
                releases: [{version: "1.0"}, {version: "1.1"}, {version: "1.2"}]
                """, """
                component: store
                releases: [{version: "1.0"}, {version: "1.1"}]
                """, """
                component: agent
                releases: [{version: "1.0"}, {version: "1.1"}]
                rules:
                  - {name: three, kind: conflicts, together: [{mesh: ">=1.1"}, {store: "1.0"}, {agent: "*"}], reason: "they lock"}
                """).rules();
        Breaches start = Breaches.of(rules, List.of(unit("mesh", "1.1"), unit("store", "1.0"), unit("agent", "1.0")));

        assertThat(start.all()).hasSize(1);
        assertThat(start.all().get(0).units()).containsExactly("mesh", "store", "agent");
        assertThat(start.cover(
                        Breaches.of(rules, List.of(unit("mesh", "1.2"), unit("store", "1.0"), unit("agent", "1.1")))
                                .all()))
                .isTrue();
        assertThat(Breaches.of(rules, List.of(unit("mesh", "1.0"), unit("store", "1.0"), unit("agent", "1.0")))
                        .all())
                .isEmpty();
        assertThat(Breaches.of(rules, List.of(unit("mesh", "1.1"), unit("store", "1.1"), unit("agent", "1.0")))
                        .all())
                .isEmpty();
    }
}
