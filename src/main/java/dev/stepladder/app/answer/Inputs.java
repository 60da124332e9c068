package dev.stepladder.app.answer;

import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.resolve.PlanInputs;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.fleet.FleetGatesReader;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.prepared.DigestedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All files of a request, read in the order that gives the best messages: matrices, then the fleet whose names they judge, then plans.
 *
 * @param matrixDigest the digest of the texts of all matrices
 * @param matrices with the gates and issues that the fleet file adds
 * @param plans by path, in the order of the request; those that could be read
 */
public record Inputs(
        String matrixDigest,
        Matrices matrices,
        Optional<InputFile> fleetFile,
        Optional<Fleet> fleet,
        Map<Path, DatedPlan> plans) {
    public Inputs {
        plans = Collections.unmodifiableMap(new LinkedHashMap<>(plans));
    }

    /** Reads them all; fit for use only if no problem was added. */
    public static Inputs read(MatrixFiles files, Optional<Path> fleetPath, List<Path> plans, Diagnostics problems) {
        Diagnostics ofMatrices = new Diagnostics();
        DigestedMatrices digested = MatrixReading.matrices(files, ofMatrices);
        Matrices known = digested.matrices();
        // Their warnings are for whoever writes them: lint has them.
        ofMatrices.sorted().stream()
                .filter(problem -> problem.severity() != Diagnostic.Severity.WARNING)
                .forEach(problems::add);
        Optional<InputFile> fleetFile = fleetPath.flatMap(path -> InputFile.read(path, problems));
        Optional<Fleet> fleet = fleetFile.flatMap(file -> FleetLoader.load(file, known, problems));
        Matrices matrices =
                fleetFile.map(file -> FleetGatesReader.with(file, known)).orElse(known);
        return new Inputs(digested.digest(), matrices, fleetFile, fleet, plans(plans, problems));
    }

    /** These, with other plans. */
    public Inputs with(Map<Path, DatedPlan> others) {
        return new Inputs(matrixDigest, matrices, fleetFile, fleet, others);
    }

    /** Plans alone, by path. */
    public static Map<Path, DatedPlan> plans(List<Path> paths, Diagnostics problems) {
        Map<Path, DatedPlan> plans = new LinkedHashMap<>();
        for (Path path : paths) {
            InputFile.read(path, problems)
                    .flatMap(file -> PlanReader.readDated(file, problems))
                    .ifPresent(plan -> plans.put(path, plan));
        }
        return plans;
    }

    /** The only plan of the request. */
    public DatedPlan plan() {
        return plans.values().iterator().next();
    }

    /** The name of the fleet file; empty without one. */
    String fleetName() {
        return fleetFile.map(InputFile::name).orElse("");
    }

    /** Matrices and fleet file, as plans name them. */
    public List<PlanBasis.Input> digests() {
        return PlanInputs.of(matrixDigest, fleetFile);
    }
}
