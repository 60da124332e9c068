package dev.stepladder.cli.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The content of a result file, written piece by piece, so that a large one need not fit into memory. */
@FunctionalInterface
public interface Content {
    /** Writes all of it; called once for each file. */
    void to(OutputStream out) throws IOException;

    /** Text that is written piece by piece. */
    @FunctionalInterface
    interface Text {
        void to(Writer out) throws IOException;
    }

    /** A text as content, in UTF-8. */
    static Content of(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text as content, in UTF-8. */
    static Content of(Text text) {
        return out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.to(writer);
            writer.flush();
        };
    }
}
