package dev.stepladder.follow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds the differences between two values to a list of changes. */
final class Differences {
    private Differences() {}

    /** Two texts; a missing one counts as empty. */
    static void of(String what, Optional<String> was, Optional<String> now, List<Change> changes) {
        of(what, was.orElse(""), now.orElse(""), changes);
    }

    static void of(String what, String was, String now, List<Change> changes) {
        if (!was.equals(now)) {
            changes.add(new Change(what, was, now));
        }
    }

    /** Two maps, key by key: those of the old one first. */
    static void of(String prefix, Map<String, String> was, Map<String, String> now, List<Change> changes) {
        Set<String> keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(now.keySet());
        keys.forEach(key -> of(prefix + key, was.getOrDefault(key, ""), now.getOrDefault(key, ""), changes));
    }
}
