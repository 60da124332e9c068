package dev.stepladder.cli.options;

import dev.stepladder.app.VersionArguments;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.preflight.HopsAhead;
import dev.stepladder.preflight.PlannedHops;
import dev.stepladder.preflight.TargetHops;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** Where {@code preflight} is to look ahead: along a plan, or to a target. */
public final class TargetOptions {
    @Option(names = "--plan", paramLabel = "PLAN", description = "Judge by the steps of a plan file.")
    private Optional<Path> planFile = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "GOAL",
            split = ",",
            description = "Judge by a target where there is no plan yet: 1.24, or kubernetes=1.24,istio=1.14")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            split = ",",
            description = "With --to: what runs now. Without it, everything up to the target is still ahead.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--before",
            paramLabel = "STAGE",
            description =
                    "With --plan: blockers up to this stage make the exit code 1; end for all (default: the next stage).")
    private Optional<String> before = Optional.empty();

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            defaultValue = "eks",
            description = "With --to: whose nodes follow the control plane (default: ${DEFAULT-VALUE}).")
    private String provider = "eks";

    /** The plan, if one is named; what is wrong with it is reported. */
    public Optional<DatedPlan> plan(Diagnostics input) {
        return planFile.flatMap(file -> InputFile.read(file, input)).flatMap(file -> PlanReader.readDated(file, input));
    }

    /**
     * The way; to be asked for after {@link #check}.
     *
     * @param fleet how far the plan has come; nothing: not begun
     */
    public HopsAhead way(Optional<DatedPlan> plan, Optional<Fleet> fleet, Matrices matrices, Diagnostics usage) {
        return plan.map(made -> ofPlan(made, fleet, usage)).orElseGet(() -> ofTarget(matrices, usage));
    }

    private HopsAhead ofPlan(DatedPlan plan, Optional<Fleet> fleet, Diagnostics usage) {
        List<String> stages = PlannedHops.stages(plan.plan());
        before.filter(stage -> !stage.equals(PlannedHops.END) && !stages.contains(stage))
                .ifPresent(stage -> usage.error(
                        Place.of("--before " + stage),
                        "the plan has no such stage",
                        "its stages are " + String.join(", ", stages),
                        "name one of them, or " + PlannedHops.END));
        return PlannedHops.of(plan, fleet, before.filter(stage -> !usage.hasErrors()));
    }

    private HopsAhead ofTarget(Matrices matrices, Diagnostics usage) {
        Optional<Provider> profile = RuleOptions.profile(provider, matrices, usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        VersionArguments wishes =
                new VersionArguments(matrices, profile.orElseThrow().order().get(0), usage);
        SortedMap<String, Version> goal = wishes.releases("--to", to);
        SortedMap<String, Version> start = wishes.releases("--from", from);
        start.forEach((component, running) -> {
            Version wanted = goal.get(component);
            if (wanted != null && wanted.compareTo(running) < 0) {
                usage.error(
                        Place.of("--to %s=%s".formatted(component, wanted)),
                        "the target is below the start",
                        "--from says " + running,
                        "give a target above it");
            }
        });
        Refusal.ifAny(ExitCode.USAGE, usage);
        return TargetHops.of(matrices, profile.orElseThrow(), start, goal);
    }

    /** Reports if it isn't told where to go, or told twice. */
    public void check(Diagnostics usage) {
        if (planFile.isPresent() == !to.isEmpty()) {
            usage.error(
                    Place.of("command line"),
                    planFile.isPresent() ? "two ways are given" : "where does it go?",
                    planFile.isPresent() ? "found --plan and --to" : "neither --plan nor --to is given",
                    planFile.isPresent() ? "leave one out" : "add --plan PLAN, or --to 1.24");
        }
    }
}
