package dev.stepladder.verify;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.Rollout;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the turns of environments: each comes once in a stage, in the plan's order, with waves counted from one. And each cluster has all its steps,
 * and its hops before the plan, in one environment.
 */
final class EnvironmentCheck {
    private final Plan plan;
    private final Collection<Discrepancy> findings;

    EnvironmentCheck(Plan plan, Collection<Discrepancy> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        checkExcluded();
        plan.stages().forEach(stage -> stage.environments().forEach(part -> checkWaves(stage.name(), part)));
        checkTurns();
        checkHomes();
    }

    private void checkExcluded() {
        plan.basis().excluded().stream()
                .map(PlanBasis.Excluded::cluster)
                .filter(cluster ->
                        plan.paths().stream().anyMatch(path -> path.clusters().contains(cluster)))
                .forEach(cluster -> find("excluded", cluster, "is excluded, but the plan has a path for it"));
    }

    private void checkWaves(String stage, Stage.EnvironmentPart part) {
        List<Stage.Wave> waves = part.waves();
        for (int i = 0; i < waves.size(); i++) {
            String number = String.valueOf(i + 1);
            if (!waves.get(i).name().equals(number)) {
                find(
                        "step",
                        part.name(),
                        "has wave %s in stage %s, expected wave %s"
                                .formatted(waves.get(i).name(), stage, number));
            }
        }
    }

    /** Within each stage, or from stage to stage. */
    private void checkTurns() {
        List<EnvironmentName> turns = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            if (plan.rollout() == Rollout.STAGED) {
                turns.clear();
            }
            Set<EnvironmentName> here = new HashSet<>();
            for (Stage.EnvironmentPart part : stage.environments()) {
                boolean early = turns.stream()
                        .anyMatch(before -> plan.environments().indexOf(before)
                                > plan.environments().indexOf(part.name()));
                if (early || !plan.environments().contains(part.name())) {
                    find(
                            "rehearsal",
                            part.name(),
                            "breaks the order %2$s in stage %1$s".formatted(stage.name(), plan.environments()));
                } else if (!here.add(part.name())) {
                    find("rehearsal", part.name(), "has its turn in stage %s twice".formatted(stage.name()));
                }
                turns.add(part.name());
            }
        }
    }

    private void checkHomes() {
        Map<ClusterName, Optional<EnvironmentName>> homes = new HashMap<>();
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> homes.put(cluster, Optional.empty())));
        for (PlanBasis.Taken taken : plan.basis().taken()) {
            if (!homes.containsKey(taken.cluster()) || !plan.environments().contains(taken.environment())) {
                find(
                        "rehearsal",
                        taken.cluster(),
                        "has taken hops in %s, but the plan has no such cluster or environment"
                                .formatted(taken.environment()));
            }
            homes.put(taken.cluster(), Optional.of(taken.environment()));
        }
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .map(Step::cluster)
                        .distinct()
                        .forEach(cluster -> checkHome(cluster, stage.name(), part.name(), homes));
            }
        }
    }

    private void checkHome(
            ClusterName cluster,
            String stage,
            EnvironmentName environment,
            Map<ClusterName, Optional<EnvironmentName>> homes) {
        Optional<EnvironmentName> home = homes.getOrDefault(cluster, Optional.empty());
        if (home.isEmpty()) {
            homes.put(cluster, Optional.of(environment));
        } else if (!home.get().equals(environment)) {
            find(
                    "rehearsal",
                    cluster,
                    "moves in stage %s with %s, but before that with %s".formatted(stage, environment, home.get()));
        }
    }

    private void find(String code, Name where, String says) {
        findings.add(new Discrepancy(code, where.text(), says));
    }
}
