package dev.stepladder.cli;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.PathRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Content;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.PolicyOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.cli.options.StyleOptions;
import dev.stepladder.cli.options.UnitStateOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.report.PlanReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepladder path}. */
@Command(
        name = "path",
        mixinStandardHelpOptions = true,
        headerHeading =
                "Examples:%n" + "  stepladder path --from kubernetes=1.31,istio=1.24 --to kubernetes=1.33%n" + "%n",
        sortOptions = false,
        description =
                "Find the shortest safe path of one cluster, without environments; only the components of --from are assumed to run.",
        footer = {"", "Exit codes: 0 found, 1 no safe path."})
final class PathCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--from",
            paramLabel = "COMPONENT=VERSION",
            required = true,
            split = ",",
            description = "Current versions; a bare version means Kubernetes.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "GOAL",
            required = true,
            split = ",",
            description = "Target: 1.24, kubernetes=1.24,istio=1.14, newest, istio=newest, or recommended.")
    private List<String> to = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or csv (default: text).")
    private Optional<String> format = Optional.empty();

    @Mixin
    private SearchOptions searchOptions = new SearchOptions();

    @Mixin
    private UnitStateOptions unitStateOptions = new UnitStateOptions();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private PolicyOptions policyOptions = new PolicyOptions();

    @Mixin
    private StyleOptions styleOptions = new StyleOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(PlanReport.PATH_FORMATS);

    PathCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        resultOptions.check(format, matrixOptions.inputs(Stream.empty()), problems);
        searchOptions.check(problems);
        styleOptions.check(problems);
        Stepladder stepladder = matrixOptions.stepladder(searchOptions, console).noticing(problems);
        PlanView view = new PlanView(
                console,
                made -> resultOptions.write(
                        (form, to) -> Content.of(PlanReport.path(
                                made.plan().plan(),
                                form,
                                to.isPresent() ? styleOptions.file(console) : styleOptions.style(console))),
                        console));
        return Results.show(
                stepladder.path(new PathRequest(
                        from, to, unitStateOptions.given(), ruleOptions.choice().following(policyOptions.given()))),
                console,
                view::show);
    }
}
