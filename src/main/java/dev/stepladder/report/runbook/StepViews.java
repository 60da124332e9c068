package dev.stepladder.report.runbook;

import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.DatedPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Collects the details of each step from all parts of a plan. */
final class StepViews {
    private final DatedPlan dated;
    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final Map<String, PlannedGate> gates = new HashMap<>();
    private final Map<ClusterName, ClusterPath> paths = new HashMap<>();
    private final Map<String, PlanRemarks.Rename> renames = new HashMap<>();
    private final Map<String, String> rehearsals = new HashMap<>();
    private int number;

    private StepViews(DatedPlan dated) {
        this.dated = dated;
        Plan plan = dated.plan();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        plan.catalogue().gates().forEach(gate -> gates.put(gate.id(), gate));
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> paths.put(cluster, path)));
        plan.remarks().renames().forEach(rename -> renames.put(rename.step(), rename));
        plan.remarks()
                .unrehearsed()
                .forEach(step -> rehearsals.put(step, "none: no earlier environment has taken this hop"));
        plan.remarks()
                .notRepresentative()
                .forEach(unlike -> rehearsals.put(
                        unlike.step(),
                        "not representative: %s has taken this hop, but %s"
                                .formatted(unlike.rehearsal(), unlike.differs())));
    }

    /** The steps in the scope, by stage and environment, in the plan's order; parts without any are left out. */
    static List<List<StepView>> of(DatedPlan plan, Scope scope) {
        StepViews views = new StepViews(plan);
        List<List<StepView>> parts = new ArrayList<>();
        for (Stage stage : plan.plan().stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                List<StepView> steps = views.part(stage, part, scope);
                if (!steps.isEmpty()) {
                    parts.add(steps);
                }
            }
        }
        return parts;
    }

    private List<StepView> part(Stage stage, Stage.EnvironmentPart part, Scope scope) {
        List<StepView> steps = new ArrayList<>();
        for (Stage.Wave wave : part.waves()) {
            for (Step step : wave.steps()) {
                number++;
                if (scope.has(stage) && scope.has(part) && scope.has(step, number, dated.slot(step))) {
                    steps.add(view(stage, part, step));
                }
            }
        }
        return steps;
    }

    private StepView view(Stage stage, Stage.EnvironmentPart part, Step step) {
        PlannedHop hop = Objects.requireNonNull(hops.get(step.hop()), step.hop());
        return new StepView(
                number,
                stage.name(),
                part.name(),
                step,
                Objects.requireNonNull(paths.get(step.cluster()), step.cluster()::text),
                hop,
                hop.work().gates().stream()
                        .flatMap(id -> Optional.ofNullable(gates.get(id)).stream())
                        .toList(),
                Optional.ofNullable(renames.get(step.id())),
                Optional.ofNullable(rehearsals.get(step.id())),
                dated.slot(step));
    }
}
