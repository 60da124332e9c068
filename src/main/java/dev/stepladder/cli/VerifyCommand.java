package dev.stepladder.cli;

import dev.stepladder.app.PlanInputs;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.fleet.FleetGatesReader;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.verify.Discrepancy;
import dev.stepladder.verify.FleetVerifier;
import dev.stepladder.verify.ScheduleVerifier;
import dev.stepladder.verify.StrictProof;
import dev.stepladder.verify.Verifier;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        description = "Replay plans on today's matrices, on the rules alone: are they still true?")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PLAN", arity = "1..*", description = "Plan files (.yaml, .json).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            description =
                    "Also compare with a fleet file as it is now: clusters, units, nodes, waves, and dates with its windows, freezes, soak and durations.")
    private Optional<Path> fleetFile = Optional.empty();

    @Option(
            names = "--strict",
            description =
                    "Also prove that the paths are shortest, without the code that searched: from what the plan says that its units need. 1 where that is not enough.")
    private boolean strict;

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        List<InputFile> matrixFiles = matrixOptions.files(problems);
        Matrices read = MatrixOptions.read(matrixFiles, problems);
        Optional<InputFile> fleetInput = fleetFile.flatMap(file -> InputFile.read(file, problems));
        Optional<Fleet> fleet = fleetInput.flatMap(file -> FleetLoader.load(file, read, problems));
        Matrices matrices =
                fleetInput.map(file -> FleetGatesReader.with(file, read)).orElse(read);
        Map<Path, DatedPlan> plans = new LinkedHashMap<>();
        for (Path file : files) {
            Optional<DatedPlan> plan =
                    InputFile.read(file, problems).flatMap(input -> PlanReader.readDated(input, problems));
            plan.ifPresent(known -> plans.put(file, known));
        }
        Refusal.ifAny(ExitCode.INPUT, problems);
        console.notes(problems);
        Diagnostics usage = new Diagnostics();
        if (fleet.isEmpty()) {
            plans.forEach((file, plan) -> checkNeedsNoFleet(file, plan.plan(), usage));
        }
        Refusal.ifAny(ExitCode.USAGE, usage);
        List<Plan.Input> today = PlanInputs.of(matrixFiles, fleetInput);
        boolean allTrue = true;
        for (Map.Entry<Path, DatedPlan> plan : plans.entrySet()) {
            List<Discrepancy> findings = findings(plan.getValue(), matrices, fleet);
            allTrue &= findings.isEmpty();
            PlanInputs.changes(plan.getValue().plan().inputs(), today)
                    .forEach(change -> console.message(plan.getKey() + ": note: " + change));
            report(plan.getKey(), plan.getValue().plan(), findings);
            if (strict && findings.isEmpty()) {
                allTrue &= prove(plan.getKey(), plan.getValue().plan(), matrices);
            }
        }
        return allTrue ? ExitCode.DONE : ExitCode.NO;
    }

    /** A plan that rests on what its fleet file adds to the matrices can't be judged without that. */
    private static void checkNeedsNoFleet(Path file, Plan plan, Diagnostics usage) {
        plan.facts().stream()
                .filter(fact -> fact.id().startsWith(FleetGatesReader.PREFIX))
                .findFirst()
                .ifPresent(fact -> usage.error(
                        Place.of(file.toString()),
                        "relies on what its fleet file says",
                        fact.id() + ": " + fact.says(),
                        "add --fleet FILE"));
    }

    /** Fleet and dates only count for steps that are true. */
    private static List<Discrepancy> findings(DatedPlan plan, Matrices matrices, Optional<Fleet> fleet) {
        List<Discrepancy> findings = new ArrayList<>(Verifier.verify(plan.plan(), matrices));
        if (findings.isEmpty()) {
            fleet.ifPresent(told -> findings.addAll(FleetVerifier.verify(plan.plan(), told)));
            findings.addAll(ScheduleVerifier.verify(plan, matrices, fleet));
        }
        return findings;
    }

    private boolean prove(Path file, Plan plan, Matrices matrices) {
        List<StrictProof> proofs = StrictProof.of(plan, matrices);
        for (StrictProof proof : proofs) {
            proof.findings().forEach(finding -> console.result(file + ": " + finding + "\n"));
            console.result(file + ": " + proof + "\n");
        }
        return proofs.stream().allMatch(StrictProof::proven);
    }

    private void report(Path file, Plan plan, List<Discrepancy> findings) {
        if (findings.isEmpty()) {
            console.result("%s: true: %s steps replayed, every state safe, the goal reached\n"
                    .formatted(file, plan.steps().size()));
            return;
        }
        findings.forEach(finding -> console.result(file + ": " + finding + "\n"));
        console.result("%s: not true: %s %s\n"
                .formatted(file, findings.size(), findings.size() == 1 ? "finding" : "findings"));
    }
}
