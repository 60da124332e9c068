package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * The largest distance of one hop.
 *
 * @param unit the unit of the distance
 * @param most the largest number of units; 0 keeps to the same one; meaningless for {@link Unit#ANY}
 */
public record Width(Unit unit, int most) {
    /** Any distance. */
    public static final Width ANY = new Width(Unit.ANY, 0);

    /** The unit of a distance. */
    public enum Unit {
        /** First numbers. */
        MAJORS,
        /** Second numbers, under the same first number. */
        MINORS,
        /** Places in the matrix. */
        RELEASES,
        /** No limit. */
        ANY
    }

    public Width {
        if (most < 0) {
            throw new IllegalArgumentException("hop width below 0: " + most);
        }
    }

    /**
     * Whether a hop between two releases is short enough, in either direction.
     *
     * @param places the distance of the two in the matrix
     */
    public boolean allows(Version from, Version to, int places) {
        return switch (unit) {
            case ANY -> true;
            case RELEASES -> Math.abs(places) <= most;
            case MAJORS ->
                apart(from.numbers(), to.numbers(), 0).filter(n -> n <= most).isPresent();
            case MINORS ->
                apart(from.numbers(), to.numbers(), 1).filter(n -> n <= most).isPresent();
        };
    }

    private static Optional<Long> apart(List<Long> from, List<Long> to, int index) {
        if (from.size() <= index
                || to.size() <= index
                || !from.subList(0, index).equals(to.subList(0, index))) {
            return Optional.empty();
        }
        return Optional.of(Math.abs(to.get(index) - from.get(index)));
    }
}
