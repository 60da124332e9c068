package dev.stepladder.audit;

import dev.stepladder.matrix.Level;
import java.util.Locale;

/** What the matrices say of two releases side by side, the surest yes first. */
public enum Verdict {
    /** The vendor lists the pair. */
    SUPPORTED("✓"),
    /** Somebody trustworthy ran it. */
    TESTED("+"),
    /** Known to work, not listed. */
    TOLERATED("~"),
    /** Nobody lists pairs of these components; the rules between them let it stand. */
    ALLOWED("o"),
    /** Not listed where others are, or ruled out. */
    NO("·"),
    /** No fact speaks of it, so it is not safe. */
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
