package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code src/test/resources/golden} and {@code golden-preflight} is a case: {@code commands} has the lines to run, {@code expected} what they print ({@code
 * transcript.txt}) and every file they write. In the lines, {@code {here}} is the case's folder, {@code {out}} an empty one to write to, and {@code {edited}} one with the files that its {@code edits} make.
 *
 * <p>{@code -Dgolden.update=true} writes what comes out as expected, and then fails, so that somebody reads the difference.
 */
class GoldenTest {
    private static final List<Path> CASES =
            List.of(Path.of("src/test/resources/golden"), Path.of("src/test/resources/golden-preflight"));
    private static final String PROJECT = Path.of("").toAbsolutePath().toString();
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> printsAndWritesWhatIsExpected(@TempDir Path temporary) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path cases : CASES) {
            try (Stream<Path> found = Files.list(cases)) {
                found.filter(Files::isDirectory).sorted().forEach(folders::add);
            }
        }
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> check(
                                folder,
                                Files.createTempDirectory(temporary, "out"),
                                Files.createTempDirectory(temporary, "edited"))));
    }

    private static void check(Path folder, Path out, Path edited) throws IOException {
        Edits.apply(folder, edited);
        StringBuilder transcript = new StringBuilder();
        for (String line : Files.readAllLines(folder.resolve("commands"))) {
            String told = line.replace("{here}", folder.toString());
            Shell.Result result =
                    Shell.runLine(told.replace("{out}", out.toString()).replace("{edited}", edited.toString()));
            transcript.append(Shell.transcript(told, result)
                    .replace(out.toString(), "{out}")
                    .replace(edited.toString(), "{edited}")
                    .replace(PROJECT, "{project}"));
        }
        SortedMap<String, String> actual = files(out);
        actual.put("transcript.txt", transcript.toString());
        Path expected = folder.resolve("expected");
        SortedMap<String, String> wanted = Files.isDirectory(expected) ? files(expected) : new TreeMap<>();
        if (UPDATE && !actual.equals(wanted)) {
            rewrite(expected, wanted, actual);
        }
        assertThat(actual).isEqualTo(wanted);
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static void rewrite(Path expected, SortedMap<String, String> old, SortedMap<String, String> made)
            throws IOException {
        for (String gone : old.keySet()) {
            Files.delete(expected.resolve(gone));
        }
        for (String name : made.keySet()) {
            Path file = expected.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, made.get(name), StandardCharsets.UTF_8);
        }
    }
}
