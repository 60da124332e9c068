package dev.stepladder.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order in which environments take turns. */
public enum Rollout {
    /** Each stage goes through all environments before the next begins. */
    STAGED,
    /** Each environment goes through all stages before the next begins. */
    ENVIRONMENT;

    /** The word on the command line and in plan files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rollout of a word. */
    public static Optional<Rollout> of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
