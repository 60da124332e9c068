package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The hops that are still to be taken: those of a plan, or all up to a target.
 *
 * @param plan a plan file; then {@code to} is empty
 * @param before with a plan: findings up to this stage block; {@code end} for all; without it, the next stage
 * @param to the target: {@code 1.35}, or {@code kubernetes=1.35} and others
 * @param from with a target: current versions; without it, every hop up to the target is still ahead
 * @param provider with a target: the provider, which decides how nodes follow the control plane
 */
public record PreflightTarget(
        Optional<Path> plan, Optional<String> before, List<String> to, List<String> from, String provider) {
    public PreflightTarget {
        to = List.copyOf(to);
        from = List.copyOf(from);
    }

    /** Along a plan, up to its next stage. */
    public static PreflightTarget ofPlan(Path file) {
        return new PreflightTarget(
                Optional.of(file), Optional.empty(), List.of(), List.of(), RuleChoice.USUAL_PROVIDER);
    }

    /** Up to a target. */
    public static PreflightTarget to(String... goals) {
        return new PreflightTarget(
                Optional.empty(), Optional.empty(), List.of(goals), List.of(), RuleChoice.USUAL_PROVIDER);
    }
}
