package dev.stepladder.cli;

import dev.stepladder.app.request.ApproveRequest;
import dev.stepladder.app.result.ApprovedPlan;
import dev.stepladder.app.result.PlanVerification;
import dev.stepladder.app.result.WithdrawnApproval;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.plan.Approval;
import dev.stepladder.report.follow.VerificationText;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder approve}. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder approve plan.yaml --as platform-lead%n"
                + "  stepladder approve plan.yaml --as lead --by \"Ada L.\"%n"
                + "%n",
        sortOptions = false,
        description =
                "Record in a plan file that a role approves it. The plan is verified first; nothing else in the file changes.",
        footer = {
            "",
            "Exit codes: 0 the file has the approval, or has it no longer (--withdraw), 1 the plan is not true and stays as it is."
        })
final class ApproveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "PLAN",
            description = "A plan file (.yaml, .json). The approval is written to it.")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "ROLE",
            required = true,
            description = "The role that approves, such as a role of approvals in the fleet file.")
    private String role = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "The person who approves (default: the variable USER, or USERNAME).")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--withdraw",
            description = "Take this approval back: the file has it no longer. The plan is not verified.")
    private boolean withdraw;

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description = "Also compare the plan with a fleet file, whose approvals name the roles that must approve.")
    private Optional<Path> fleetFile = Optional.empty();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    ApproveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<String> person = by.or(() -> console.user()).map(String::strip);
        Diagnostics usage = new Diagnostics();
        if (role.isBlank()) {
            usage.error(Place.of("--as"), "role is empty", "", "name the role that approves");
        }
        if (by.filter(String::isBlank).isPresent()) {
            usage.error(Place.of("--by"), "name is empty", "", "name the person who approves");
        } else if (person.filter(name -> !name.isEmpty()).isEmpty()) {
            usage.error(Place.of("command line"), "missing --by", "no variable USER or USERNAME", "add --by NAME");
        }
        if (InputFile.isStandardInput(file)) {
            usage.error(
                    Place.of(file.toString()),
                    "an approval is written to the plan file",
                    "standard input is no file",
                    "name the file");
        }
        if (Files.isRegularFile(file)) {
            OutputFiles.check(file, List.of(), usage);
        }
        Refusal.ifAny(ExitCode.USAGE, usage);
        ApproveRequest request = new ApproveRequest(
                file,
                fleetFile,
                role.strip(),
                person.orElseThrow(),
                console.clock().instant());
        return withdraw
                ? Results.show(matrixOptions.stepladder().withdraw(request), console, this::show)
                : Results.show(matrixOptions.stepladder().approve(request), console, this::show);
    }

    private void show(WithdrawnApproval withdrawn) {
        OutputFiles.write(Map.of(file, withdrawn.text()));
        console.result("%s: withdrawn: the approval by %s\n"
                .formatted(file, withdrawn.approval().inWords()));
        showLacking(withdrawn.lacking());
    }

    private void showLacking(List<String> roles) {
        if (!roles.isEmpty()) {
            console.result("  not yet approved by " + String.join(", ", roles) + "\n");
        }
    }

    private void show(ApprovedPlan approved) {
        PlanVerification plan = approved.verification();
        plan.changes().forEach(change -> console.note(file + ": note: " + change));
        if (approved.approval().isEmpty()) {
            console.result(VerificationText.of(file.toString(), plan.plan(), plan.findings(), plan.proofs()));
            console.message(file + ": not approved, and left as it is");
            return;
        }
        Approval approval = approved.approval().get();
        approved.text().ifPresent(text -> OutputFiles.write(Map.of(file, text)));
        console.result("%s: %s by %s\n  digest %s\n"
                .formatted(
                        file,
                        approved.text().isPresent() ? "approved" : "already approved",
                        approval.inWords(),
                        approval.digest()));
        if (!approved.asked().isEmpty() && !approved.asked().contains(approval.role())) {
            console.note("%s: note: asks for the approval of %s, not of %s%s"
                    .formatted(
                            file,
                            String.join(", ", approved.asked()),
                            approval.role(),
                            Nearest.to(approval.role(), approved.asked())
                                    .map(
                                            "; if %s is meant, approve as that, and take this one back with --withdraw"
                                                    ::formatted)
                                    .orElse("")));
        }
        showLacking(approved.lacking());
    }
}
