package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that the proof of a path is consistent: no bound above the cost, a limit if the proof is not complete, needs of existing units that are
 * each counted once, and a bound as high as the sum of the needs. {@link StrictProof} checks the needs themselves.
 */
final class ProofCheck {
    private final ClusterPath path;
    private final ClusterName cluster;
    private final Collection<Discrepancy> findings;

    ProofCheck(ClusterPath path, Collection<Discrepancy> findings) {
        this.path = path;
        this.cluster = path.clusters().get(0);
        this.findings = findings;
    }

    void check() {
        if (path.bound().compareTo(path.cost()) > 0) {
            find(
                    "cost",
                    cluster.text(),
                    "the bound is %s, but the path costs less"
                            .formatted(path.bound().inWords()));
        } else if (!path.bound().equals(path.cost()) && path.limit().isEmpty()) {
            find("proof", cluster.text(), "is not complete, but the plan names no limit that stopped the search");
        }
        if (path.proven() != path.bound().equals(path.cost())) {
            find(
                    "proof",
                    cluster.text(),
                    "the plan says %s, but the path costs %s and the bound is %s"
                            .formatted(
                                    path.proven() ? "proven" : "not proven",
                                    path.cost().inWords(),
                                    path.bound().inWords()));
        }
        List<String> names = path.start().stream().map(Unit::name).toList();
        Set<String> counting = new HashSet<>();
        for (Need need : path.needs()) {
            if (!names.containsAll(need.units()) || !names.containsAll(need.context())) {
                find(need, "one of these units does not run here");
            } else if (!need.units().stream().allMatch(counting::add)) {
                find(need, "the hops of one of these units count twice");
            }
        }
        Cost sum = Need.sum(path.needs());
        if (sum.compareTo(path.bound()) > 0) {
            find(
                    "proof",
                    cluster.text(),
                    "its needs add up to %s, but the bound is only %s"
                            .formatted(sum.inWords(), path.bound().inWords()));
        }
    }

    private void find(Need need, String says) {
        find("proof", cluster + ", " + need.whose(), says);
    }

    private void find(String code, String where, String says) {
        findings.add(new Discrepancy(code, where, says));
    }
}
