package dev.stepladder.app.result;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;
import java.util.Optional;

/**
 * A plan, and the material of its explanation.
 *
 * @param step the name of the requested step, or of the component or unit whose steps are meant; nothing for the proof
 * @param matrices today's, with the facts that rule other orders out
 */
public record Explained(DatedPlan dated, Optional<String> step, Matrices matrices) {
    /** The plan without its dates. */
    public Plan plan() {
        return dated.plan();
    }
}
