package dev.stepladder.matrix;

import java.util.Locale;

/** The certainty of a compatibility fact, the surest first. */
public enum Level {
    /** The vendor lists it. */
    SUPPORTED,
    /** A trustworthy source ran it. */
    TESTED,
    /** Known to work, not listed; counts only if it is accepted. */
    TOLERATED;

    /** The word in matrices and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
