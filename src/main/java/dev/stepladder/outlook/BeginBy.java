package dev.stepladder.outlook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when the next upgrade must begin so that all clusters leave a release before its support ends.
 *
 * @param day the latest day; it may be over
 */
public record BeginBy(Kind kind, Optional<LocalDate> day) {
    /** Why there is a day, or none. */
    public enum Kind {
        /** The schedule from that day on is in time, and from the day after it is not. */
        DAY,
        /** No end of support is published. */
        NO_END,
        /** The next upgrade stays on the release. */
        STAYS,
        /** The clusters have no next upgrade. */
        NO_UPGRADE,
        /** No schedule within ten years is in time. */
        NEVER
    }

    /** This day. */
    public static BeginBy on(LocalDate day) {
        return new BeginBy(Kind.DAY, Optional.of(day));
    }

    /** No day, for this reason. */
    public static BeginBy none(Kind reason) {
        return new BeginBy(reason, Optional.empty());
    }
}
