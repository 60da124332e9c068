package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * How far one hop may reach.
 *
 * @param unit what is counted
 * @param most how many of them at the most; 0 keeps to the same one; meaningless for {@link Unit#ANY}
 */
public record Width(Unit unit, int most) {
    /** As far as it likes. */
    public static final Width ANY = new Width(Unit.ANY, 0);

    /** What is counted. */
    public enum Unit {
        /** First numbers. */
        MAJORS,
        /** Second numbers, under the same first number. */
        MINORS,
        /** Places in the matrix. */
        RELEASES,
        /** Nothing. */
        ANY
    }

    public Width {
        if (most < 0) {
            throw new IllegalArgumentException("hop width below 0: " + most);
        }
    }

    /**
     * Whether a hop between two releases is narrow enough, in either direction.
     *
     * @param places how many places apart the two stand in the matrix
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
