package dev.stepladder.cli.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that remembers write errors, which print streams hide. */
public final class WatchedStream extends FilterOutputStream {
    private String problem = "";

    public WatchedStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** The write error; empty without one, or if the reader stopped early, as {@code head} does. */
    public String problem() {
        return problem.contains("Broken pipe") ? "" : problem;
    }
}
