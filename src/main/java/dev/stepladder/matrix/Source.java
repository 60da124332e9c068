package dev.stepladder.matrix;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document in which a fact was read.
 *
 * @param url its address, with a commit or tag if it has one
 * @param asOf the date of the copy that was read: of the commit, the tag or the edition; empty if unknown
 * @param read the day it was read
 * @param excerpt whether only a part of the document was read
 */
public record Source(String url, Optional<LocalDate> asOf, LocalDate read, boolean excerpt) {
    /** A document that was read whole, in a copy of unknown date. */
    public static Source of(String url, LocalDate read) {
        return new Source(url, Optional.empty(), read, false);
    }
}
