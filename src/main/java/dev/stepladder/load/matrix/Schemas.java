package dev.stepladder.load.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The JSON Schemas (draft 2020-12) of our files, for editors to complete and check by.
 *
 * <p>They are documents of their own in {@code src/main/resources/schema}; a test holds them against the readers, key by key, so that the two
 * can't drift.
 */
public final class Schemas {
    /** The kinds of files that have one; {@code rules} is a file that begins with {@code about}. */
    public static final List<String> KINDS = List.of("component", "provider", "rules", "fleet", "plan");

    private Schemas() {}

    /**
     * The schema of one kind.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static String text(String kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("no schema of kind " + kind);
        }
        try (InputStream stream =
                Objects.requireNonNull(Schemas.class.getResourceAsStream("/schema/" + kind + ".json"), kind)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own schema of " + kind, e);
        }
    }
}
