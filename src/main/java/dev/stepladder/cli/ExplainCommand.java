package dev.stepladder.cli;

import dev.stepladder.app.WhyNotQuestion;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.NoPathOptions;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.WhyNot;
import dev.stepladder.report.nopath.NoPathText;
import dev.stepladder.report.plan.HopText;
import dev.stepladder.report.plan.ProofText;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
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
        sortOptions = false,
        description =
                "Why a step is in a plan and where it is, until when it can be undone, what to check, and who says so; or why a plan is not shorter, or not otherwise.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml, .json).")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STEP",
            description =
                    "A step's number or name, such as prod/istio/1.10, or a hop's name. Without it: why no safe path is shorter.")
    private Optional<String> step = Optional.empty();

    @Option(
            names = "--why-not",
            paramLabel = "QUESTION",
            description =
                    "In place of STEP: \"without istio 1.12\", \"ending on istio 1.13\" or \"kubernetes 1.21 before istio 1.10\". Says what such a path costs more, or which facts rule it out.")
    private Optional<String> whyNot = Optional.empty();

    @Mixin
    private SearchOptions searchOptions = new SearchOptions();

    @Mixin
    private NoPathOptions noPathOptions = new NoPathOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        if (step.isPresent() && whyNot.isPresent()) {
            usage.error(
                    Place.of("command line"),
                    "what is to be explained?",
                    "found STEP and --why-not",
                    "name a step, or ask --why-not");
        }
        searchOptions.check(usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        Diagnostics input = new Diagnostics();
        Matrices matrices = MatrixOptions.read(matrixOptions.files(input), input);
        Optional<Plan> plan = InputFile.read(file, input).flatMap(read -> PlanReader.read(read, input));
        Refusal.ifAny(ExitCode.INPUT, input);
        if (step.isEmpty() && whyNot.isEmpty()) {
            console.result(ProofText.of(plan.orElseThrow()));
        }
        step.ifPresent(asked -> explain(plan.orElseThrow(), asked, matrices));
        whyNot.ifPresent(words -> answer(plan.orElseThrow(), words, matrices));
        return ExitCode.DONE;
    }

    private void explain(Plan plan, String asked, Matrices matrices) {
        Diagnostics problems = new Diagnostics();
        Optional<String> text = HopText.of(plan, asked, matrices);
        if (text.isEmpty()) {
            List<String> names = plan.steps().stream().map(Plan.Step::id).toList();
            problems.error(
                    Place.of(file.toString()),
                    "the plan has no step \"%s\"".formatted(asked),
                    "it has steps 1 to " + names.size() + ", named such as "
                            + names.stream().findFirst().orElse("-"),
                    Nearest.to(asked, names).map(word -> "write " + word).orElse(""));
            Refusal.ifAny(ExitCode.USAGE, problems);
        }
        text.ifPresent(console::result);
    }

    private void answer(Plan plan, String words, Matrices matrices) {
        Diagnostics problems = new Diagnostics();
        plan.paths().stream()
                .flatMap(path -> path.start().stream())
                .distinct()
                .forEach(unit -> checkKnown(unit, matrices, problems));
        Refusal.ifAny(ExitCode.NO, problems);
        Optional<PathConstraint> asked = WhyNotQuestion.read(words, matrices, problems);
        Refusal.ifAny(ExitCode.USAGE, problems);
        List<PlanAnswer.Obstacle> obstacles = new ArrayList<>();
        for (WhyNot answer : WhyNot.ask(plan, matrices, asked.orElseThrow(), searchOptions.limits())) {
            if (answer.obstacle().isPresent()) {
                obstacles.add(new PlanAnswer.Obstacle(
                        answer.clusters(), answer.obstacle().get()));
            } else {
                console.result(
                        "%s, %s: %s\n".formatted(String.join(", ", answer.clusters()), asked.get(), answer.says()));
            }
        }
        console.result(NoPathText.of(obstacles, ", " + asked.get(), matrices, noPathOptions.verbose()));
    }

    private void checkKnown(Unit unit, Matrices matrices, Diagnostics problems) {
        boolean known = matrices.component(unit.component())
                .flatMap(component -> component.release(unit.version()))
                .isPresent();
        if (!known) {
            problems.error(
                    Place.of(file.toString()),
                    "no matrix knows %s %s, which the plan starts from".formatted(unit.component(), unit.version()),
                    "",
                    "name the matrices that the plan was made with: --matrices DIR");
        }
    }
}
