package dev.stepladder.cli.options;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.OutputFormat;
import java.util.List;

/** Reads {@code --format}. */
public final class Formats {
    /** The formats of reports with a few lines per entry. */
    public static final List<OutputFormat> TEXT_OR_JSON = List.of(OutputFormat.TEXT, OutputFormat.JSON);

    private Formats() {}

    /** Reports that no format is given. */
    public static void missing(List<OutputFormat> known, Diagnostics problems) {
        problems.error(
                Place.of("command line"),
                "missing --format",
                "known: " + String.join(", ", OutputFormat.words(known)),
                "add --format markdown, or -o with a known extension, such as -o plan.md");
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

    /**
     * Reports a file whose extension says another format than the one that is named.
     *
     * @param known the formats that the command offers
     */
    public static void checkFile(OutputFormat named, List<OutputFormat> known, String file, Diagnostics problems) {
        OutputFormat.ofFile(file, List.of(OutputFormat.values()))
                .filter(said -> !named.mayBeIn(file))
                .ifPresent(said -> problems.error(
                        Place.of("-o " + file),
                        "the extension says another format than --format " + named.word(),
                        "found the extension of " + said.word(),
                        "write -o "
                                + file.substring(0, file.lastIndexOf('.'))
                                + named.extension()
                                + (known.contains(said) ? ", or leave --format out" : "")));
    }
}
