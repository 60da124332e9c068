package dev.stepladder.verify;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PolicyPrice;
import dev.stepladder.schedule.WorkTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks what a plan says of its policies: that it lists those of its clusters, with its own effort, and a price that is the difference.
 *
 * <p>{@link Replay} checks that the steps keep to the policies. The effort of the plan without a policy is the planner's word: to check it is to
 * plan again.
 */
final class PolicyCheck {
    private final Plan plan;
    private final Collection<Discrepancy> findings;

    PolicyCheck(Plan plan, Collection<Discrepancy> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        Map<String, List<ClusterName>> stated = new TreeMap<>();
        for (ClusterPath path : plan.paths()) {
            for (ComponentPolicy chosen : ComponentPolicy.of(path.attributes())) {
                if (path.start().stream().map(Unit::component).anyMatch(chosen.component()::equals)) {
                    stated.computeIfAbsent(chosen.inWords(), key -> new ArrayList<>())
                            .addAll(path.clusters());
                }
            }
        }
        for (PolicyPrice price : plan.basis().policies()) {
            String name = price.chosen().inWords();
            List<ClusterName> clusters = stated.getOrDefault(name, List.of());
            stated.remove(name);
            if (!sorted(price.clusters()).equals(sorted(clusters))) {
                find(
                        name,
                        "is of clusters %s, but the paths say %s"
                                .formatted(Name.joined(", ", price.clusters()), Name.joined(", ", clusters)));
            }
            if (!price.with().cost().equals(plan.cost())) {
                find(
                        name,
                        "compares a plan of %s, but this one costs %s"
                                .formatted(
                                        price.with().cost().inWords(),
                                        plan.cost().inWords()));
            }
            if (!price.says().equals(price.inWords())) {
                find(
                        name,
                        "is said to be: %s; the difference of the two plans is: %s"
                                .formatted(price.says(), price.inWords()));
            }
            if (price.proven() && !plan.isProven()) {
                find(name, "has a proven price, but the plan is not proven");
            }
        }
        stated.forEach((name, clusters) -> find(name, "is a policy of the paths, but the plan gives no price"));
    }

    /** With a fleet, the time of work is known as well. */
    void checkWork(Fleet fleet) {
        Duration work = WorkTime.of(plan, fleet);
        plan.basis().policies().stream()
                .filter(price -> !price.with().work().equals(work))
                .forEach(price -> find(
                        price.chosen().inWords(),
                        "compares a plan of %s of work, but the fleet's durations make it %s"
                                .formatted(price.with().work(), work)));
    }

    private static List<ClusterName> sorted(List<ClusterName> clusters) {
        return clusters.stream().sorted().toList();
    }

    private void find(String policy, String says) {
        findings.add(new Discrepancy("policy", policy, says));
    }
}
