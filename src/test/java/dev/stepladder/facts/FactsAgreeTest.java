package dev.stepladder.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.matrix.Level;
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

    @TestFactory
    Stream<DynamicTest> everyRowIsWhatTheMatricesSay() {
        Shipped shipped = Shipped.load();
        return FactsFolder.given().stream().flatMap(facts -> tests(facts, checks(shipped, facts)));
    }

    private static Stream<DynamicTest> tests(FactsFolder facts, Map<String, Function<FactRow, Stream<String>>> checks) {
        return checks.entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(
                        facts + " " + check.getKey(), () -> compare(facts, check.getKey(), check.getValue())));
    }

    private static Map<String, Function<FactRow, Stream<String>>> checks(Shipped shipped, FactsFolder facts) {
        ReleaseFacts releases = new ReleaseFacts(shipped);
        FitFacts fits = new FitFacts(shipped);
        SkewFacts skews = new SkewFacts(shipped);
        Map<String, Function<FactRow, Stream<String>>> checks = new TreeMap<>();
        checks.put("kubernetes-releases.csv", row -> releases.kubernetes(row).stream());
        checks.put(
                "istio-k8s.csv",
                row -> Stream.of(
                                releases.component(row, "istio", "istio_minor"),
                                fits.list(row, "istio", "istio_minor", "k8s_supported", List.of(Level.SUPPORTED)),
                                // The page's second list: tested, but not supported.
                                fits.list(row, "istio", "istio_minor", "k8s_tested_may_work", List.of(Level.TESTED)),
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
                                fits.list(row, "calico", "calico_minor", "k8s_tested", FitFacts.LISTED),
                                fits.list(
                                        row,
                                        "calico",
                                        "calico_minor",
                                        "k8s_may_work_untested",
                                        List.of(Level.TOLERATED)))
                        .flatMap(List::stream));
        checks.put("coredns-k8s.csv", row -> fits.pair(row, "coredns").stream());
        checks.put("kube-proxy-eks.csv", row -> fits.pair(row, "kube-proxy").stream());
        checks.put("vpc-cni-eks.csv", row -> fits.pair(row, "vpc-cni").stream());
        checks.put("eks-ami.csv", row -> releases.ami(row).stream());
        checks.put("lambda-runtimes.csv", row -> releases.lambda(row).stream());
        checks.put("version-skew.csv", row -> skews.row(row).stream());
        checks.put("api-removals.csv", row -> new RemovalFacts(shipped).row(row).stream());
        ComponentFacts components = new ComponentFacts(shipped);
        for (String file : facts.componentFiles()) {
            checks.put(file, row -> components.row(row, component(row)).stream());
        }
        return checks;
    }

    /** The component that a table of fits is of; the gateways' table has rows of Istio's releases too. */
    private static String component(FactRow row) {
        String name = row.file().replaceFirst("^components/(.*)\\.csv$", "$1");
        return name.equals("istio-gateway-crds") ? "istio-gateway" : name;
    }

    private static void compare(FactsFolder facts, String file, Function<FactRow, Stream<String>> check)
            throws IOException {
        List<String> known = Files.readAllLines(KNOWN).stream()
                .filter(line -> line.startsWith(file + ":"))
                .toList();

        List<String> found = facts.rows(file).stream().flatMap(check).distinct().toList();

        assertThat(known).containsAll(found);
        if (!facts.isSample()) {
            assertThat(found).containsAll(known);
        }
    }
}
