package dev.stepladder.cli.options;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.OutputFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code --format}. */
public final class Formats {
    /** The formats of reports with a few lines per entry. */
    public static final List<OutputFormat> TEXT_OR_JSON = List.of(OutputFormat.TEXT, OutputFormat.JSON);

    private Formats() {}

    /**
     * The format of an output: the named one, or that of the file's extension. Without both a problem, and the first known format.
     *
     * @param known the formats that the command offers
     */
    public static OutputFormat read(
            Optional<String> word, Optional<Path> file, List<OutputFormat> known, Diagnostics problems) {
        if (word.isPresent()) {
            return read(word.get(), known, problems);
        }
        return file.flatMap(name -> OutputFormat.ofFile(name.toString(), known)).orElseGet(() -> {
            problems.error(
                    Place.of("command line"),
                    "missing --format",
                    "known: " + String.join(", ", OutputFormat.words(known)),
                    "add --format markdown, or -o with a known extension, such as -o plan.md");
            return known.get(0);
        });
    }

    /**
     * The format of this name; for an unknown name a problem, and the first known format.
     *
     * @param known the formats that the command offers
     */
    public static OutputFormat read(String word, List<OutputFormat> known, Diagnostics problems) {
        return OutputFormat.of(word, known).orElseGet(() -> {
            List<String> words = OutputFormat.words(known);
            problems.error(
                    Place.of("--format " + word),
                    "unknown format",
                    "known: " + String.join(", ", words),
                    Nearest.to(word, words).map(near -> "write " + near).orElse(""));
            return known.get(0);
        });
    }
}
