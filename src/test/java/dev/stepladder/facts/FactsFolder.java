package dev.stepladder.facts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The folder that {@code -Dfacts=DIR} names; without it, {@code ../shared/facts}. */
record FactsFolder(Path folder) {
    static FactsFolder given() {
        return new FactsFolder(
                Path.of(System.getProperty("facts", System.getProperty("stepladder.facts", "../shared/facts"))));
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

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
            throw new UncheckedIOException(e);
        }
    }
}
