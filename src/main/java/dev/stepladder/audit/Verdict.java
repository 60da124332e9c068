package dev.stepladder.audit;

import dev.stepladder.matrix.Level;
import java.util.Locale;

/** The verdict of the matrices on two releases together, the surest yes first. */
public enum Verdict {
    /** The vendor lists the pair. */
    SUPPORTED("✓"),
    /** A trustworthy source ran it. */
    TESTED("+"),
    /** Known to work, not listed. */
    TOLERATED("~"),
    /** No release lists pairs of these components, and no rule objects. */
    ALLOWED("o"),
    /** Not in the list of compatible pairs, or ruled out. */
    NO("·"),
    /** No fact is about it, so it is not safe. */
    UNKNOWN("?");

    private final String mark;

    Verdict(String mark) {
        this.mark = mark;
    }

    /** The verdict of a listed pair. */
    static Verdict of(Level level) {
        return switch (level) {
            case SUPPORTED -> SUPPORTED;
            case TESTED -> TESTED;
            case TOLERATED -> TOLERATED;
        };
    }

    /** One character for drawn tables. */
    public String mark() {
        return mark;
    }

    /** The word for files and legends. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
