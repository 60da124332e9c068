package dev.stepladder.outlook;

import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The steps of a plan that move one component, as a plan of their own: a model for an upgrade of that component alone. */
final class ComponentSteps {
    private ComponentSteps() {}

    static Plan of(Plan plan, ComponentName component) {
        SortedSet<String> hops = plan.hops().stream()
                .filter(hop ->
                        hop.own().stream().anyMatch(move -> move.component().equals(component)))
                .map(PlannedHop::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Plan(
                plan.goal(),
                plan.rollout(),
                plan.environments(),
                plan.basis(),
                plan.paths(),
                plan.catalogue(),
                plan.stages().stream()
                        .map(stage -> of(stage, hops))
                        .filter(stage -> !stage.environments().isEmpty())
                        .toList(),
                plan.remarks());
    }

    private static Plan.Stage of(Plan.Stage stage, SortedSet<String> hops) {
        return new Plan.Stage(
                stage.name(),
                stage.environments().stream()
                        .map(part -> of(part, hops))
                        .filter(part -> !part.waves().isEmpty())
                        .toList());
    }

    private static Plan.EnvironmentPart of(Plan.EnvironmentPart part, SortedSet<String> hops) {
        return new Plan.EnvironmentPart(
                part.name(),
                part.waves().stream()
                        .map(wave -> new Plan.Wave(
                                wave.name(),
                                wave.steps().stream()
                                        .filter(step -> hops.contains(step.hop()))
                                        .toList()))
                        .filter(wave -> !wave.steps().isEmpty())
                        .toList());
    }
}
