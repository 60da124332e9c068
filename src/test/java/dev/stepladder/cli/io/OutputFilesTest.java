package dev.stepladder.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** The second file cannot be moved, because a folder has come into its place meanwhile; the first one was replaced by then. */
    @Test
    void bringsBackWhatWasReplacedIfALaterFileFails() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), "old");
        Path csv = folder.resolve("plan.csv");
        Path table = folder.resolve("plan.txt");
        Map<Path, Content> contents = new LinkedHashMap<>();
        contents.put(plan, Content.of("new"));
        contents.put(table, Content.of("new"));
        contents.put(csv, out -> Files.createDirectories(csv.resolve("in the way")));

        assertThatThrownBy(() -> OutputFiles.writeAll(contents)).isInstanceOf(Refusal.class);

        assertThat(plan).hasContent("old");
        assertThat(table).doesNotExist();
        assertThat(names()).containsExactlyInAnyOrder("plan.csv", "plan.yaml");
    }

    @Test
    void removesWhatAKilledRunLeftAndNothingOfARunThatLives() throws IOException {
        Files.writeString(folder.resolve(".stepladder123.tmp"), "half a pl");
        Path held = Files.writeString(folder.resolve(".stepladder456.tmp"), "");
        try (FileChannel channel = FileChannel.open(held, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            OutputFiles.write(Map.of(folder.resolve("plan.yaml"), "new"));
        }

        assertThat(names()).containsExactlyInAnyOrder("plan.yaml", ".stepladder456.tmp");
    }

    @Test
    void refusesWhatTheSameCommandReadsThroughLinksAndInFolders() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("manifests/app"));
        Path manifest = Files.writeString(inside.resolve("a.json"), "{\"apiVersion\": \"v1\"}");
        Path earlier = Files.writeString(inside.resolve("report.json"), "{\n  \"before\" : \"1.25\"}");
        Path linkedFolder = Files.createSymbolicLink(folder.resolve("linked"), Path.of("manifests"));
        Path linkedFile = Files.createSymbolicLink(folder.resolve("b.json"), manifest);
        Path hard = Files.createLink(folder.resolve("hard.json"), manifest);

        assertThat(refusals(manifest, manifest)).containsExactly("the same command reads this file");
        assertThat(refusals(linkedFile, manifest)).containsExactly("the same command reads this file");
        assertThat(refusals(hard, manifest)).containsExactly("the same command reads this file");
        assertThat(refusals(manifest, linkedFolder)).containsExactly("the same command reads the folder of this file");
        assertThat(refusals(linkedFile, folder.resolve("manifests")))
                .containsExactly("the same command reads the folder of this file");
        assertThat(refusals(earlier, linkedFolder)).isEmpty();
        assertThat(refusals(inside.resolve("new.json"), linkedFolder)).isEmpty();
    }

    private static List<String> refusals(Path output, Path input) {
        Diagnostics problems = new Diagnostics();
        OutputFiles.check(output, List.of(input), problems);
        return problems.sorted().stream().map(Diagnostic::found).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }
}
