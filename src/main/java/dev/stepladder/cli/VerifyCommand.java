package dev.stepladder.cli;

import dev.stepladder.app.request.VerifyRequest;
import dev.stepladder.app.result.PlanVerification;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.CoverageOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.Visible;
import dev.stepladder.report.follow.VerificationReport;
import dev.stepladder.report.follow.VerifiedPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder verify plans/*.yaml --fleet fleet.yaml%n"
                + "  stepladder verify plan.yaml --strict --format sarif > verify.sarif%n"
                + "%n",
        sortOptions = false,
        description =
                "Replay plans on today's matrices, by the rules alone, and list everything that is no longer true.",
        footer = {
            "",
            "Exit codes: 0 every plan holds, 1 a plan is no longer true or not approved, 5 all are true but one could be shorter (--strict)."
        })
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
                    "Also prove from the plan's certificate, without the search, that the paths are shortest. Exit code 5 if the certificate does not suffice.")
    private boolean strict;

    @Option(
            names = "--approved",
            description =
                    "Also ask for the approval of each plan as it is: by every role that its dates or the fleet file name, or by any role if they name none.")
    private boolean approved;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, junit, sarif or markdown (default: text).")
    private Optional<String> format = Optional.empty();

    @Mixin
    private CoverageOptions coverageOptions = new CoverageOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(VerificationReport.FORMATS);

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(
                format, Stream.concat(files.stream(), fleetFile.stream()).toList());
        VerifyRequest request = new VerifyRequest(files, fleetFile, strict, approved);
        List<VerifiedPlan> verified = new ArrayList<>();
        int code = Results.show(
                matrixOptions.stepladder().verify(request),
                console,
                plans -> plans.forEach(plan -> verified.add(verified(plan))));
        if (!verified.isEmpty()) {
            resultOptions.write(form -> VerificationReport.write(verified, form), console);
        }
        boolean shorter = code == ExitCode.NO
                && verified.stream().allMatch(plan -> plan.findings().isEmpty());
        return coverageOptions.code(shorter ? ExitCode.SHORTER : code);
    }

    private VerifiedPlan verified(PlanVerification plan) {
        String file = Visible.line(plan.file().toString());
        plan.changes().forEach(change -> console.note(file + ": note: " + change));
        plan.approvals().inWords().forEach(approval -> console.note(file + ": note: " + approval));
        coverageOptions.check(plan.plan(), console);
        return new VerifiedPlan(file, plan.plan(), plan.changes(), plan.findings(), plan.proofs());
    }
}
