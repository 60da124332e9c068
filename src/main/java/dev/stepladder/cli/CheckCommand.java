package dev.stepladder.cli;

import dev.stepladder.app.request.CheckRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.cli.options.UnitStateOptions;
import dev.stepladder.report.matrix.ObjectionText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stepladder check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n" + "  stepladder check kubernetes=1.33 istio=1.26%n" + "%n",
        sortOptions = false,
        description =
                "Check whether these versions may run together; if not, show the rules that object, with places and sources.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "COMPONENT=VERSION",
            arity = "1..*",
            description = "Versions to check; a bare version means Kubernetes.")
    private List<String> running = new ArrayList<>();

    @Mixin
    private UnitStateOptions unitStateOptions = new UnitStateOptions();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(List.of());
        return Results.show(
                matrixOptions
                        .stepladder()
                        .check(new CheckRequest(running, unitStateOptions.given(), ruleOptions.choice())),
                console,
                result -> resultOptions.write(
                        ObjectionText.of(result.objections(), result.uncovered(), result.states(), result.overridden()),
                        console));
    }
}
