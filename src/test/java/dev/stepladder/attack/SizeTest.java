package dev.stepladder.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.yaml.SizeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are too large, or never end, are refused with a sentence and without their being read. */
class SizeTest {
    @TempDir
    Path folder;

    /** A stream of one character without an end; counts what is read of it. */
    private static final class Endless extends InputStream {
        private final char content;
        private long read;

        Endless(char content) {
            this.content = content;
        }

        @Override
        public int read() {
            read++;
            return content;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            read += length;
            Arrays.fill(bytes, from, from + length, (byte) content);
            return length;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify @/large.yaml",
                "explain @/large.yaml kubernetes",
                "diff @/large.yaml @/large.yaml",
                "plan --to 1.20 --fleet @/large.yaml",
                "plan --from 1.19 --to 1.20 --matrices @/large",
                "approve @/large.yaml --as sre --by eve",
                "matrix import endoflife @/large.yaml --component kubernetes"
            })
    void refusesTwoGibibytes(String line) throws IOException {
        Files.createDirectories(folder.resolve("large"));
        for (String name : List.of("large.yaml", "large/large.yaml")) {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.setLength(2L << 30);
            }
        }
        Attack.Result result =
                Attack.run((Object[]) line.replace("@", folder.toString()).split(" "));
        assertThat(result.exitCode()).as(result.text()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .containsPattern("large.yaml: error: file is too large\n  found more than (16|64) MiB\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = SizeLimit.class,
            names = {"MATRIX", "FILE"})
    void readsNoMoreThanTheLimit(SizeLimit limit) throws IOException {
        Diagnostics problems = new Diagnostics();
        Endless endless = new Endless('a');
        assertThat(limit.read(endless, Place.of("pipe"), problems)).isEmpty();
        assertThat(problems.sorted()).extracting(Diagnostic::message).containsExactly("file is too large");
        assertThat(endless.read).isLessThan(65 << 20);
    }

    /** {@code /dev/zero} and disk images. */
    @Test
    void readsOnlyThePartThatShowsThatItIsNoText() throws IOException {
        Endless endless = new Endless('\0');
        assertThat(SizeLimit.FILE.read(endless, Place.of("pipe"), new Diagnostics()))
                .isPresent();
        assertThat(endless.read).isEqualTo(64 * 1024);
    }

    @Test
    void aStreamOfManifestsEndsAtItsLimit() {
        Endless endless = new Endless('a');
        assertThatThrownBy(() -> SizeLimit.STREAM.limited(endless).transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessage("found more than 1024 MiB");
    }

    @Test
    void tooLittleMemoryIsOneSentence() throws IOException, InterruptedException {
        Attack.write(folder, "plan.yaml", "old");
        Attack.Result result = new Child(List.of(), List.of("-Xmx16m"))
                .run(
                        folder,
                        "plan",
                        "--from",
                        "1.19",
                        "--to",
                        "1.24",
                        "--no-default-matrices",
                        "--matrices",
                        Path.of("matrices").toAbsolutePath().toString(),
                        "-o",
                        "plan.yaml");
        assertThat(result.exitCode()).as(result.text()).isEqualTo(4);
        assertThat(result.text()).matches("""
                        stepladder: error: not enough memory
                          found 1[0-9] MiB for Java
                          fix: allow more: JAVA_TOOL_OPTIONS=-Xmx4g
                        """);
        assertThat(folder.resolve("plan.yaml")).hasContent("old");
    }
}
