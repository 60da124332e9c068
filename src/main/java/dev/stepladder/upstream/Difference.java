package dev.stepladder.upstream;

import java.util.Optional;

/**
 * A fact on which a document and the matrices differ.
 *
 * @param text both sides and the place, in words
 * @param change what takes the document's side; empty if only a person can decide
 */
public record Difference(String text, Optional<Change.Value> change) {
    /** Whether the matrix only lacks what the document has. */
    public boolean adds() {
        return change.filter(Change.Value::adds).isPresent();
    }
}
