package dev.stepladder.cli.options;

import dev.stepladder.app.request.PreflightTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The hops that {@code preflight} judges by: those of a plan, or all up to a target. */
public final class TargetOptions {
    @Option(names = "--plan", paramLabel = "PLAN", description = "Judge by the steps of a plan file.")
    private Optional<Path> planFile = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "GOAL",
            split = ",",
            description = "Judge by a target instead of a plan: 1.24, or kubernetes=1.24,istio=1.14.")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            split = ",",
            description = "With --to: current versions. Without it, every hop up to the target is still ahead.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--before",
            paramLabel = "STAGE",
            description =
                    "With --plan: blockers up to this stage make the exit code 1; end for all (default: the next stage).")
    private Optional<String> before = Optional.empty();

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            defaultValue = "eks",
            description =
                    "With --to: provider, which decides how nodes follow the control plane (default: ${DEFAULT-VALUE}).")
    private String provider = "eks";

    public PreflightTarget target() {
        return new PreflightTarget(planFile, before, to, from, provider);
    }
}
