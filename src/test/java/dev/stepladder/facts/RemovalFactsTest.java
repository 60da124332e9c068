package dev.stepladder.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shipped removals are those that were read in the projects' own documents, row by row and none but those. The list of scanners in the
 * collected facts is compared by {@link FactsAgreeTest}, with its known faults.
 */
class RemovalFactsTest {
    private static final FactsFolder READ = new FactsFolder(Path.of("src/test/resources/facts"));

    /** Read in their repositories when they were added; the file has no rows of them. */
    private static final List<String> WITHOUT_ROWS = List.of(
            "cilium",
            "cluster-api",
            "contour",
            "crossplane",
            "external-secrets",
            "flux",
            "gatekeeper",
            "gateway-api",
            "karpenter",
            "keda",
            "knative-serving",
            "kserve",
            "kyverno",
            "longhorn",
            "rook",
            "snapshot-controller",
            "strimzi",
            "tekton",
            "traefik");

    @Test
    void theShippedRemovalsAreThoseOfTheProjectsDocuments() {
        SortedSet<String> read = lines(READ.rows("api-removals.csv").stream().map(RemovalFacts::line));

        SortedSet<String> shipped = lines(Shipped.load().matrices().removals().stream()
                .filter(removal -> !WITHOUT_ROWS.contains(removal.component().text()))
                .map(RemovalFacts::line));

        assertThat(shipped).containsExactlyElementsOf(read);
    }

    private static SortedSet<String> lines(Stream<String> lines) {
        return lines.collect(Collectors.toCollection(TreeSet::new));
    }
}
