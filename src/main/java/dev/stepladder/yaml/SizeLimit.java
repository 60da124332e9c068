package dev.stepladder.yaml;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How large a file of a kind may be. The size is asked before anything is read; of a pipe or device no more is read than the limit. A file with a NUL
 * byte in its first part is no text, and only that part is read.
 */
public enum SizeLimit {
    /** Matrices: the largest that ships has less than a tenth of it. */
    MATRIX(16),
    /** Fleets of 100,000 clusters and more, their plans, and files of upstream projects. */
    FILE(64),
    /** Manifests on standard input, which are read one after another. */
    STREAM(1024);

    private static final String MESSAGE = "file is too large";
    private static final int PART = 64 * 1024;

    private final int mebibytes;

    SizeLimit(int mebibytes) {
        this.mebibytes = mebibytes;
    }

    /** The bytes of a file; nothing, and a problem, if there are too many. */
    Optional<byte[]> read(Path path, Place place, Diagnostics diagnostics) throws IOException {
        if (Files.isRegularFile(path) && Files.size(path) > bytes()) {
            report(place, diagnostics);
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, place, diagnostics);
        }
    }

    /** The bytes of a stream; nothing, and a problem, if there are too many. */
    public Optional<byte[]> read(InputStream in, Place place, Diagnostics diagnostics) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(PART);
        byte[] part = in.readNBytes(PART);
        boolean text = true;
        while (part.length > 0) {
            all.write(part, 0, part.length);
            if (all.size() > bytes()) {
                report(place, diagnostics);
                return Optional.empty();
            }
            for (byte each : part) {
                text &= each != 0;
            }
            part = text ? in.readNBytes(PART) : new byte[0];
        }
        return Optional.of(all.toByteArray());
    }

    /** The stream, which fails at the limit. */
    public InputStream limited(InputStream in) {
        return new FilterInputStream(in) {
            private long left = bytes();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                left -= Math.max(0, count);
                if (left < 0) {
                    throw new IOException("found more than %s MiB".formatted(mebibytes));
                }
                return count;
            }
        };
    }

    private long bytes() {
        return mebibytes * 1024L * 1024L;
    }

    private void report(Place place, Diagnostics diagnostics) {
        diagnostics.error(place, MESSAGE, "found more than %s MiB".formatted(mebibytes), "");
    }

    /** Whether problems are about sizes alone. */
    public static boolean isExceeded(List<Diagnostic> problems) {
        List<Diagnostic> errors = problems.stream()
                .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
                .toList();
        return !errors.isEmpty()
                && errors.stream().allMatch(problem -> problem.message().equals(MESSAGE));
    }
}
