package dev.stepladder.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
    @TempDir
    Path folder;

    @Test
    void replacesWhatALinkLeadsToAndKeepsTheLink() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.yaml"), Path.of("plan.yaml"));

        OutputFiles.write(Map.of(link, "new"));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void makesTheFileThatALinkLeadsNowhereFor() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("latest.yaml"), Path.of("plan.yaml"));

        OutputFiles.write(Map.of(link, "new"));

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("plan.yaml")).hasContent("new");
    }

    @Test
    void writesIntoAPipeAndLeavesItThere() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Path read = folder.resolve("read");
        Process reader = new ProcessBuilder("sh", "-c", "mkfifo pipe; echo ready; cat pipe > read")
                .directory(folder.toFile())
                .start();
        reader.getInputStream().read();

        OutputFiles.write(Map.of(pipe, "new"));

        assertThat(reader.waitFor()).isZero();
        assertThat(read).hasContent("new");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void endsInPeaceWhenTheReaderOfAPipeHasEnough() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Process reader = new ProcessBuilder("sh", "-c", "mkfifo pipe; echo ready; head -c 1 pipe")
                .directory(folder.toFile())
                .start();
        InputStream read = reader.getInputStream();
        read.readNBytes("ready\n".length());

        OutputFiles.write(Map.of(pipe, "more than a pipe holds\n".repeat(100_000)));

        assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("m");
        assertThat(reader.waitFor()).isZero();
    }

    @Test
    void namesTheFileThatWasAskedForWhereItCannotBeMade() {
        Path file = folder.resolve("a".repeat(300) + ".yaml");

        assertThatThrownBy(() -> OutputFiles.write(Map.of(file, "new")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Diagnostic::toString)
                                .containsExactly(file + ": error: cannot be written\n  File name too long"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsWhoMaySeeAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        OutputFiles.write(Map.of(file, "new"));

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void leavesNothingBeside() throws IOException {
        OutputFiles.write(Map.of(folder.resolve("plan.yaml"), "new", folder.resolve("plan.csv"), "new"));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("plan.csv", "plan.yaml");
        }
    }
}
