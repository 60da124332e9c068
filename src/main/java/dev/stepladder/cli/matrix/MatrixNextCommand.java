package dev.stepladder.cli.matrix;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.TextGrid;
import dev.stepladder.report.matrix.HopList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix next}. */
@Command(
        name = "next",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder matrix next istio 1.22%n"
                + "  stepladder matrix next kubernetes 1.30 --provider kubeadm --format csv%n"
                + "%n",
        sortOptions = false,
        description = "List the releases that one hop may lead to, and what is against each of the others.",
        footer = {
            "",
            "Asks the same rules as path, about this component alone: what else a cluster runs may forbid more."
        })
public final class MatrixNextCommand implements Callable<Integer> {
    private final Console console;
    private final Diagnostics problems = new Diagnostics();

    @Parameters(index = "0", paramLabel = "COMPONENT", description = "A component.")
    private String component = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "The release it is on.")
    private String version = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, csv or markdown (default: text).")
    private Optional<String> format = Optional.empty();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(Grids.FORMATS);

    public MatrixNextCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(format, List.of());
        return Results.show(matrixOptions.review().read(), console, set -> {
            MatrixHops hops = new MatrixHops(set.matrices(), ruleOptions.choice(), problems);
            Optional<TextGrid> shown = hops.component(component)
                    .flatMap(known -> MatrixReview.release(
                                    known, version, Place.of(component + " " + version), problems)
                            .map(release -> HopList.next(hops.of(known).from(release.version()))));
            Refusal.ifAny(ExitCode.USAGE, problems);
            console.problems(problems.notes());
            shown.ifPresent(grid -> resultOptions.write(form -> Grids.draw(grid, form), console));
        });
    }
}
