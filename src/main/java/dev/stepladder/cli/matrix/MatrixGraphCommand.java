package dev.stepladder.cli.matrix;

import dev.stepladder.audit.HopsFrom;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.matrix.HopGraph;
import dev.stepladder.report.matrix.HopList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix graph}. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder matrix graph istio%n"
                + "  stepladder matrix graph istio --format mermaid%n"
                + "  stepladder matrix graph openshift --channel stable%n"
                + "%n",
        sortOptions = false,
        description = "List or draw the upgrade edges of a component or of one channel, and what is against them.")
public final class MatrixGraphCommand implements Callable<Integer> {
    /** The formats of a graph. */
    private static final List<OutputFormat> FORMATS = Stream.concat(
                    Grids.FORMATS.stream(), Stream.of(OutputFormat.MERMAID))
            .toList();

    private final Console console;
    private final Diagnostics problems = new Diagnostics();

    @Parameters(index = "0", paramLabel = "COMPONENT", description = "A component.")
    private String component = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, csv, markdown or mermaid (default: text).")
    private Optional<String> format = Optional.empty();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(FORMATS);

    public MatrixGraphCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(format, List.of());
        return Results.show(matrixOptions.review().read(), console, set -> {
            MatrixHops hops = new MatrixHops(set.matrices(), ruleOptions.choice(), problems);
            Optional<List<HopsFrom.Candidate>> shown =
                    hops.component(component).map(known -> hops.of(known).all());
            Refusal.ifAny(ExitCode.USAGE, problems);
            console.problems(problems.notes());
            shown.ifPresent(edges -> resultOptions.write(
                    form -> form == OutputFormat.MERMAID
                            ? HopGraph.mermaid(edges)
                            : Grids.draw(HopList.graph(edges), form),
                    console));
        });
    }
}
