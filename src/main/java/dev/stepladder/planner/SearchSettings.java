package dev.stepladder.planner;

import dev.stepladder.search.problem.Limits;

/**
 * Limits and threads of the searches. They do not change a plan that is found within the limits.
 *
 * @param limits of each search
 * @param threads the number of cluster states that are searched at the same time
 */
public record SearchSettings(Limits limits, int threads, Progress progress) {
    public SearchSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("%s threads".formatted(threads));
        }
    }

    /** One thread without limits. */
    public static final SearchSettings PLAIN = within(Limits.USUAL);

    /** One thread within these limits. */
    public static SearchSettings within(Limits limits) {
        return new SearchSettings(limits, 1, Progress.SILENT);
    }
}
