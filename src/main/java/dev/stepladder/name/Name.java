package dev.stepladder.name;

import java.util.Collection;
import java.util.stream.Collectors;

/** A name that is never empty, and prints as its text. */
public sealed interface Name permits ClusterName, ComponentName, EnvironmentName {
    /** The name as it is written. */
    String text();

    /** The texts of names, in their order. */
    static String joined(String between, Collection<? extends Name> names) {
        return names.stream().map(Name::text).collect(Collectors.joining(between));
    }

    /** Refuses an empty name. */
    static void check(String text, String what) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty name of " + what);
        }
    }
}
