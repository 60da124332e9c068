package dev.stepladder.facts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The folder that {@code -Dfacts=DIR} names, whole; without it a sample of one, so that these tests never pass without having compared
 * anything.
 */
record FactsFolder(Path folder) {
    private static final Path SAMPLE = Path.of("src/test/resources/facts/sample");

    static FactsFolder given() {
        return new FactsFolder(Path.of(System.getProperty("facts", SAMPLE.toString())));
    }

    /** Whether it has only some rows of each file, so that what it lacks tells nothing. */
    boolean isSample() {
        return folder.equals(SAMPLE);
    }

    /** All rows of a file; a missing file is an error. */
    List<FactRow> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(folder.resolve(file));
                CSVParser parser = format.parse(text)) {
            return parser.getRecords().stream()
                    .map(cells -> new FactRow(file, cells.getRecordNumber() + 1, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("-Dfacts=DIR must name a folder of facts", e);
        }
    }
}
