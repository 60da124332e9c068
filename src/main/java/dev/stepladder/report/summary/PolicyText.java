package dev.stepladder.report.summary;

import dev.stepladder.plan.Plan;
import java.util.List;

/** The policies of a plan and their prices in words. */
public final class PolicyText {
    private PolicyText() {}

    /** A line for each policy, such as {@code policy kube-proxy=every-minor: costs 3 hops, 1 h of work}. */
    public static List<String> lines(Plan plan) {
        ClusterNames names = ClusterNames.of(plan);
        return plan.basis().policies().stream()
                .map(price -> "policy %s%s: %s"
                        .formatted(price.chosen().inWords(), Notices.on(price.clusters(), names), price.says()))
                .toList();
    }
}
