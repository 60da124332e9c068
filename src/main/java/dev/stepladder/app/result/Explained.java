package dev.stepladder.app.result;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import java.util.Optional;

/**
 * A plan, and the material of its explanation.
 *
 * @param step the name of the requested step; nothing for the proof
 * @param matrices today's, with the facts that rule other orders out
 */
public record Explained(Plan plan, Optional<String> step, Matrices matrices) {}
