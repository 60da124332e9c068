package dev.stepladder.cli;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.ExplainRequest;
import dev.stepladder.app.request.WhyNotRequest;
import dev.stepladder.app.result.Explained;
import dev.stepladder.app.result.WhyNotResult;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.Name;
import dev.stepladder.report.nopath.NoPathText;
import dev.stepladder.report.plan.ComponentSteps;
import dev.stepladder.report.plan.HopText;
import dev.stepladder.report.plan.ProofText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder explain plan.yaml istio%n"
                + "  stepladder explain plan.yaml prod/istio/1.10%n"
                + "  stepladder explain plan.yaml --why-not \"without istio 1.12\"%n"
                + "%n",
        sortOptions = false,
        description =
                "Explain a step: its reason, its place, its way back, its checks and sources. Or explain why a plan is not shorter, or not different.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml, .json).")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STEP",
            description =
                    "A step's number or name, such as prod/istio/1.10, a hop's name, or a component, such as istio, for all its steps. Without it: the proof that no safe path is shorter.")
    private Optional<String> step = Optional.empty();

    @Option(
            names = "--why-not",
            paramLabel = "QUESTION",
            description =
                    "Instead of STEP:  \"without istio 1.12\", \"ending on istio 1.13\" or \"kubernetes 1.21 before istio 1.10\". Shows the extra cost of such a path, or the facts that rule it out.")
    private Optional<String> whyNot = Optional.empty();

    @Mixin
    private SearchOptions searchOptions = new SearchOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        if (step.isPresent() && whyNot.isPresent()) {
            usage.error(
                    Place.of("command line"), "STEP and --why-not exclude each other", "found both", "leave one out");
        }
        searchOptions.check(usage);
        resultOptions.check(List.of(file), usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        Stepladder stepladder = matrixOptions.stepladder(searchOptions, console);
        return whyNot.isPresent()
                ? Results.show(stepladder.whyNot(new WhyNotRequest(file, whyNot.get())), console, this::show)
                : Results.show(stepladder.explain(new ExplainRequest(file, step)), console, this::show);
    }

    private void show(Explained explained) {
        resultOptions.write(
                explained
                        .step()
                        .map(name -> HopText.of(explained.plan(), name, explained.matrices())
                                .orElseGet(() -> ComponentSteps.of(explained.dated(), name)))
                        .orElseGet(() -> ProofText.of(explained.plan())),
                console);
    }

    private void show(WhyNotResult result) {
        String question = ", " + result.question();
        StringBuilder text = new StringBuilder();
        for (WhyNotResult.Possible possible : result.possible()) {
            text.append("%s%s: %s\n".formatted(Name.joined(", ", possible.clusters()), question, possible.says()));
        }
        text.append(NoPathText.of(
                result.obstacles(),
                question,
                result.matrices(),
                console.manner().verbose()));
        resultOptions.write(text.toString(), console);
    }
}
