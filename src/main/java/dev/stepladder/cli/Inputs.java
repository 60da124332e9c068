package dev.stepladder.cli;

import dev.stepladder.load.InputFile;
import dev.stepladder.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a plan names as its inputs: all matrices together, and the fleet file. */
final class Inputs {
    private Inputs() {}

    static List<Plan.Input> of(List<InputFile> matrices, Optional<InputFile> fleet) {
        List<Plan.Input> inputs = new ArrayList<>();
        inputs.add(new Plan.Input("matrices", digest(matrices)));
        fleet.ifPresent(file -> inputs.add(new Plan.Input(file.name(), digest(List.of(file)))));
        return inputs;
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
