package dev.stepladder.load.prepared;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Matrices as bytes: the digest of the texts that they were read from, then the values. */
public final class PreparedMatrices {
    /** Beside the shipped matrices, in the jar or in the folder of compiled classes. */
    static final String RESOURCE = "/matrices/prepared.bin";

    private PreparedMatrices() {}

    /** What these texts say: as prepared if they are the shipped ones, else read anew. */
    public static Matrices load(List<InputFile> files, Diagnostics problems) {
        return prepared(files).orElseGet(() -> MatrixLoader.load(files, problems));
    }

    private static Optional<Matrices> prepared(List<InputFile> files) {
        try (InputStream stream = PreparedMatrices.class.getResourceAsStream(RESOURCE)) {
            return stream == null ? Optional.empty() : read(stream.readAllBytes(), files);
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own matrices in " + RESOURCE, e);
        }
    }

    /** The values of a prepared file; nothing if it was made of other texts. */
    static Optional<Matrices> read(byte[] bytes, List<InputFile> files) throws IOException {
        Feed feed = new Feed(bytes);
        return feed.text().equals(digest(files))
                ? Optional.of((Matrices) new Codecs().of(Matrices.class).read(feed))
                : Optional.empty();
    }

    /** A prepared file of these texts and what they say. */
    static byte[] bytes(List<InputFile> files, Matrices matrices) throws IOException {
        Sink sink = new Sink();
        sink.text(digest(files));
        new Codecs().of(Matrices.class).write(matrices, sink);
        return sink.bytes();
    }

    private static String digest(List<InputFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (InputFile file : files) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
