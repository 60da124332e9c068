package dev.stepladder.load.prepared;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The shipped matrices as bytes: the stamp of the files that they were read from, the digest of their texts, then the values. */
public final class PreparedMatrices {
    /** Beside the shipped matrices, in the jar or in the folder of compiled classes. */
    static final String RESOURCE = "/matrices/prepared.bin";

    private PreparedMatrices() {}

    /** The shipped matrices: as prepared, or read anew if the files are not those that were prepared. */
    public static DigestedMatrices shipped(Diagnostics problems) {
        return prepared().orElseGet(() -> DigestedMatrices.of(ShippedMatrices.files(), problems));
    }

    private static Optional<DigestedMatrices> prepared() {
        try (InputStream stream = PreparedMatrices.class.getResourceAsStream(RESOURCE)) {
            return stream == null ? Optional.empty() : read(stream.readAllBytes(), ShippedMatrices.stamp());
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own matrices in " + RESOURCE, e);
        }
    }

    /** The values of a prepared file; nothing if it was made of other files. */
    static Optional<DigestedMatrices> read(byte[] bytes, String stamp) throws IOException {
        Feed feed = new Feed(bytes);
        if (!feed.text().equals(stamp)) {
            return Optional.empty();
        }
        String digest = feed.text();
        return Optional.of(
                new DigestedMatrices((Matrices) new Codecs().of(Matrices.class).read(feed), digest));
    }

    /** A prepared file of files with this stamp, and what they say. */
    static byte[] bytes(String stamp, DigestedMatrices matrices) throws IOException {
        Sink sink = new Sink();
        sink.text(stamp);
        sink.text(matrices.digest());
        new Codecs().of(Matrices.class).write(matrices.matrices(), sink);
        return sink.bytes();
    }
}
