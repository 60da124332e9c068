package dev.stepladder.report.page;

import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Step;
import dev.stepladder.report.rows.StepRemarks;
import dev.stepladder.schedule.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One step: one hop in one cluster.
 *
 * @param place its name in the page
 * @param when by the cluster's own clock; empty without dates
 * @param notes what is to be said of this step alone
 */
record StepLine(int number, String place, ClusterName cluster, String when, String takes, String notes) {
    static StepLine of(Step step, PageIndex index) {
        List<String> notes = new ArrayList<>();
        StepRemarks remarks = index.remarks(step);
        if (remarks.repair()) {
            notes.add("repairs the start");
        }
        remarks.rename()
                .ifPresent(rename -> notes.add("creates %s, removes %s".formatted(rename.creates(), rename.removes())));
        remarks.change().filter(first -> remarks.joins()).ifPresent(first -> notes.add("in one change with " + first));
        remarks.unlike()
                .ifPresent(unlike ->
                        notes.add("rehearsed only on %s, where %s".formatted(unlike.rehearsal(), unlike.differs())));
        if (remarks.isUnrehearsed()) {
            notes.add("not rehearsed");
        }
        if (!index.approvals(step).isEmpty()) {
            notes.add("once approved by " + String.join(", ", index.approvals(step)));
        }
        return new StepLine(
                index.number(step),
                PageIndex.place(step),
                step.cluster(),
                Times.span(List.of(step), index),
                index.slot(step)
                        .map(slot -> TimeText.of(Duration.between(slot.start(), slot.end())))
                        .orElse(""),
                String.join("; ", notes));
    }
}
