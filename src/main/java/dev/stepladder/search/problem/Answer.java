package dev.stepladder.search.problem;

import dev.stepladder.rule.Cost;
import java.util.List;
import java.util.Optional;

/** What a search comes back with. */
public sealed interface Answer {
    /**
     * A path from start to goal; empty hops where the start is already a goal.
     *
     * @param bound no path costs less; equal to {@code cost} when the path is proven shortest
     * @param limit which limit ended the proof, or after it the choice among paths that cost the same, in words; empty if none did
     */
    record Path(List<Hop> hops, Cost cost, Cost bound, String limit, Effort effort) implements Answer {
        public Path {
            hops = List.copyOf(hops);
        }

        /** Whether nothing cheaper exists. */
        public boolean proven() {
            return cost.equals(bound);
        }
    }

    /** Proof that no path exists. */
    record NoPath(Effort effort) implements Answer {}

    /**
     * The limits ran out before a path was found.
     *
     * @param bound no path costs less
     * @param limit which limit, in words
     */
    record Stopped(Cost bound, String limit, Effort effort) implements Answer {}

    /** What it took. */
    Effort effort();

    /** Which limit ended the search, in words; empty if none did. */
    default String limit() {
        return "";
    }

    /** The path, if there is one. */
    default Optional<Path> path() {
        return this instanceof Path path ? Optional.of(path) : Optional.empty();
    }

    /**
     * The work that an answer took; the same on every machine.
     *
     * @param expanded states whose hops were looked at, and conflicts that {@link CoreSearch} met
     */
    record Effort(long expanded) {}
}
