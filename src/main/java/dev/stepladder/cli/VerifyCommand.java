package dev.stepladder.cli;

import dev.stepladder.app.request.VerifyRequest;
import dev.stepladder.app.result.PlanVerification;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.options.CoverageOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.report.follow.VerificationText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Replay plans on today's matrices, by the rules alone, and list everything that is no longer true.")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PLAN", arity = "1..*", description = "Plan files (.yaml, .json).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description =
                    "Also compare the plans with a fleet file: clusters, units, nodes, waves, and dates with its windows, freezes, soak and durations.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(
            names = "--strict",
            description =
                    "Also prove from the plan's certificate, without the search, that the paths are shortest. Exit code 1 if the certificate does not suffice.")
    private boolean strict;

    @Option(
            names = "--approved",
            description =
                    "Also ask for the approval of each plan as it is: by every role that its dates or the fleet file name, or by any role if they name none.")
    private boolean approved;

    @Mixin
    private CoverageOptions coverageOptions = new CoverageOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        VerifyRequest request = new VerifyRequest(files, fleetFile, strict, approved);
        return coverageOptions.code(
                Results.show(matrixOptions.stepladder().verify(request), console, plans -> plans.forEach(this::show)));
    }

    private void show(PlanVerification plan) {
        String file = plan.file().toString();
        plan.changes().forEach(change -> console.message(file + ": note: " + change));
        plan.approvals().inWords().forEach(approval -> console.message(file + ": note: " + approval));
        coverageOptions.check(plan.plan(), console);
        console.result(VerificationText.of(file, plan.plan(), plan.findings(), plan.proofs()));
    }
}
