package dev.stepladder.verify;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Assumptions;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.version.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks that the parts of a plan are consistent, without regard to rules: every described hop is taken, every fact of a hop is listed with its
 * sources, and its assumptions match its start. A part that was added or removed by hand shows here.
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
        Set<String> taken = new HashSet<>(plan.steps().stream().map(Step::hop).toList());
        Set<String> listed = new HashSet<>();
        plan.catalogue().facts().forEach(fact -> listed.add(fact.id()));
        for (PlannedHop hop : plan.catalogue().hops()) {
            if (!taken.contains(hop.id())) {
                find("hop", hop.id(), "is described, but no step takes it");
            }
            hop.reasons().facts().stream()
                    .filter(fact -> !listed.contains(fact))
                    .forEach(fact -> find(
                            "hop", hop.id(), "rests on the fact %s, which the plan does not list".formatted(fact)));
        }
        checkUncovered();
        Set<String> possible = new HashSet<>(Assumptions.possible(plan, matrices));
        plan.basis().assumed().stream()
                .filter(assumed -> !possible.remove(assumed) && !Assumptions.isCount(assumed, matrices))
                .forEach(assumed -> find(
                        "start",
                        "assumed",
                        "'%s' does not match the plan's environments, starts and goal".formatted(assumed)));
    }

    /** That what the plan calls uncovered runs in its clusters, and that no matrix of today covers it. */
    private void checkUncovered() {
        Set<ClusterName> clusters = new HashSet<>();
        plan.paths().forEach(path -> clusters.addAll(path.clusters()));
        for (PlanBasis.UncoveredThing uncovered : plan.basis().uncovered()) {
            String what = uncovered.thing().inWords();
            uncovered.clusters().stream()
                    .filter(cluster -> !clusters.contains(cluster))
                    .forEach(cluster -> find("start", what, "runs on %s, which no path is for".formatted(cluster)));
            boolean covered = uncovered.thing().version().flatMap(Version::parse).stream()
                    .anyMatch(version -> matrices.component(uncovered.thing().name())
                            .flatMap(component -> component.release(version))
                            .isPresent());
            if (covered) {
                find("start", what, "is called uncovered, and the matrices now cover it: make the fleet file again");
            }
        }
    }

    private void find(String code, String where, String says) {
        findings.add(new Discrepancy(code, where, says));
    }
}
