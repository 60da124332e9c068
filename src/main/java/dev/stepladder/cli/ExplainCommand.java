package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.InputFile;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.HopText;
import dev.stepladder.planfile.PlanReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stepladder explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Why a step is in a plan, until when it can be undone, what to check, and who says so.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file (.yaml).")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "STEP",
            description = "A step's number or name, such as prod/istio/1.10, or a hop's name.")
    private String step = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        Optional<Plan> plan = InputFile.read(file, problems).flatMap(input -> PlanReader.read(input, problems));
        Refusal.ifAny(ExitCode.INPUT, problems);
        Optional<String> text = plan.flatMap(read -> HopText.of(read, step));
        if (text.isEmpty()) {
            List<String> names =
                    plan.orElseThrow().steps().stream().map(Plan.Step::id).toList();
            problems.error(
                    Place.of(file.toString()),
                    "the plan has no step \"%s\"".formatted(step),
                    "it has steps 1 to " + names.size() + ", named such as "
                            + names.stream().findFirst().orElse("-"),
                    Nearest.to(step, names).map(word -> "write " + word).orElse(""));
            Refusal.ifAny(ExitCode.USAGE, problems);
        }
        text.ifPresent(console::result);
        return ExitCode.DONE;
    }
}
