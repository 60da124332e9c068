package dev.stepladder.search.problem;

import dev.stepladder.rule.Cost;
import java.util.List;
import java.util.Optional;

/** The result of a search: a path, the proof that there is none, or a limit. */
public sealed interface Answer {
    /**
     * A path from the start to a goal. Its hops are empty if the start is a goal.
     *
     * @param bound the lower bound on the cost of every path; equal to {@code cost} if the path is proven optimal
     * @param limit the limit, in words, that ended the proof or, after it, the tie-break; empty if none did
     */
    record Path(List<Hop> hops, Cost cost, Cost bound, String limit, Effort effort) implements Answer {
        public Path {
            hops = List.copyOf(hops);
        }

        /** Whether the path is proven optimal. */
        public boolean proven() {
            return cost.equals(bound);
        }
    }

    /** The proof that no path exists. */
    record NoPath(Effort effort) implements Answer {}

    /**
     * A limit was reached before a path was found.
     *
     * @param bound the lower bound on the cost of every path
     * @param limit the limit in words
     */
    record Stopped(Cost bound, String limit, Effort effort) implements Answer {}

    /** The work of the search. */
    Effort effort();

    /** The limit that ended the search, in words; empty if none did. */
    default String limit() {
        return "";
    }

    /** The path; empty if none was found. */
    default Optional<Path> path() {
        return this instanceof Path path ? Optional.of(path) : Optional.empty();
    }

    /**
     * The work of a search; the same on every machine.
     *
     * @param expanded expanded states of A*, plus conflicts of {@link CoreSearch}
     */
    record Effort(long expanded) {}
}
