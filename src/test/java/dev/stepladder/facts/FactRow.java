package dev.stepladder.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a file of facts.
 *
 * @param file its name, such as {@code istio-k8s.csv}
 * @param line counted from 1, the header's
 */
record FactRow(String file, long line, CSVRecord cells) {
    /** A cell; nothing where it is empty, which means that nobody found it. */
    Optional<String> cell(String column) {
        return Optional.of(cells.get(column).strip()).filter(text -> !text.isEmpty());
    }

    /** The words of a cell. */
    List<String> words(String column) {
        return cell(column).stream()
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .toList();
    }

    /** A mismatch in this row, for people. The line is left out, so that it is the same when rows come and go above. */
    String mismatch(String row, String says) {
        return "%s: %s: %s".formatted(file, row, says);
    }
}
