package dev.stepladder.cli;

import dev.stepladder.app.PlanInputs;
import dev.stepladder.app.Recommended;
import dev.stepladder.app.StartingFleet;
import dev.stepladder.app.VersionArguments;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.AttributeOptions;
import dev.stepladder.cli.options.CalendarOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.NoPathOptions;
import dev.stepladder.cli.options.PlanOutputs;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.fleet.FleetGatesReader;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Rollout;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.report.nopath.NoPathText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepladder plan}. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plan the shortest safe sequence of hops to a target, over all environments.")
final class PlanCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            description = "What runs now; without a fleet, everything else is assumed from it.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "GOAL",
            required = true,
            split = ",",
            description =
                    "Where to: a Kubernetes version such as 1.24; several goals: kubernetes=1.24,istio=1.14; or recommended: the newest that the provider recommends, and all at its recommendation; 1.24,recommended: for 1.24")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description = "What runs where. Without it: dev, staging and prod, one cluster each.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "COMPONENT=VERSION",
            split = ",",
            description =
                    "What every cluster runs of a component, whatever the fleet or the defaults say. May be repeated.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--rollout",
            paramLabel = "HOW",
            defaultValue = "staged",
            description =
                    "staged: each stage through all environments in turn; environment: each environment all the way (default: ${DEFAULT-VALUE}).")
    private String rollout = "staged";

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private PlanOutputs outputs = new PlanOutputs();

    @Mixin
    private SearchOptions searchOptions = new SearchOptions();

    @Mixin
    private CalendarOptions calendarOptions = new CalendarOptions();

    @Mixin
    private NoPathOptions noPathOptions = new NoPathOptions();

    @Mixin
    private AttributeOptions attributeOptions = new AttributeOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics inputProblems = new Diagnostics();
        List<InputFile> matrixFiles = matrixOptions.files(inputProblems);
        Matrices read = MatrixOptions.read(matrixFiles, inputProblems);
        Optional<InputFile> fleetInput = fleetFile.flatMap(file -> InputFile.read(file, inputProblems));
        Optional<Fleet> told = fleetInput.flatMap(file -> FleetLoader.load(file, read, inputProblems));
        Matrices matrices =
                fleetInput.map(file -> FleetGatesReader.with(file, read)).orElse(read);
        Refusal.ifAny(ExitCode.INPUT, inputProblems);

        Diagnostics problems = new Diagnostics();
        Optional<Provider> profile = ruleOptions.profile(matrices, fleetFile.isEmpty(), problems);
        String leading = ruleOptions.leading(matrices);
        VersionArguments wishes = new VersionArguments(matrices, leading, problems);
        SortedMap<String, VersionRange> named = wishes.goal("--to", Recommended.named(to));
        SortedMap<String, Version> set = wishes.releases("--set", this.set);
        Optional<Version> start = from.flatMap(text ->
                Optional.ofNullable(wishes.releases("--from", List.of(text)).get(leading)));
        Optional<Recommended.ResolvedGoal> asked = new StartingFleet(profile, problems)
                .of(told, from.isPresent(), start, set)
                .map(known -> new Recommended(matrices, problems).asked(to, known, named));
        SortedMap<String, String> attributes = attributeOptions.read(matrices, problems);
        Optional<Fleet> fleet = asked.map(Recommended.ResolvedGoal::fleet)
                .map(known -> known.with(cluster -> cluster.stating(attributes)));
        SortedMap<String, VersionRange> goal =
                asked.map(Recommended.ResolvedGoal::goal).orElse(named);
        fleet.ifPresent(known -> StartingFleet.checkGoal(known, goal, matrices, problems));
        Optional<Rollout> how = Rollout.of(rollout);
        if (how.isEmpty()) {
            problems.error(
                    Place.of("--rollout " + rollout),
                    "unknown rollout",
                    "known are staged, environment",
                    Nearest.to(rollout, List.of("staged", "environment"))
                            .map(word -> "write " + word)
                            .orElse(""));
        }
        calendarOptions.check(problems);
        searchOptions.check(problems);
        ruleOptions.checkAccepted(matrices, problems);
        outputs.check(fleetFile.stream().toList(), problems);
        Refusal.ifAny(ExitCode.USAGE, problems);
        console.notes(inputProblems);
        console.notes(problems);

        PlanOrder order =
                new PlanOrder(goal, how.orElseThrow(), ruleOptions.accepted(), PlanInputs.of(matrixFiles, fleetInput));
        List<String> understood =
                problems.notes().stream().map(Diagnostic::message).toList();
        PlanAnswer answer =
                Planner.plan(fleet.orElseThrow().assuming(understood), matrices, order, searchOptions.effort(console));
        if (answer instanceof PlanAnswer.None none) {
            console.result(NoPathText.of(none, matrices, noPathOptions.verbose()));
            return ExitCode.NO;
        }
        Plan plan = ((PlanAnswer.Made) answer).plan();
        Optional<DatedPlan> dated = calendarOptions.date(plan, fleet.orElseThrow(), matrices, console);
        dated.ifPresent(made -> outputs.write(made, console));
        return dated.isPresent() ? ExitCode.DONE : ExitCode.NO;
    }
}
