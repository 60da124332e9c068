package dev.stepladder.matrix;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that a team's own matrices replace or drop. The matrices hold what it became; here stands what it was, so that nobody plans on it
 * unawares.
 *
 * @param was the fact as its own file states it
 * @param said what the team says instead: the same id, the new words (none if the fact is dropped), the team's place and sources
 * @param about the components that the fact speaks of; empty for one that speaks of no component
 * @param why the team's reason
 */
public record OverriddenFact(Fact was, Fact said, SortedSet<String> about, String why) {
    public OverriddenFact {
        about = Collections.unmodifiableSortedSet(new TreeSet<>(about));
    }

    /** Whether nothing takes the fact's place. */
    public boolean drops() {
        return said.says().isEmpty();
    }

    /** Both statements and the reason, on one line. */
    public String inWords() {
        return drops()
                ? "dropped: %s; %s".formatted(was.says(), why)
                : "%s, where it was %s; %s".formatted(said.says(), was.says(), why);
    }
}
