package dev.stepladder.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("kubernetes", "kube-proxy", "node", "istio", "calico", "coredns", "vpc-cni", "to", "x");

    @ParameterizedTest
    @CsvSource({
        "kubernets, kubernetes",
        "Kubernetes, kubernetes",
        "kubeproxy, kube-proxy",
        "istoi, istio",
        "ISTIO, istio",
        "nodes, node",
        "core-dns, coredns",
        "ot, to",
        "calcio, calico"
    })
    void offersTheWordThatIsFewestTypingErrorsAway(String word, String meant) {
        assertThat(Nearest.to(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"aws-cni-metrics", "prometheus", "q", "zz", "''"})
    void offersNothingWhereNothingIsNear(String word) {
        assertThat(Nearest.to(word, KNOWN)).isEmpty();
    }

    @Test
    void takesTheAlphabeticallyFirstOfEquallyNearWords() {
        assertThat(Nearest.to("bat", List.of("rat", "cat", "hat"))).contains("cat");
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, abc, 0", "abc, '', 3", "abc, acb, 1", "abc, ab, 1", "abc, axc, 1", "ca, abc, 3"})
    void countsInsertionsDeletionsReplacementsAndSwaps(String left, String right, int errors) {
        assertThat(Nearest.distance(left, right)).isEqualTo(errors);
        assertThat(Nearest.distance(right, left)).isEqualTo(errors);
    }
}
