package dev.stepladder.cli.options;

import dev.stepladder.cli.io.Terminal;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.terminal.Style;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How text looks: its width, colours, and how much of it there is. */
public final class StyleOptions {
    /** When there are colours. */
    enum Colours {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Width of text, 20 or more (default: that of the terminal; 120 in files and pipes).")
    private Optional<Integer> width = Optional.empty();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "auto, always or never (default: auto, on a terminal). Goes before FORCE_COLOR, and that before NO_COLOR.")
    private Colours colours = Colours.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only the headline and the next command.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description =
                    "Every cluster and every date; if there is no safe path, every fact. Without it, similar ones are grouped.")
    private boolean verbose;

    /** Reports a width that nothing fits into. */
    public void check(Diagnostics problems) {
        width.filter(columns -> columns < Style.NARROWEST)
                .ifPresent(columns -> problems.error(
                        Place.of("--width " + columns),
                        "too narrow",
                        "the narrowest width is " + Style.NARROWEST,
                        "write --width 80"));
    }

    /** Whether everything is wanted. */
    public boolean isVerbose() {
        return verbose;
    }

    /** The style of results on a terminal. */
    public Style style(Terminal terminal) {
        boolean colour = switch (colours) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal.forceColour() || (terminal.showsResults() && !terminal.noColour());
        };
        int columns = width.orElse(terminal.showsResults() ? terminal.columns() : Style.FILE_WIDTH);
        return new Style(
                Math.max(columns, Style.NARROWEST),
                colour,
                terminal.unicode() && (terminal.showsResults() || colour),
                detail(terminal.showsResults() ? Style.Detail.FITTING : Style.Detail.NORMAL));
    }

    /** The style of files: the same everywhere, unless a width is given. */
    public Style file() {
        return new Style(width.orElse(Style.FILE_WIDTH), false, false, detail(Style.Detail.NORMAL));
    }

    private Style.Detail detail(Style.Detail otherwise) {
        return verbose ? Style.Detail.FULL : quiet ? Style.Detail.BRIEF : otherwise;
    }
}
