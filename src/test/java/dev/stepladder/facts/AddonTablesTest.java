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
 * The tables of add-ons, etcd, KServe and kops, row by row, as {@link FactsAgreeTest} does it for the others. Where the matrices say otherwise on
 * purpose, {@code known-differences-addons.txt} has the mismatch and why.
 */
class AddonTablesTest {
    private static final Path KNOWN = Path.of("src/test/resources/facts/known-differences-addons.txt");

    @TestFactory
    Stream<DynamicTest> everyRowIsWhatTheMatricesSay() {
        Shipped shipped = Shipped.load();
        Map<String, Function<FactRow, List<String>>> checks = new TreeMap<>();
        checks.put("addons-k8s.csv", new AddonFacts(shipped)::row);
        checks.put("ebs-csi-eks.csv", new AddonFacts(shipped)::build);
        checks.put("etcd-k8s.csv", new EtcdFacts(shipped)::row);
        checks.put("kops-releases.csv", new KopsFacts(shipped)::row);
        checks.put("kserve-stack.csv", new KserveFacts(shipped)::row);
        return FactsFolder.given().stream()
                .flatMap(facts -> checks.entrySet().stream()
                        .map(check -> DynamicTest.dynamicTest(
                                facts + " " + check.getKey(), () -> compare(facts, check.getKey(), check.getValue()))));
    }

    private static void compare(FactsFolder facts, String file, Function<FactRow, List<String>> check)
            throws IOException {
        List<String> known = Files.readAllLines(KNOWN).stream()
                .filter(line -> line.startsWith(file + ":"))
                .toList();

        List<String> found = facts.rows(file).stream()
                .flatMap(row -> check.apply(row).stream())
                .distinct()
                .toList();

        assertThat(known).containsAll(found);
        if (!facts.isSample()) {
            assertThat(found).containsAll(known);
        }
    }
}
