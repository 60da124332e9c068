package dev.stepladder.verify;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That a plan's parts belong together, whatever the matrices say: every hop that it describes is taken, every fact behind a hop is told with its
 * sources, and the waves of an environment are counted from one. A part that came or went by hand shows here.
 */
final class CatalogueCheck {
    private final Plan plan;
    private final Collection<Finding> findings;

    CatalogueCheck(Plan plan, Collection<Finding> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        Set<String> taken =
                new HashSet<>(plan.steps().stream().map(Plan.Step::hop).toList());
        Set<String> told = new HashSet<>();
        plan.facts().forEach(fact -> told.add(fact.id()));
        for (PlannedHop hop : plan.hops()) {
            if (!taken.contains(hop.id())) {
                find("hop", hop.id(), "is described, and no step takes it");
            }
            hop.facts().stream()
                    .filter(fact -> !told.contains(fact))
                    .forEach(
                            fact -> find("hop", hop.id(), "rests on %s, which the plan does not tell".formatted(fact)));
        }
        for (Plan.Stage stage : plan.stages()) {
            stage.environments().forEach(part -> checkWaves(stage.name(), part));
        }
    }

    private void checkWaves(String stage, Plan.EnvironmentPart part) {
        List<Plan.Wave> waves = part.waves();
        for (int i = 0; i < waves.size(); i++) {
            String number = String.valueOf(i + 1);
            if (!waves.get(i).name().equals(number)) {
                find(
                        "step",
                        part.name(),
                        "has wave %s in stage %s where wave %s belongs"
                                .formatted(waves.get(i).name(), stage, number));
            }
        }
    }

    private void find(String code, String where, String says) {
        findings.add(new Finding(code, where, says));
    }
}
