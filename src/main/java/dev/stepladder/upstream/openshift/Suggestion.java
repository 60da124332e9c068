package dev.stepladder.upstream.openshift;

import dev.stepladder.version.Version;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ranges of releases that lead to those of one minor: a file of {@code build-suggestions}. */
record Suggestion(Version minorMin, Version minorMax, Version zMin, Version zMax, SortedSet<String> without) {
    Suggestion {
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    }

    /** Whether releases lead from one to the other. */
    boolean leads(Version from, Version to) {
        boolean same = from.toMinor().equals(to.toMinor());
        return !without.contains(from.text())
                && from.compareTo(same ? zMin : minorMin) >= 0
                && from.compareTo(same ? zMax : minorMax) <= 0;
    }
}
