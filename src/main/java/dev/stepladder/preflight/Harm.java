package dev.stepladder.preflight;

import java.util.List;
import java.util.Optional;

/**
 * The harm that neighbours do to an object.
 *
 * @param done whether there is any, if only perhaps
 * @param unless what else decides, in words to follow a message; nothing if the harm is certain
 * @param by who does it
 * @param together whether all of them do it, and not each by itself
 */
record Harm(boolean done, Optional<String> unless, List<Scaling.Workload> by, boolean together) {
    static final Harm NONE = new Harm(false, Optional.empty(), List.of(), false);

    Harm {
        by = List.copyOf(by);
    }

    boolean isCertain() {
        return done && unless.isEmpty();
    }
}
