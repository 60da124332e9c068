package dev.stepladder.runbook;

import dev.stepladder.plan.Plan;
import java.util.Optional;

/**
 * Which steps of a plan somebody asks for.
 *
 * @param environment only those of this environment; nothing for all
 * @param cluster only those of this cluster; nothing for all
 */
public record Scope(Optional<String> environment, Optional<String> cluster) {
    boolean has(Plan.EnvironmentPart part) {
        return environment.map(part.name()::equals).orElse(true);
    }

    boolean has(Plan.Step step) {
        return cluster.map(step.cluster()::equals).orElse(true);
    }
}
