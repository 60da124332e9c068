package dev.stepladder.outlook;

import dev.stepladder.matrix.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dates of one release, for clusters of one provider.
 *
 * @param released the first day on which it could be run; empty if unknown
 * @param end the end of its support, which no price extends; empty if none is published
 * @param extended the end of support at a price or on request; never without {@code end}
 * @param others its other dates, such as the end of active support or an upgrade by force, earliest first
 * @param overtaken the first day on which a later release of its kind was out of support; then it is too, though no day is published
 * @param ofProvider whether the provider states the end; else its project does
 */
public record Lifecycle(
        Optional<LocalDate> released,
        Optional<Milestone> end,
        Optional<Milestone> extended,
        List<Milestone> others,
        Optional<LocalDate> overtaken,
        boolean ofProvider) {
    /** A release of which no date is known. */
    public static final Lifecycle UNKNOWN =
            new Lifecycle(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);

    public Lifecycle {
        others = List.copyOf(others);
    }

    /** The state of a release on a day. */
    public enum Phase {
        SUPPORTED,
        /** Past its end, and still supported at a price or on request. */
        EXTENDED,
        OUT,
        /** No end is published. */
        UNKNOWN
    }

    /** The phase on a day. On the day of an end, that end has come. */
    public Phase phase(LocalDate day) {
        if (end.isEmpty()) {
            return overtaken.filter(first -> !day.isBefore(first)).isPresent() ? Phase.OUT : Phase.UNKNOWN;
        }
        if (day.isBefore(end.get().date())) {
            return Phase.SUPPORTED;
        }
        return extended.filter(last -> day.isBefore(last.date())).isPresent() ? Phase.EXTENDED : Phase.OUT;
    }
}
