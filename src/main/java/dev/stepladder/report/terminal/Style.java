package dev.stepladder.report.terminal;

/**
 * How text looks on a terminal or in a file.
 *
 * @param width the columns of a line, 20 at least
 * @param colour whether there are escape codes
 * @param symbols whether there are characters beyond ASCII
 * @param detail how much is written
 */
public record Style(int width, boolean colour, boolean symbols, Detail detail) {
    /** The width where the output is no terminal. */
    public static final int FILE_WIDTH = 120;

    /** The narrowest width. */
    public static final int NARROWEST = 20;

    /** For files and pipes: the same everywhere. */
    public static final Style FILE = new Style(FILE_WIDTH, false, false, Detail.NORMAL);

    public Style {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("a line of %s columns".formatted(width));
        }
    }

    /** How much is written. */
    public enum Detail {
        /** The headline and the next command. */
        BRIEF,
        /** A long plan only up to its first stage: what a person looks through. */
        FITTING,
        NORMAL,
        /** Every cluster and every date. */
        FULL
    }

    /** Whether only the headline is written. */
    public boolean isBrief() {
        return detail == Detail.BRIEF;
    }

    /** Whether everything is written. */
    public boolean isFull() {
        return detail == Detail.FULL;
    }

    /** The text as it is written: without symbols, each of ours is replaced by ASCII. Before any measuring of its length. */
    public String say(String text) {
        return symbols
                ? text
                : text.replace("→", "->")
                        .replace(" · ", "; ")
                        .replace('–', '-')
                        .replace("…", "...")
                        .replace('◆', '#')
                        .replace('↻', '@')
                        .replace('×', 'x')
                        .replace('−', '-')
                        .replace('█', '#')
                        .replace('▒', '+')
                        .replace('░', '.')
                        .replace('│', '|');
    }

    /** The text in a tone, if there are colours. After any measuring of its length. */
    public String paint(String text, Tone tone) {
        return colour ? tone.on(text) : text;
    }
}
