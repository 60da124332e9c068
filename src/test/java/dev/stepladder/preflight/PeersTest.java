package dev.stepladder.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.report.preflight.Looks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the test suites of other scanners assert, row by row of {@code peers.csv}: it is found here as well, or the row says why not. */
class PeersTest {
    private static List<CSVRecord> rows() throws IOException {
        Path file = Path.of("src/test/resources/preflight/peers.csv");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    /** Rows that name an API and a kind. */
    static Stream<CSVRecord> apis() throws IOException {
        return rows().stream()
                .filter(row -> row.get("asserts").matches("\\S+/v\\S+ [A-Z]\\S+"))
                .filter(row -> !row.get("found_as").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("apis")
    void findsTheApi(CSVRecord row) throws IOException {
        String[] api = row.get("asserts").split(" ", -1);

        Report report = Looks.at("apiVersion: %s\nkind: %s\nmetadata: {name: x}\n".formatted(api[0], api[1]));

        assertThat(report.findings()).extracting(Finding::code).contains(row.get("found_as"));
    }

    @Test
    void everyRowIsFoundOrSaysWhyNot() throws IOException {
        assertThat(rows().stream()
                        .filter(row -> row.get("found_as").isEmpty()
                                == row.get("not_expressed_because").isEmpty()))
                .isEmpty();
    }

    @Test
    void everyCheckIsAShippedRule() throws IOException {
        Set<String> codes = Stream.concat(
                        Looks.SHIPPED.issues().stream()
                                .filter(issue -> !issue.signs().manifest().isEmpty())
                                .map(KnownIssue::id),
                        Looks.SHIPPED.removals().stream()
                                .map(removal -> removal.fact().id()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows().stream().map(row -> row.get("found_as")).filter(code -> !code.isEmpty()))
                .allSatisfy(code -> assertThat(codes).contains(code));
    }
}
