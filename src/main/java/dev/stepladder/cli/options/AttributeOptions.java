package dev.stepladder.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What every cluster states of itself, for rules and upgrades that ask. */
public final class AttributeOptions {
    @Option(
            names = "--attribute",
            paramLabel = "NAME=VALUE",
            description =
                    "An attribute of every cluster, such as fargate=true, over those of the fleet file. May be repeated.")
    private List<String> attributes = new ArrayList<>();

    public List<String> given() {
        return List.copyOf(attributes);
    }
}
