package dev.stepladder.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.MatrixLoader;
import dev.stepladder.load.ShippedMatrices;
import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.version.Version;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The shipped removals are those of the collected facts, row by row. {@code -Dstepladder.facts=DIR} says where these lie. */
class RemovalFactsTest {
    private static final Path FACTS =
            Path.of(System.getProperty("stepladder.facts", "../shared/facts"), "api-removals.csv");

    @Test
    void everyRowOfTheFactsIsShippedAndNothingElse() throws IOException {
        assumeTrue(Files.exists(FACTS), "no " + FACTS + " here: shipped removals are not compared with the facts");
        Matrices shipped = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());

        try (Reader text = Files.newBufferedReader(FACTS);
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(text)) {
            assertThat(lines(shipped.removals().stream().map(RemovalFactsTest::line)))
                    .isEqualTo(lines(rows.stream().map(RemovalFactsTest::line)));
        }
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String line(ApiRemoval removal) {
        return String.join(
                " | ",
                List.of(
                        removal.component(),
                        removal.group(),
                        removal.version(),
                        removal.kind(),
                        version(removal.deprecatedIn()),
                        version(removal.removedIn()),
                        removal.replacement(),
                        version(removal.replacementSince()),
                        removal.note(),
                        removal.fact().sources().stream()
                                .map(source -> source.url() + " " + source.read())
                                .collect(Collectors.joining("; "))));
    }

    private static String line(CSVRecord row) {
        return String.join(
                " | ",
                List.of(
                        row.get("component"),
                        row.get("api_group"),
                        row.get("api_version"),
                        row.get("kind").replace("(all kinds)", ""),
                        minor(row.get("deprecated_in")),
                        minor(row.get("removed_in")),
                        row.get("replacement_api"),
                        minor(row.get("replacement_available_in")),
                        row.get("note"),
                        Stream.of(row.get("source").split("; "))
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
