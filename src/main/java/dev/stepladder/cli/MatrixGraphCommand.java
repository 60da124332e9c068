package dev.stepladder.cli;

import dev.stepladder.audit.HopsFrom;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.report.TextGrid;
import dev.stepladder.report.matrix.HopGraph;
import dev.stepladder.report.matrix.HopList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix graph}. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "List or draw the upgrade edges of a component or of one channel, and what is against them.",
        footer = {
            "",
            "  matrix graph istio",
            "  matrix graph istio --format mermaid",
            "  matrix graph istio --channel stable, if istio has such a channel"
        })
final class MatrixGraphCommand implements Callable<Integer> {
    /** The forms of a graph. */
    private enum Form {
        TABLE,
        CSV,
        MARKDOWN,
        MERMAID;

        String of(List<HopsFrom.Candidate> hops) {
            return switch (this) {
                case TABLE -> HopList.graph(hops).draw(TextGrid.Form.TABLE);
                case CSV -> HopList.graph(hops).draw(TextGrid.Form.CSV);
                case MARKDOWN -> HopList.graph(hops).draw(TextGrid.Form.MARKDOWN);
                case MERMAID -> HopGraph.mermaid(hops);
            };
        }
    }

    private final Console console;
    private final Diagnostics problems = new Diagnostics();

    @Parameters(index = "0", paramLabel = "COMPONENT", description = "A component.")
    private String component = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, markdown or mermaid (default: ${DEFAULT-VALUE}).")
    private Form format = Form.TABLE;

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    MatrixGraphCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Results.show(matrixOptions.review().read(), console, set -> {
            MatrixHops hops = new MatrixHops(set.matrices(), ruleOptions.choice(), problems);
            String shown = hops.component(component)
                    .map(known -> format.of(hops.of(known).all()))
                    .orElse("");
            Refusal.ifAny(ExitCode.USAGE, problems);
            console.problems(problems.notes());
            console.result(shown);
        });
    }
}
