package dev.stepladder.search.problem;

import dev.stepladder.rule.Cost;
import java.util.List;

/**
 * One hop of a path: an operator of the planning task.
 *
 * @param parts the units that move; one part, or several in a lockstep hop
 */
public record Hop(List<Problem.Part> parts, Cost cost) {
    public Hop {
        parts = List.copyOf(parts);
    }

    /** The state after this hop. */
    public int[] from(int[] state) {
        int[] next = state.clone();
        for (Problem.Part part : parts) {
            next[part.unit()] = part.to();
        }
        return next;
    }
}
