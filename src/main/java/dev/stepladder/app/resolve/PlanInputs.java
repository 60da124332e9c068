package dev.stepladder.app.resolve;

import dev.stepladder.plan.PlanBasis;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.TextDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inputs that a plan names: all matrices together, and the fleet file. */
public final class PlanInputs {
    private static final String MATRICES = "matrices";

    private PlanInputs() {}

    /**
     * The inputs.
     *
     * @param matrices the digest of all their texts
     */
    public static List<PlanBasis.Input> of(String matrices, Optional<InputFile> fleet) {
        List<PlanBasis.Input> inputs = new ArrayList<>();
        inputs.add(new PlanBasis.Input(MATRICES, matrices));
        fleet.ifPresent(file -> inputs.add(new PlanBasis.Input(file.name(), TextDigest.of(List.of(file)))));
        return inputs;
    }

    /**
     * The inputs of a plan that differ today, in words. A fleet file that the request does not name counts as unchanged.
     *
     * @param planned those that the plan names
     */
    public static List<String> changes(List<PlanBasis.Input> planned, List<PlanBasis.Input> today) {
        List<String> changes = new ArrayList<>();
        for (PlanBasis.Input input : planned) {
            boolean matrices = input.name().equals(MATRICES);
            today.stream()
                    .filter(now -> now.name().equals(MATRICES) == matrices
                            && !now.sha256().equals(input.sha256()))
                    .map(now -> matrices
                            ? "the matrices differ from those that the plan was made with; if that was with a folder of your own, add --matrices DIR"
                            : "the fleet file differs: made with %s, verified with today's %s"
                                    .formatted(input.name(), now.name()))
                    .forEach(changes::add);
        }
        return changes;
    }

    /** Whether a plan says with which matrices it was made. */
    public static boolean nameMatrices(List<PlanBasis.Input> planned) {
        return planned.stream().anyMatch(input -> input.name().equals(MATRICES));
    }

    /** Whether a plan was made with these matrices; true if it does not say with which. */
    public static boolean sameMatrices(List<PlanBasis.Input> planned, List<PlanBasis.Input> today) {
        return planned.stream()
                .filter(input -> input.name().equals(MATRICES))
                .allMatch(input -> today.stream()
                        .filter(now -> now.name().equals(MATRICES))
                        .anyMatch(now -> now.sha256().equals(input.sha256())));
    }
}
