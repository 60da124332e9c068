package dev.stepladder.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is chosen for components where the facts leave a choice. */
public final class PolicyOptions {
    @Option(
            names = "--policy",
            paramLabel = "COMPONENT=POLICY",
            split = ",",
            description =
                    "Choose a policy for a component in every cluster, over the fleet file: every-minor, at-goal or when-forced; newest or recommended. The plan states its price. May be repeated.")
    private List<String> policies = new ArrayList<>();

    /** As given, not judged yet. */
    public List<String> given() {
        return List.copyOf(policies);
    }
}
