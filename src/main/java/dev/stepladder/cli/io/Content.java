package dev.stepladder.cli.io;

import java.io.IOException;
import java.io.Writer;

/** The content of a result file, written piece by piece, so that a large one need not fit into memory. */
@FunctionalInterface
public interface Content {
    /** Writes all of it; called once for each file. */
    void to(Writer out) throws IOException;

    /** A text as content. */
    static Content of(String text) {
        return out -> out.write(text);
    }
}
