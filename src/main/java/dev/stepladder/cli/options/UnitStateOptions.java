package dev.stepladder.cli.options;

import dev.stepladder.app.request.UnitStates;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is to know of units besides the versions that they run. */
public final class UnitStateOptions {
    @Option(
            names = "--hop",
            paramLabel = "COMPONENT=VERSION",
            split = ",",
            description =
                    "A hop that has begun, and the version that it enters: both run side by side. May be repeated.")
    private List<String> hops = new ArrayList<>();

    @Option(
            names = "--failed",
            paramLabel = "COMPONENT[=WHY]",
            description = "A component that has failed. May be repeated.")
    private List<String> failed = new ArrayList<>();

    @Option(
            names = "--paused",
            paramLabel = "COMPONENT[=WHY]",
            description = "A component that nothing moves. May be repeated.")
    private List<String> paused = new ArrayList<>();

    @Option(
            names = "--previous",
            paramLabel = "COMPONENT=VERSION",
            split = ",",
            description = "The version that a component ran before. May be repeated.")
    private List<String> previous = new ArrayList<>();

    /** As given, not judged yet. */
    public UnitStates given() {
        return new UnitStates(hops, failed, paused, previous);
    }
}
