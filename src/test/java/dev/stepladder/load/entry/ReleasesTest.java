package dev.stepladder.load.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.GoldenCases;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesTest {
    private static final Matrices MATRICES = MatrixLoader.load(
            GoldenCases.matrixFiles(GoldenCases.ROOT.resolve("valid"), new Diagnostics()), new Diagnostics());
    private static final Place PLACE = Place.of("command line");

    @ParameterizedTest
    @CsvSource({
        "kubernetes, 1.19, 1.19",
        "kubernetes, v1.19, 1.19",
        "istio, 1.10, 1.10",
        "istio, 1.10-rc.1, 1.10-rc.1",
        "node, 1.20, 1.20-al2",
        "node, 1.21-br, 1.21-br"
    })
    void findsTheReleaseThatIsMeant(String component, String text, String release) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Releases.resolve(component(component), text, PLACE, diagnostics))
                .hasValueSatisfying(found -> assertThat(found.version()).hasToString(release));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kubernetes | 1.17 | kubernetes has no release 1.17 | nearest known: 1.18",
                "kubernetes | 1.30 | kubernetes has no release 1.30 | nearest known: 1.21",
                "node | 1.19-br | node has no release 1.19-br | nearest known: 1.19-al2 and 1.20-al2",
                "istio | 1.9.4-rc.1 | istio has no release 1.9.4-rc.1 | nearest known: 1.9 and 1.10-rc.1",
                "node | 1.21 | several releases of node are 1.21 | found 1.21-al2, 1.21-br",
                "node | 1.21.3-gke.100 | several releases of node are 1.21.3-gke.100 | found 1.21-al2, 1.21-br",
                "node | nod | node has no release nod | known: 1.18-al2, 1.19-al2, 1.20-al2, 1.21-al2, 1.21-br",
                "istio | >=1 | \">=1\" is not a version | expected one release of istio, such as \"1.10\""
            })
    void saysWhatIsKnownNearAnUnknownVersion(String component, String text, String message, String found) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Releases.resolve(component(component), text, PLACE, diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.found()).isEqualTo(found);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "kubernetes, 1.19.0, 1.19",
        "kubernetes, v1.19.10-eks-1234, 1.19",
        "kubernetes, v1.20.4+k3s1, 1.20",
        "kubernetes, 1.21.10-gke.100, 1.21",
        "istio, 1.9.9, 1.9",
        "istio, 1.9.12, 1.9",
        "node, 1.19.3-al2, 1.19-al2",
        "node, 1.20.3, 1.20-al2",
        "node, v1.20.3-eks-1234, 1.20-al2"
    })
    void takesAVersionAsToolsPrintItForTheReleaseThatCoversItAndSaysSo(String component, String text, String release) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Releases.resolve(component(component), text, PLACE, diagnostics))
                .hasValueSatisfying(found -> assertThat(found.version()).hasToString(release));
        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.notes())
                .singleElement()
                .hasToString("command line: note: %s %s counts as %s".formatted(component, text, release));
    }

    @Test
    void saysWhereAReleaseCouldBeAdded() {
        Diagnostics diagnostics = new Diagnostics();
        Releases.resolve(component("istio"), "1.11", PLACE, diagnostics);
        assertThat(diagnostics.sorted()).singleElement().hasToString("""
                command line: error: istio has no release 1.11
                  nearest known: 1.10
                  fix: correct the version, or add the release to matrices/istio.yaml or to releases in an about file of a folder given with --matrices""");
    }

    private static Component component(String name) {
        return MATRICES.component(name).orElseThrow();
    }
}
