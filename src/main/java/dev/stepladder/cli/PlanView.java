package dev.stepladder.cli;

import dev.stepladder.app.result.PlanResult;
import dev.stepladder.app.result.Withdrawn;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.options.StyleOptions;
import dev.stepladder.report.nopath.NoPathText;
import dev.stepladder.report.plan.ScheduleText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Schedule;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prints a plan, or the reason why there is none.
 *
 * @param style the width of reasons
 * @param writer writes the plan itself
 */
record PlanView(Console console, StyleOptions style, Consumer<PlanResult.Made> writer) {
    void show(PlanResult result) {
        if (result instanceof PlanResult.Made made) {
            waysKept(made.plan(), made.hasty());
            made.finishBy()
                    .ifPresent(last -> schedule(made.plan())
                            .end()
                            .ifPresent(end -> console.message(ScheduleText.inTime(end, last))));
            writer.accept(made);
        } else if (result instanceof PlanResult.TooLate late) {
            waysKept(late.plan(), late.hasty());
            schedule(late.plan())
                    .end()
                    .ifPresent(end -> answer(ScheduleText.tooLate(end, late.finishBy(), late.criticalPath())));
        } else if (result instanceof PlanResult.NoWindow none) {
            answer(ScheduleText.misfits(none.misfits()));
        } else if (result instanceof PlanResult.NotOffered none) {
            answer(ScheduleText.notOffered(none.steps()));
        } else if (result instanceof PlanResult.NoPath none) {
            boolean all = console.manner().verbose();
            answer(WithdrawnText.of(none.withdrawn(), all));
            if (all || none.withdrawn().isEmpty() || !none.withdrawn().stream().allMatch(Withdrawn::alone)) {
                answer(NoPathText.of(none.obstacles(), "", none.matrices(), all));
            }
        }
    }

    private void answer(String text) {
        console.result(style.sentences(text, console));
    }

    private void waysKept(DatedPlan plan, Optional<Schedule> hasty) {
        hasty.ifPresent(sooner -> console.message(ScheduleText.waysKept(plan.plan(), schedule(plan), sooner)));
    }

    private static Schedule schedule(DatedPlan plan) {
        return plan.schedule().orElseThrow();
    }
}
