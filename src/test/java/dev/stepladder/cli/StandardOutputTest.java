package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    private int run(String trouble) {
        OutputStream lost = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(trouble);
            }
        };
        return new Main(lost, messages).run("matrix", "schema", "component");
    }

    @Test
    void saysSoWhenAResultGetsLost() {
        assertThat(run("No space left on device")).isEqualTo(2);
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .isEqualTo("standard output: error: cannot be written\n  No space left on device\n");
    }

    @Test
    void endsInPeaceWhenTheReaderHasEnough() {
        assertThat(run("Broken pipe")).isZero();
        assertThat(messages.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
