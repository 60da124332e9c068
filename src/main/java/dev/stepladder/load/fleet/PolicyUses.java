package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import java.util.LinkedHashMap;
import java.util.Map;

/** The policies of a fleet file, and whether any cluster that they are for runs their component. */
final class PolicyUses {
    private final Map<ChosenPolicy, Boolean> runs = new LinkedHashMap<>();

    /** Notes a policy of a cluster. */
    void add(ChosenPolicy policy, Settings cluster) {
        runs.merge(policy, cluster.runs(policy.chosen().component()), Boolean::logicalOr);
    }

    /** Warns of policies that change nothing. */
    void warn(Diagnostics diagnostics) {
        runs.forEach((policy, runs) -> {
            if (!runs) {
                diagnostics.add(new Diagnostic(
                        Diagnostic.Severity.WARNING,
                        policy.place(),
                        "policy of %s, which no cluster here runs"
                                .formatted(policy.chosen().component()),
                        "found %s".formatted(policy.chosen().inWords()),
                        "leave it out, or add %s to units"
                                .formatted(policy.chosen().component())));
            }
        });
    }
}
