package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Level;
import dev.stepladder.version.VersionRange;
import java.util.Optional;

/**
 * An override as its file writes it, before it is known whether there is such a fact.
 *
 * @param unsaid the id of the overridden fact, with the override's own place and sources, and no words yet
 * @param named the place of the fact's name
 * @param becomes the new statement of a fact about two releases; empty if the fact is dropped
 * @param placeOfBecomes the place of that statement
 */
public record FactOverride(Fact unsaid, Place named, Optional<Becomes> becomes, Place placeOfBecomes, String why) {
    /** A new range; and a new level, or none for the one that the fact had. */
    public record Becomes(Optional<Level> level, VersionRange range) {}

    public String id() {
        return unsaid.id();
    }
}
