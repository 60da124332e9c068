package dev.stepladder.follow;

import java.util.List;
import java.util.Optional;

/**
 * Where one cluster is on its plan.
 *
 * @param taken how many of its steps it has behind it
 * @param steps how many it has in all
 * @param next the step to take now; empty at the end, and for a cluster that has drifted
 * @param drifts units that are elsewhere than the plan has them after {@code taken} steps; any makes the rest of the plan void for it
 * @param unsafe what the rules say against the state it is in now, in words
 * @param turn what stands against its taking turns as planned, in words; empty if nothing does
 */
public record ClusterStatus(
        String environment,
        String cluster,
        int taken,
        int steps,
        Optional<NextStep> next,
        List<Drift> drifts,
        List<String> unsafe,
        String turn) {
    public ClusterStatus {
        drifts = List.copyOf(drifts);
        unsafe = List.copyOf(unsafe);
    }

    /**
     * A step to take.
     *
     * @param number in the plan, counted from 1
     * @param hop what moves, in words
     * @param blockers known issues of it that must be looked at first, by id
     * @param start when it is due, by the clock of its cluster; empty in a plan without dates
     */
    public record NextStep(int number, String step, String hop, List<String> blockers, String start) {
        public NextStep {
            blockers = List.copyOf(blockers);
        }
    }
}
