package dev.stepladder.cli;

import dev.stepladder.app.PlanInputs;
import dev.stepladder.app.Recommended;
import dev.stepladder.app.StartingFleet;
import dev.stepladder.app.VersionArguments;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.AttributeOptions;
import dev.stepladder.cli.options.Formats;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.NoPathOptions;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Rollout;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.report.nopath.NoPathText;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepladder path}. */
@Command(
        name = "path",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "The shortest safe path of one cluster, without environments; nothing is assumed to run but what --from names.",
        footer = {"", "Exit codes: 0 found, 1 no safe path."})
final class PathCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--from",
            paramLabel = "COMPONENT=VERSION",
            required = true,
            split = ",",
            description = "What runs now; a bare version means Kubernetes.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "GOAL",
            required = true,
            split = ",",
            description = "Where to: 1.24, kubernetes=1.24,istio=1.14, or recommended")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "HOW",
            defaultValue = "text",
            description = "text, json or csv (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Mixin
    private SearchOptions searchOptions = new SearchOptions();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private NoPathOptions noPathOptions = new NoPathOptions();

    @Mixin
    private AttributeOptions attributeOptions = new AttributeOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    PathCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics inputProblems = new Diagnostics();
        List<InputFile> files = matrixOptions.files(inputProblems);
        Matrices matrices = MatrixOptions.read(files, inputProblems);
        Refusal.ifAny(ExitCode.INPUT, inputProblems);
        Diagnostics problems = new Diagnostics();
        OutputFormat form = Formats.read(format, PlanReport.PATH_FORMATS, problems);
        searchOptions.check(problems);
        ruleOptions.check(matrices, problems);
        VersionArguments wishes = new VersionArguments(matrices, ruleOptions.leading(matrices), problems);
        List<Unit> units = new ArrayList<>();
        wishes.releases("--from", from)
                .forEach((component, version) ->
                        units.add(new Unit(component, component, version, 0, Place.of("--from"))));
        SortedMap<String, VersionRange> named = wishes.goal("--to", Recommended.named(to));
        SortedMap<String, String> attributes = attributeOptions.read(matrices, problems);
        attributes.putAll(ruleOptions.attributes(matrices));
        Refusal.ifAny(ExitCode.USAGE, problems);
        Recommended.ResolvedGoal asked = new Recommended(matrices, problems).asked(to, fleet(units, attributes), named);
        Refusal.ifAny(ExitCode.USAGE, problems);
        Fleet fleet = asked.fleet();
        SortedMap<String, VersionRange> goal = asked.goal();
        StartingFleet.checkGoal(fleet, goal, matrices, problems);
        Refusal.ifAny(ExitCode.USAGE, problems);
        console.notes(problems);

        PlanOrder order = new PlanOrder(
                goal, Rollout.ENVIRONMENT, ruleOptions.accepted(), PlanInputs.of(files, Optional.empty()));
        PlanAnswer answer = Planner.plan(fleet, matrices, order, SearchSettings.within(searchOptions.limits()));
        if (answer instanceof PlanAnswer.None none) {
            console.result(NoPathText.of(none, matrices, noPathOptions.verbose()));
            return ExitCode.NO;
        }
        console.result(PlanReport.path(((PlanAnswer.Made) answer).plan(), form));
        return ExitCode.DONE;
    }

    /** A fleet of the one cluster. */
    private Fleet fleet(List<Unit> units, SortedMap<String, String> attributes) {
        Cluster cluster = new Cluster("cluster", attributes, units, new TreeSet<>(), Place.of("--from"));
        return new Fleet(List.of(new Environment("cluster", List.of(cluster))), List.of());
    }
}
