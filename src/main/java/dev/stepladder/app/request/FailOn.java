package dev.stepladder.app.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A reason for preflight to answer no. Blockers always are one. */
public enum FailOn {
    /** A finding that blocks the next hops. */
    BLOCKER,
    /** An API that the target warns of. */
    DEPRECATED,
    /** Anything that was not read. */
    UNREAD;

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all reasons. */
    public static List<String> words() {
        return Arrays.stream(values()).map(FailOn::word).toList();
    }

    /** The reason of a name. */
    public static Optional<FailOn> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
