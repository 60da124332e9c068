package dev.stepladder.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepladder.app.resolve.PlanInputs;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.fleet.FleetGatesReader;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.matrix.FrozenMatrices;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan that somebody keeps, and what it is judged on.
 *
 * @param small whether judging it takes a few milliseconds
 * @param fleet where it was made for one
 * @param strict whether it can be proven shortest without the search
 */
record PlanCase(String name, JsonNode file, boolean small, Matrices matrices, Optional<Fleet> fleet, boolean strict) {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path WORLDS = Path.of("src/test/resources/worlds");
    private static final Path SHIPPED = Path.of("matrices");

    /** Plans that together have every key of a plan file, small ones first. */
    static List<PlanCase> all() throws IOException {
        Path nine = Path.of("plans/nine-eks-clusters");
        return List.of(
                of(
                        GOLDEN.resolve("plan-files/expected/plan.yaml"),
                        List.of(WORLDS.resolve("small")),
                        true,
                        Optional.empty()),
                of(
                        GOLDEN.resolve("calendar/expected/plan.yaml"),
                        List.of(GOLDEN.resolve("calendar/world")),
                        true,
                        Optional.of(GOLDEN.resolve("calendar/fleet.yaml"))),
                of(
                        GOLDEN.resolve("replan/expected/rest.yaml"),
                        List.of(WORLDS.resolve("small")),
                        true,
                        Optional.of(GOLDEN.resolve("status/half-way.yaml"))),
                of(
                        GOLDEN.resolve("overrides/expected/plan.yaml"),
                        List.of(WORLDS.resolve("small"), GOLDEN.resolve("overrides/team")),
                        true,
                        Optional.empty()),
                of(
                        GOLDEN.resolve("accepted-risk/expected/plan.yaml"),
                        List.of(WORLDS.resolve("small"), GOLDEN.resolve("accepted-risk/team")),
                        true,
                        Optional.empty()),
                of(
                        GOLDEN.resolve("uncovered/expected/plan.yaml"),
                        List.of(WORLDS.resolve("small")),
                        true,
                        Optional.of(GOLDEN.resolve("uncovered/fleet.yaml"))),
                of(
                        GOLDEN.resolve("approvals/expected/plan.yaml"),
                        List.of(WORLDS.resolve("small")),
                        true,
                        Optional.of(GOLDEN.resolve("approvals/fleet.yaml"))),
                of(
                        GOLDEN.resolve("excluded-clusters/expected/plan.yaml"),
                        List.of(WORLDS.resolve("small")),
                        true,
                        Optional.of(GOLDEN.resolve("excluded-clusters/fleet.yaml"))),
                of(
                        GOLDEN.resolve("written/expected/plan.yaml"),
                        List.of(WORLDS.resolve("small")),
                        true,
                        Optional.of(GOLDEN.resolve("written/fleet.yaml"))),
                of(
                        GOLDEN.resolve("policies/expected/plan.yaml"),
                        List.of(GOLDEN.resolve("policies/world")),
                        true,
                        Optional.of(GOLDEN.resolve("policies/fleet.yaml"))),
                of(
                        GOLDEN.resolve("policies/expected/usual.yaml"),
                        List.of(GOLDEN.resolve("policies/world")),
                        true,
                        Optional.of(GOLDEN.resolve("policies/fleet.yaml"))),
                of(
                        GOLDEN.resolve("channels/expected/chosen.yaml"),
                        List.of(GOLDEN.resolve("channels/team")),
                        true,
                        Optional.of(GOLDEN.resolve("channels/plain.yaml"))),
                of(
                        GOLDEN.resolve("approvals/expected/rest.yaml"),
                        List.of(WORLDS.resolve("small")),
                        true,
                        Optional.of(GOLDEN.resolve("approvals/fleet.yaml"))),
                of(
                        GOLDEN.resolve("repair/expected/plan.yaml"),
                        List.of(WORLDS.resolve("repair")),
                        true,
                        Optional.of(GOLDEN.resolve("repair/fleet.yaml"))),
                of(
                        GOLDEN.resolve("unit-states/expected/every-state.yaml"),
                        List.of(WORLDS.resolve("unit-states")),
                        true,
                        Optional.of(GOLDEN.resolve("unit-states/every-state.yaml"))),
                of(
                        GOLDEN.resolve("limits/expected/heptagon.yaml"),
                        List.of(WORLDS.resolve("heptagon")),
                        true,
                        Optional.empty()),
                of(
                        GOLDEN.resolve("kops-1.12-etcd3-lockstep/expected/plan.yaml"),
                        List.of(SHIPPED),
                        false,
                        Optional.of(GOLDEN.resolve("kops-1.12-etcd3-lockstep/fleet.yaml"))),
                of(
                        GOLDEN.resolve("keep-way-back/expected/kept.yaml"),
                        List.of(FrozenMatrices.FOLDER),
                        false,
                        Optional.of(GOLDEN.resolve("keep-way-back/fleet.yaml"))),
                of(
                        nine.resolve("plan.yaml"),
                        List.of(SHIPPED, nine.resolve("team")),
                        false,
                        Optional.of(nine.resolve("fleet.yaml"))));
    }

    private static PlanCase of(Path plan, List<Path> folders, boolean small, Optional<Path> fleetFile)
            throws IOException {
        Diagnostics problems = new Diagnostics();
        List<InputFile> files = new ArrayList<>();
        folders.forEach(folder -> files.addAll(MatrixFolder.read(folder, problems)));
        Matrices read = MatrixLoader.load(files, problems);
        Optional<InputFile> input = fleetFile.flatMap(file -> InputFile.read(file, problems));
        Optional<Fleet> fleet = input.flatMap(file -> FleetLoader.load(file, read, problems));
        Matrices matrices = input.map(file -> FleetGatesReader.with(file, read)).orElse(read);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        JsonNode file = new YAMLMapper().readTree(plan.toFile());
        PlanCase lenient = new PlanCase(plan.toString(), file, small, matrices, fleet, false);
        PlanCase strict = new PlanCase(plan.toString(), file, small, matrices, fleet, true);
        if (!lenient.isTrue(file)) {
            throw new IllegalStateException(plan + " is not true");
        }
        return strict.isTrue(file) ? strict : lenient;
    }

    /** Whether {@code verify} takes the file for a plan that is true, as the command judges it. */
    boolean isTrue(JsonNode altered) {
        return PlanReader.readDated(new InputFile("plan.yaml", altered.toString()), new Diagnostics())
                .filter(dated -> PlanInputs.nameMatrices(dated.plan().basis().inputs()))
                .filter(dated -> Verifier.verify(dated.plan(), matrices, true).isEmpty())
                .filter(dated -> fleet.stream()
                        .map(told -> told.with(
                                cluster -> cluster.stating(dated.plan().basis().options())))
                        .allMatch(told -> FleetVerifier.verify(dated.plan(), told, matrices)
                                .isEmpty()))
                .filter(dated -> ApprovalCheck.compare(dated, fleet).isEmpty())
                .filter(dated -> ScheduleVerifier.verify(dated, matrices, fleet).isEmpty())
                .filter(dated -> !strict
                        || StrictProof.of(dated.plan(), matrices).stream().allMatch(StrictProof::proven))
                .isPresent();
    }
}
