package dev.stepladder.report.summary;

/** The signs of a plan. Beside each stands a word that says the same. */
public enum Sign {
    NONE("", ""),
    REPAIRS("%", "repairs the start, which is not safe"),
    NO_WAY_BACK("◆", "no way back"),
    BLOCKER("!", "blocker to answer first"),
    DECISION("!", "to decide before the start"),
    ROLLS_NODES("↻", "rolls nodes"),
    DISRUPTIVE("×", "disruptive"),
    UNREHEARSED("?", "not rehearsed"),
    JOINS("+", "in one change with the hop above");

    private final String mark;
    private final String words;

    Sign(String mark, String words) {
        this.mark = mark;
        this.words = words;
    }

    /** The sign itself; empty for {@link #NONE}. */
    public String mark() {
        return mark;
    }

    /** Its meaning. */
    public String words() {
        return words;
    }
}
