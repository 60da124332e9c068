package dev.stepladder.app.answer;

import dev.stepladder.app.request.PreflightTarget;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.app.resolve.RuleResolver;
import dev.stepladder.app.resolve.VersionArguments;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.preflight.HopsAhead;
import dev.stepladder.preflight.PlannedHops;
import dev.stepladder.preflight.TargetHops;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Resolves a {@link PreflightTarget} to hops. */
public final class HopsAheadMaker {
    private final PreflightTarget target;
    private final Matrices matrices;
    private final Diagnostics problems;

    public HopsAheadMaker(PreflightTarget target, Matrices matrices, Diagnostics problems) {
        this.target = target;
        this.matrices = matrices;
        this.problems = problems;
    }

    /** Reports if there is neither plan nor target, or both. */
    public static void check(PreflightTarget target, Diagnostics request) {
        if (target.plan().isPresent() && !target.to().isEmpty()) {
            request.error(
                    Place.of("command line"), "--plan and --to exclude each other", "found both", "leave one out");
        }
        if (target.plan().isEmpty() && target.to().isEmpty()) {
            request.error(
                    Place.of("command line"),
                    "missing --plan or --to",
                    "found neither",
                    "add --plan PLAN, or --to 1.24");
        }
    }

    /**
     * The hops; nothing, and every problem, if they cannot be resolved.
     *
     * @param fleet the current state of the plan's fleet; nothing: the plan is not begun
     */
    public Optional<HopsAhead> make(Optional<DatedPlan> plan, Optional<Fleet> fleet) {
        return plan.isPresent() ? ofPlan(plan.get(), fleet) : ofTarget();
    }

    private Optional<HopsAhead> ofPlan(DatedPlan plan, Optional<Fleet> fleet) {
        List<String> stages = PlannedHops.stages(plan.plan());
        Optional<String> unknown =
                target.before().filter(stage -> !stage.equals(PlannedHops.END) && !stages.contains(stage));
        if (unknown.isPresent()) {
            problems.error(
                    Place.of("--before " + unknown.get()),
                    "the plan has no such stage",
                    "the stages are " + String.join(", ", stages),
                    "name one of them, or " + PlannedHops.END);
            return Optional.empty();
        }
        return Optional.of(PlannedHops.of(plan, fleet, target.before()));
    }

    private Optional<HopsAhead> ofTarget() {
        Optional<Provider> profile =
                new RuleResolver(RuleChoice.of(target.provider()), matrices, problems).profile(true);
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        VersionArguments arguments =
                new VersionArguments(matrices, Optional.of(profile.get().order().get(0)), problems);
        SortedMap<ComponentName, Version> goal = arguments.releases("--to", target.to());
        SortedMap<ComponentName, Version> start = arguments.releases("--from", target.from());
        start.forEach((component, running) -> {
            Version wanted = goal.get(component);
            if (wanted != null && wanted.compareTo(running) < 0) {
                problems.error(
                        Place.of("--to %s=%s".formatted(component, wanted)),
                        "the target is below the start",
                        "--from says " + running,
                        "give a target above it");
            }
        });
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(TargetHops.of(matrices, profile.get(), start, goal));
    }
}
