package dev.stepladder.cli;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.CalendarOptions;
import dev.stepladder.cli.options.CoverageOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.PlanOutputs;
import dev.stepladder.cli.options.PolicyOptions;
import dev.stepladder.cli.options.RolloutOption;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.cli.options.SelectionOptions;
import dev.stepladder.cli.options.StyleOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.plan.Rollout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepladder plan}. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder plan --from 1.31 --to 1.34%n"
                + "  stepladder plan --to 1.34 --fleet fleet.yaml -o plan.yaml -o plan.md%n"
                + "  stepladder plan --to 1.34 --fleet fleet.yaml --start 2026-12-01%n"
                + "  stepladder plan --from 1.31 --to 1.34 --format csv > plan.csv%n"
                + "%n",
        sortOptions = false,
        description = "Plan the shortest safe sequence of hops to a target, over all environments.")
final class PlanCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            description =
                    "Current Kubernetes version. Without a fleet file, the provider's defaults for it give the other versions.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "GOAL",
            required = true,
            split = ",",
            description =
                    "Target: a Kubernetes version such as 1.24; several goals: kubernetes=1.24,istio=1.14; recommended: the newest Kubernetes that the provider recommends, with every component at its recommended version; 1.24,recommended: the versions recommended for 1.24; newest or istio=newest: the newest release that can be reached; supported: the newest at which everything is in support on the day of --start, or today.")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description = "Fleet file. Without it: dev, staging and prod, one cluster each.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "COMPONENT=VERSION",
            split = ",",
            description =
                    "Current version of a component in every cluster; overrides the fleet file and the defaults. May be repeated.")
    private List<String> set = new ArrayList<>();

    @Mixin
    private SelectionOptions selectionOptions = new SelectionOptions();

    @Mixin
    private RolloutOption rolloutOption = new RolloutOption();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private PolicyOptions policyOptions = new PolicyOptions();

    @Mixin
    private PlanOutputs outputs = new PlanOutputs();

    @Mixin
    private SearchOptions searchOptions = new SearchOptions();

    @Mixin
    private CalendarOptions calendarOptions = new CalendarOptions();

    @Mixin
    private StyleOptions styleOptions = new StyleOptions();

    @Mixin
    private CoverageOptions coverageOptions = new CoverageOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        Rollout rollout = rolloutOption.read(problems);
        calendarOptions.check(problems);
        searchOptions.check(problems);
        styleOptions.check(problems);
        outputs.check(matrixOptions.inputs(fleetFile.stream()), calendarOptions.isGiven(), console, problems);
        Stepladder stepladder = matrixOptions.stepladder(searchOptions, console).noticing(problems);
        PlanRequest request = new PlanRequest(
                from,
                to,
                set,
                selectionOptions.selection(),
                fleetFile,
                rollout,
                ruleOptions.choice().following(policyOptions.given()),
                calendarOptions.request(),
                Optional.of(calendarOptions.today(console)));
        PlanView view = new PlanView(console, made -> {
            outputs.write(made, styleOptions, console);
            coverageOptions.check(made.plan().plan(), console);
        });
        return coverageOptions.code(Results.show(stepladder.plan(request), console, view::show));
    }
}
