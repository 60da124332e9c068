package dev.stepladder.report.rows;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.RepairText;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remarks on one step, not on its hop.
 *
 * @param change the first step of the change that it shares with others; empty for a change of its own
 * @param joins whether it shares the change of the step before it in its cluster
 * @param rename the unit that it creates under a new name
 * @param repair whether it is a step of a repair
 * @param rehearsal the rehearsal by an earlier environment, in words; empty in the first environment
 * @param unlike the rehearsal, where it is on a cluster of another shape
 */
public record StepRemarks(
        Optional<String> change,
        boolean joins,
        Optional<PlanRemarks.Rename> rename,
        boolean repair,
        Optional<String> rehearsal,
        Optional<PlanRemarks.Unlike> unlike) {
    private static final String UNREHEARSED = "unrehearsed";

    /** The remarks on every step of a plan, by id. */
    public static Map<String, StepRemarks> of(Plan plan) {
        Map<String, String> changes = new HashMap<>();
        plan.remarks().changes().forEach(change -> change.forEach(step -> changes.put(step, change.get(0))));
        Map<String, PlanRemarks.Rename> renames = new HashMap<>();
        plan.remarks().renames().forEach(rename -> renames.put(rename.step(), rename));
        Map<String, String> rehearsals = new HashMap<>();
        plan.remarks().unrehearsed().forEach(step -> rehearsals.put(step, UNREHEARSED));
        Map<String, PlanRemarks.Unlike> unlikes = new HashMap<>();
        plan.remarks().notRepresentative().forEach(unlike -> {
            unlikes.put(unlike.step(), unlike);
            rehearsals.put(
                    unlike.step(), "not representative: on %s, %s".formatted(unlike.rehearsal(), unlike.differs()));
        });
        Set<String> repaired = RepairText.cells(plan).keySet();
        Map<String, StepRemarks> remarks = new HashMap<>();
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                boolean first = plan.environments().indexOf(part.name()) < 1;
                part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .map(Step::id)
                        .forEach(step -> {
                            Optional<String> change = Optional.ofNullable(changes.get(step));
                            remarks.put(
                                    step,
                                    new StepRemarks(
                                            change,
                                            change.filter(begin -> !begin.equals(step))
                                                    .isPresent(),
                                            Optional.ofNullable(renames.get(step)),
                                            repaired.contains(step),
                                            first
                                                    ? Optional.empty()
                                                    : Optional.of(rehearsals.getOrDefault(step, "rehearsed")),
                                            Optional.ofNullable(unlikes.get(step))));
                        });
            }
        }
        return remarks;
    }

    public String creates() {
        return rename.map(PlanRemarks.Rename::creates).orElse("");
    }

    public String removes() {
        return rename.map(PlanRemarks.Rename::removes).orElse("");
    }

    /** Whether no earlier environment takes the hop first. */
    public boolean isUnrehearsed() {
        return rehearsal.filter(UNREHEARSED::equals).isPresent();
    }
}
