package dev.stepladder.audit;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Facts drawn by lot, for someone who did not write them to look up in their documents.
 *
 * <p>Every fact has a lot, the SHA-256 of seed and id, and the lowest lots are drawn. So one seed draws the same facts on every machine, a
 * larger sample contains the smaller one, and a fact that comes or goes changes the draw by itself only.
 */
public final class AuditSample {
    private AuditSample() {}

    /** Some facts, by id; all of them if there are no more. */
    public static List<Fact> of(Matrices matrices, int size, long seed) {
        return matrices.facts().stream()
                .sorted(Comparator.comparing((Fact fact) -> lot(seed, fact.id()))
                        .thenComparing(Fact::id))
                .limit(size)
                .sorted()
                .toList();
    }

    private static String lot(long seed, String id) {
        try {
            byte[] text = (seed + " " + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
