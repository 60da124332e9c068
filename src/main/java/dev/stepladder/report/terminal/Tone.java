package dev.stepladder.report.terminal;

/** How a piece of text stands out. Only the basic colours, bold and dim, so that every theme of a terminal stays readable. */
public enum Tone {
    PLAIN(""),
    /** A heading, or a release that changes. */
    BOLD("1"),
    /** Something to read second, such as a reason. */
    DIM("2"),
    /** No way back; not rehearsed. */
    CAUTION("1;33"),
    /** A blocker; a disruption. */
    ALARM("1;31"),
    /** Proven. */
    GOOD("32");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    /** The text with the escape codes around it; an empty text stays empty. */
    public String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
