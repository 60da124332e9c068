package dev.stepladder.follow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import java.util.List;
import java.util.Optional;

/**
 * The position of one cluster on its plan.
 *
 * @param taken how many of its steps it has taken
 * @param steps how many steps it has in all
 * @param next the step to take now; empty at the end, and for a cluster that has drifted
 * @param drifts units on another release than planned after {@code taken} steps; any of them makes the rest of the plan invalid for the cluster
 * @param units units that are in the middle of a hop, failed or paused, in words
 * @param blocked what the state of its units forbids of the steps that remain
 * @param unsafe the rules that its current state breaks, in words
 * @param repair the way out of an unsafe state, if there is one
 * @param turn its deviation from the planned turns, in words; empty for none
 */
public record ClusterStatus(
        EnvironmentName environment,
        ClusterName cluster,
        int taken,
        int steps,
        Optional<NextStep> next,
        List<Drift> drifts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> units,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Block> blocked,
        List<String> unsafe,
        Optional<Repair> repair,
        String turn) {
    public ClusterStatus {
        drifts = List.copyOf(drifts);
        units = List.copyOf(units);
        blocked = List.copyOf(blocked);
        unsafe = List.copyOf(unsafe);
    }

    /**
     * A unit that keeps a step from being taken.
     *
     * @param step the first step that it blocks; empty for a cluster that has drifted
     * @param fix what to do
     * @param byHand whether {@code replan} cannot help
     */
    public record Block(
            String step,
            String says,
            String fix,
            @JsonIgnore boolean byHand) {}

    /**
     * The hops that lead from an unsafe state to a safe one.
     *
     * @param hops in words, in order
     * @param planned whether they are the next steps of the plan; otherwise {@code replan} plans them
     */
    public record Repair(List<String> hops, boolean planned) {
        public Repair {
            hops = List.copyOf(hops);
        }
    }

    /** Whether the next step cannot be taken. */
    @JsonIgnore
    public boolean isNextBlocked() {
        return next.stream()
                .anyMatch(
                        step -> blocked.stream().anyMatch(block -> block.step().equals(step.step())));
    }

    /** Whether a new plan helps: it has drifted, is not safe, or is in the middle of a hop that its plan does not have. */
    @JsonIgnore
    public boolean needsReplan() {
        return !isOnItsWay() || blocked.stream().anyMatch(block -> !block.byHand());
    }

    /** Whether the plan can be continued for it: it is in a state of its path, safe there or in a repair of the plan, and nothing is blocked. */
    @JsonIgnore
    public boolean isOnPlan() {
        return isOnItsWay() && blocked.isEmpty();
    }

    private boolean isOnItsWay() {
        return drifts.isEmpty()
                && (unsafe.isEmpty() || repair.filter(Repair::planned).isPresent());
    }

    /**
     * A step to take.
     *
     * @param number in the plan, counted from 1
     * @param hop its hop, in words
     * @param blockers known issues of it that must be handled first, by id
     * @param start when it is due, by the clock of its cluster; empty in a plan without dates
     */
    public record NextStep(int number, String step, String hop, List<String> blockers, String start) {
        public NextStep {
            blockers = List.copyOf(blockers);
        }
    }
}
