package dev.stepladder.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped removals are those of the collected facts, row by row, and none but those where the facts are whole. */
class RemovalFactsTest {
    private static final FactsFolder FACTS = FactsFolder.given();

    @Test
    void everyRowOfTheFactsIsShipped() {
        SortedSet<String> rows = lines(FACTS.rows("api-removals.csv").stream().map(RemovalFactsTest::line));

        assertThat(rows).isNotEmpty();
        assertThat(shipped()).containsAll(rows);
        if (!FACTS.isSample()) {
            assertThat(rows).containsAll(shipped());
        }
    }

    private static SortedSet<String> shipped() {
        Matrices shipped = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
        return lines(shipped.removals().stream().map(RemovalFactsTest::line));
    }

    private static SortedSet<String> lines(Stream<String> lines) {
        return lines.collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(ApiRemoval removal) {
        return String.join(
                " | ",
                List.of(
                        removal.component(),
                        removal.group(),
                        removal.version().orElse(""),
                        removal.kind().orElse(""),
                        version(removal.deprecatedIn()),
                        version(removal.removedIn()),
                        removal.replacement().orElse(""),
                        version(removal.replacementSince()),
                        removal.note().orElse(""),
                        removal.fact().sources().stream()
                                .map(source -> source.url() + " " + source.read())
                                .collect(Collectors.joining("; "))));
    }

    private static String line(FactRow row) {
        return String.join(
                " | ",
                List.of(
                        row.cells().get("component"),
                        row.cells().get("api_group"),
                        row.cells().get("api_version"),
                        row.cells().get("kind").replace("(all kinds)", ""),
                        minor(row.cells().get("deprecated_in")),
                        minor(row.cells().get("removed_in")),
                        row.cells().get("replacement_api"),
                        minor(row.cells().get("replacement_available_in")),
                        row.cells().get("note"),
                        Stream.of(row.cells().get("source").split("; "))
                                .map(RemovalFactsTest::url)
                                .collect(Collectors.joining("; "))));
    }

    private static String version(Optional<Version> version) {
        return version.map(Version::text).orElse("");
    }

    /** The facts write 1.16.0 where the matrices write the release, 1.16. */
    private static String minor(String version) {
        return version.replaceFirst("\\.0$", "");
    }

    /** {@code owner/name:path@ref} as the address it stands for. */
    private static String url(String source) {
        return source.replaceFirst("^([^:]+):(.*)@([^@]+)$", "https://github.com/$1/blob/$3/$2 2026-08-23");
    }
}
