package dev.stepladder.report.runbook;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import java.util.Optional;

/**
 * The part of a plan that a runbook covers.
 *
 * @param environment only steps of this environment; empty for all
 * @param cluster only steps of this cluster; empty for all
 */
public record Scope(Optional<EnvironmentName> environment, Optional<ClusterName> cluster) {
    /** Every step. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());

    boolean has(Plan.EnvironmentPart part) {
        return environment.map(part.name()::equals).orElse(true);
    }

    boolean has(Plan.Step step) {
        return cluster.map(step.cluster()::equals).orElse(true);
    }
}
