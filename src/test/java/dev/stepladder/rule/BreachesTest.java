package dev.stepladder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.List;
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
}
