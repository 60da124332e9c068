package dev.stepladder.outlook;

import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The steps of a plan that move one component, as a plan of their own: a model for an upgrade of that component alone. */
final class ComponentSteps {
    private ComponentSteps() {}

    static Plan of(Plan plan, ComponentName component) {
        SortedSet<String> hops = plan.catalogue().hops().stream()
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

    private static Stage of(Stage stage, SortedSet<String> hops) {
        return new Stage(
                stage.name(),
                stage.environments().stream()
                        .map(part -> of(part, hops))
                        .filter(part -> !part.waves().isEmpty())
                        .toList());
    }

    private static Stage.EnvironmentPart of(Stage.EnvironmentPart part, SortedSet<String> hops) {
        return new Stage.EnvironmentPart(
                part.name(),
                part.waves().stream()
                        .map(wave -> new Stage.Wave(
                                wave.name(),
                                wave.steps().stream()
                                        .filter(step -> hops.contains(step.hop()))
                                        .toList()))
                        .filter(wave -> !wave.steps().isEmpty())
                        .toList());
    }
}
