package dev.stepladder.cli.options;

import dev.stepladder.cli.io.Colours;
import picocli.CommandLine.Option;

/** How much a command says, and in which colours. Every command has these options, with one meaning; {@code Main} reads them. */
@SuppressWarnings("UnusedVariable")
public final class ToneOptions {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "auto, always or never (default: auto, on a terminal). Goes before FORCE_COLOR, and that before NO_COLOR.")
    private Colours colours = Colours.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only the answer, without notes and progress; of a plan, the headline and the next command.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Everything: no clusters, dates or facts are grouped or left out.")
    private boolean verbose;
}
