package dev.stepladder.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of the facts is what the shipped matrices say. To be rerun on a new folder of facts: {@code mvn test -Dtest=FactsAgreeTest
 * -Dfacts=DIR}; {@code matrices/README.md} tells maintainers of it.
 *
 * <p>Where the matrices say otherwise on purpose, {@code known-differences.txt} has the mismatch and why. A mismatch that isn't there
 * fails, and so does one there that is none any more.
 */
class FactsAgreeTest {
    private static final Path KNOWN = Path.of("src/test/resources/facts/known-differences.txt");
    private static final FactsFolder FACTS = FactsFolder.given();

    @TestFactory
    Stream<DynamicTest> everyRowIsWhatTheMatricesSay() {
        return checks(Shipped.load()).entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(check.getKey(), () -> compare(check.getKey(), check.getValue())));
    }

    private static Map<String, Function<FactRow, Stream<String>>> checks(Shipped shipped) {
        ReleaseFacts releases = new ReleaseFacts(shipped);
        FitFacts fits = new FitFacts(shipped);
        SkewFacts skews = new SkewFacts(shipped);
        Map<String, Function<FactRow, Stream<String>>> checks = new TreeMap<>();
        checks.put("kubernetes-releases.csv", row -> releases.kubernetes(row).stream());
        checks.put(
                "istio-k8s.csv",
                row -> Stream.of(
                                releases.component(row, "istio", "istio_minor"),
                                fits.lists(row, "istio", "istio_minor", "k8s_supported", "k8s_tested_may_work"),
                                fits.istioctl(row),
                                releases.istioHops(row, "upgrade_from_in_place", new TreeMap<>()),
                                releases.istioHops(
                                        row,
                                        "upgrade_from_revision",
                                        new TreeMap<>(Map.of("istio-method", "revision"))))
                        .flatMap(List::stream));
        checks.put(
                "calico-k8s.csv",
                row -> Stream.of(
                                releases.component(row, "calico", "calico_minor"),
                                fits.lists(row, "calico", "calico_minor", "k8s_tested", "k8s_may_work_untested"))
                        .flatMap(List::stream));
        checks.put("coredns-k8s.csv", row -> fits.pair(row, "coredns").stream());
        checks.put("kube-proxy-eks.csv", row -> fits.pair(row, "kube-proxy").stream());
        checks.put("vpc-cni-eks.csv", row -> fits.pair(row, "vpc-cni").stream());
        checks.put("eks-ami.csv", row -> releases.ami(row).stream());
        checks.put("lambda-runtimes.csv", row -> releases.lambda(row).stream());
        checks.put("version-skew.csv", row -> skews.row(row).stream());
        return checks;
    }

    private static void compare(String file, Function<FactRow, Stream<String>> check) throws IOException {
        List<String> known = Files.readAllLines(KNOWN).stream()
                .filter(line -> line.startsWith(file))
                .toList();

        List<String> found = FACTS.rows(file).stream().flatMap(check).distinct().toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(known);
    }
}
