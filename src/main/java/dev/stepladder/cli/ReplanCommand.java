package dev.stepladder.cli;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.ReplanRequest;
import dev.stepladder.app.result.Replanned;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.CalendarOptions;
import dev.stepladder.cli.options.CoverageOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.PlanOutputs;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.cli.options.StyleOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Visible;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder replan}. */
@Command(
        name = "replan",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n" + "  stepladder replan plan.yaml --fleet today.yaml -o new-plan.yaml%n" + "%n",
        sortOptions = false,
        description = {
            "Replan the rest: a plan to the same goal from the fleet's present state.",
            "Goal, rollout, accepted risks and options are those of the plan; hops that were taken count as rehearsed."
        })
final class ReplanCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan that was followed so far (.yaml, .json).")
    private Path file = Path.of("");

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            required = true,
            description = "Fleet file with the versions that run today.")
    private Path fleetFile = Path.of("");

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

    ReplanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        calendarOptions.check(problems);
        searchOptions.check(problems);
        styleOptions.check(problems);
        // The plan itself may be replaced: its rest takes its place.
        outputs.check(matrixOptions.inputs(Stream.of(fleetFile)), calendarOptions.isGiven(), console, problems);
        Stepladder stepladder = matrixOptions.stepladder(searchOptions, console).noticing(problems);
        PlanView view = new PlanView(console, made -> {
            outputs.write(made, styleOptions, console);
            coverageOptions.check(made.plan().plan(), console);
        });
        int code = Results.show(
                stepladder.replan(new ReplanRequest(
                        file, fleetFile, calendarOptions.request(), Optional.of(calendarOptions.today(console)))),
                console,
                rest -> {
                    view.show(rest.result());
                    rest.against().ifPresent(counts -> console.note(against(counts)));
                });
        return coverageOptions.code(code);
    }

    private String against(Replanned.StepCounts steps) {
        return "compared with %s: %s of its %s steps taken, %s kept, %s new"
                .formatted(Visible.line(file.toString()), steps.taken(), steps.planned(), steps.stay(), steps.added());
    }
}
