package dev.stepladder.app.resolve;

import dev.stepladder.plan.Plan;
import dev.stepladder.yaml.InputFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The inputs that a plan names: all matrices together, and the fleet file. */
public final class PlanInputs {
    private static final String MATRICES = "matrices";

    private PlanInputs() {}

    public static List<Plan.Input> of(List<InputFile> matrices, Optional<InputFile> fleet) {
        List<Plan.Input> inputs = new ArrayList<>();
        inputs.add(new Plan.Input(MATRICES, digest(matrices)));
        fleet.ifPresent(file -> inputs.add(new Plan.Input(file.name(), digest(List.of(file)))));
        return inputs;
    }

    /**
     * The inputs of a plan that differ today, in words. A fleet file that the request does not name counts as unchanged.
     *
     * @param planned those that the plan names
     */
    public static List<String> changes(List<Plan.Input> planned, List<Plan.Input> today) {
        List<String> changes = new ArrayList<>();
        for (Plan.Input input : planned) {
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
    public static boolean nameMatrices(List<Plan.Input> planned) {
        return planned.stream().anyMatch(input -> input.name().equals(MATRICES));
    }

    /** Whether a plan was made with these matrices; true if it does not say with which. */
    public static boolean sameMatrices(List<Plan.Input> planned, List<Plan.Input> today) {
        return planned.stream()
                .filter(input -> input.name().equals(MATRICES))
                .allMatch(input -> today.stream()
                        .filter(now -> now.name().equals(MATRICES))
                        .anyMatch(now -> now.sha256().equals(input.sha256())));
    }

    /** SHA-256 over the texts, each behind its length; names don't count, so that a file may move. */
    private static String digest(List<InputFile> files) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
        files.stream().map(InputFile::text).sorted().forEach(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (files.size() > 1) {
                sha256.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            }
            sha256.update(bytes);
        });
        return HexFormat.of().formatHex(sha256.digest());
    }
}
