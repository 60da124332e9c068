package dev.stepladder.report.runbook;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.Slot;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The part of a plan that a runbook covers.
 *
 * @param environment only steps of this environment; empty for all
 * @param cluster only steps of this cluster; empty for all
 * @param stage only steps of this stage; empty for all
 * @param first the number of the first step, counted from 1
 * @param last the number of the last step
 * @param from only steps that begin then or later, by their cluster's clock; empty for all
 * @param until only steps that begin before; empty for all
 */
public record Scope(
        Optional<EnvironmentName> environment,
        Optional<ClusterName> cluster,
        Optional<String> stage,
        int first,
        int last,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> until) {
    /** Every step. */
    public static final Scope ALL = new Scope(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Integer.MAX_VALUE,
            Optional.empty(),
            Optional.empty());

    boolean has(Stage part) {
        return stage.map(part.name()::equals).orElse(true);
    }

    boolean has(Stage.EnvironmentPart part) {
        return environment.map(part.name()::equals).orElse(true);
    }

    /**
     * Whether it covers a step.
     *
     * @param slot its time, in a plan with dates
     */
    boolean has(Step step, int number, Optional<Slot> slot) {
        Optional<LocalDateTime> start = slot.map(time -> time.start().toLocalDateTime());
        return cluster.map(step.cluster()::equals).orElse(true)
                && number >= first
                && number <= last
                && from.map(day -> start.filter(time -> !time.isBefore(day)).isPresent())
                        .orElse(true)
                && until.map(day -> start.filter(time -> time.isBefore(day)).isPresent())
                        .orElse(true);
    }
}
