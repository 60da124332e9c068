package dev.stepladder.cli.options;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Terminal;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Wrap;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How text looks: its width, colours, and how much of it there is. */
public final class StyleOptions {
    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Width of text, 20 or more (default: that of the terminal; 120 in files and pipes).")
    private Optional<Integer> width = Optional.empty();

    /** Reports a width that nothing fits into. */
    public void check(Diagnostics problems) {
        width.filter(columns -> columns < Style.NARROWEST)
                .ifPresent(columns -> problems.error(
                        Place.of("--width " + columns),
                        "too narrow",
                        "the narrowest width is " + Style.NARROWEST,
                        "write --width 80"));
    }

    /** The style of results on a terminal. */
    public Style style(Console console) {
        Terminal terminal = console.terminal();
        boolean colour = console.manner().colours().on(terminal, terminal.showsResults());
        int columns = width.orElse(terminal.showsResults() ? terminal.columns() : Style.FILE_WIDTH);
        return new Style(
                Math.max(columns, Style.NARROWEST),
                colour,
                terminal.unicode() && (terminal.showsResults() || colour),
                detail(console, terminal.showsResults() ? Style.Detail.FITTING : Style.Detail.NORMAL));
    }

    /** Sentences for a terminal, or in the width that is given. In files and pipes, a sentence is a line. */
    public String sentences(String text, Console console) {
        Terminal terminal = console.terminal();
        return width.or(() -> Optional.of(terminal.columns()).filter(columns -> terminal.showsResults()))
                .map(columns -> Wrap.paragraphs(text, Math.max(columns, Style.NARROWEST)))
                .orElse(text);
    }

    /** The style of files: the same everywhere, unless a width is given. */
    public Style file(Console console) {
        return new Style(width.orElse(Style.FILE_WIDTH), false, false, detail(console, Style.Detail.NORMAL));
    }

    private static Style.Detail detail(Console console, Style.Detail otherwise) {
        return console.manner().verbose()
                ? Style.Detail.FULL
                : console.manner().quiet() ? Style.Detail.BRIEF : otherwise;
    }
}
