package dev.stepladder.plan;

import dev.stepladder.search.Limits;

/**
 * How hard a planner may work. Nothing here changes a plan that is found within the limits.
 *
 * @param limits of each search
 * @param threads how many cluster states are searched at the same time
 */
public record Effort(Limits limits, int threads, Progress progress) {
    public Effort {
        if (threads < 1) {
            throw new IllegalArgumentException("%s threads".formatted(threads));
        }
    }

    /** One thread, as long as it takes. */
    public static final Effort PLAIN = within(Limits.USUAL);

    /** One thread within these limits. */
    public static Effort within(Limits limits) {
        return new Effort(limits, 1, Progress.SILENT);
    }
}
