package dev.stepladder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of others that tests run. One that is not installed skips its tests, with this reason in their report. CI sets {@code STEPLADDER_PROGRAMS=required}:
 * then its tests fail, so that none is skipped unseen.
 */
public final class Programs {
    private Programs() {}

    /** The program of this name on the PATH. */
    public static Path onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(name));
    }

    private static Path missing(String name) {
        String reason = name + " is not on the PATH; .ci/run shows which package has it";
        if ("required".equals(System.getenv("STEPLADDER_PROGRAMS"))) {
            throw new AssertionError(reason);
        }
        return Assumptions.abort(reason);
    }
}
