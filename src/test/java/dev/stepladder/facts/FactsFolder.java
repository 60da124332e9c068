package dev.stepladder.facts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Two folders of facts: a sample of one, which is always compared, so that these tests never pass without having compared anything; and the
 * folder that {@code -Dfacts=DIR} names, or {@code ../shared/facts}, whole, where it is there.
 */
record FactsFolder(Path folder) {
    private static final Path SAMPLE = Path.of("src/test/resources/facts/sample");
    private static final Path WHOLE = Path.of("../shared/facts");

    /** The sample, and a whole folder if there is one. */
    static List<FactsFolder> given() {
        Path named = Path.of(System.getProperty("facts", WHOLE.toString()));
        return System.getProperty("facts") == null && !Files.isDirectory(named)
                ? List.of(new FactsFolder(SAMPLE))
                : List.of(new FactsFolder(SAMPLE), new FactsFolder(named));
    }

    /** Whether it has only some rows of each file, so that what it lacks says nothing. */
    boolean isSample() {
        return folder.equals(SAMPLE);
    }

    /** The files of the tables of components, by name. */
    List<String> componentFiles() {
        try (Stream<Path> files = Files.list(folder.resolve("components"))) {
            return files.map(file -> "components/" + file.getFileName())
                    .filter(file -> file.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("-Dfacts=DIR must name a folder of facts", e);
        }
    }

    /** How tests call it. */
    @Override
    public String toString() {
        return isSample() ? "sample" : "whole";
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
