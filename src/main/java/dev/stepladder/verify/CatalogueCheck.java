package dev.stepladder.verify;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Assumptions;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * That a plan's parts belong together, whatever the rules say: every hop that it describes is taken, every fact behind a hop is told with its
 * sources, and what it assumed is what its clusters start from. A part that came or went by hand shows here.
 */
final class CatalogueCheck {
    private final Plan plan;
    private final Matrices matrices;
    private final Collection<Discrepancy> findings;

    CatalogueCheck(Plan plan, Matrices matrices, Collection<Discrepancy> findings) {
        this.plan = plan;
        this.matrices = matrices;
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
            hop.reasons().facts().stream()
                    .filter(fact -> !told.contains(fact))
                    .forEach(
                            fact -> find("hop", hop.id(), "rests on %s, which the plan does not tell".formatted(fact)));
        }
        Set<String> possible = new HashSet<>(Assumptions.possible(plan, matrices));
        plan.assumed().stream()
                .filter(assumed -> !possible.remove(assumed) && !Assumptions.isCount(assumed, matrices))
                .forEach(assumed -> find(
                        "start",
                        "assumed",
                        "'%s' is not what the plan says of its environments, starts and goal".formatted(assumed)));
    }

    private void find(String code, String where, String says) {
        findings.add(new Discrepancy(code, where, says));
    }
}
