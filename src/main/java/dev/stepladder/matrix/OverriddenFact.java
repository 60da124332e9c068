package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that a team's own matrices replace or drop. The matrices hold the new statement; this record keeps the original, so that every plan can
 * show it.
 *
 * @param was the fact as its own file states it
 * @param said the team's statement: the same id, the new words (none if the fact is dropped), the team's place and sources
 * @param about the components that the fact is about; empty for none
 * @param why the team's reason
 */
public record OverriddenFact(Fact was, Fact said, SortedSet<ComponentName> about, String why) {
    public OverriddenFact {
        about = Collections.unmodifiableSortedSet(new TreeSet<>(about));
    }

    /** Whether the fact is dropped, not replaced. */
    public boolean drops() {
        return said.says().isEmpty();
    }

    /** Both statements and the reason, on one line. */
    public String inWords() {
        return drops()
                ? "dropped: %s; %s".formatted(was.says(), why)
                : "%s, instead of %s; %s".formatted(said.says(), was.says(), why);
    }
}
