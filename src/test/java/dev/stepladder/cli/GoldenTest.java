package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code src/test/resources/golden} and {@code golden-preflight} is a case, and each line of its {@code commands} a test: that it prints
 * its part of {@code expected/transcript.txt}, and that the files it writes are those in {@code expected}. {@code golden/README.md} says what may stand in
 * a line.
 *
 * <p>{@code -Dgolden.case=export} runs the cases whose names have that word, or one of several with commas between them. {@code -Dgolden.update=true} writes what comes out as expected, and then fails, so that the difference gets read.
 */
class GoldenTest {
    private static final List<Path> FOLDERS =
            List.of(Path.of("src/test/resources/golden"), Path.of("src/test/resources/golden-preflight"));

    @TestFactory
    Stream<DynamicContainer> printsAndWritesWhatIsExpected(@TempDir Path temporary) throws IOException {
        List<String> only = List.of(System.getProperty("golden.case", "").split(",", -1));
        return cases().stream()
                .filter(golden -> only.stream().anyMatch(golden.name()::contains))
                // A case runs when its turn comes, not when all are listed.
                .map(golden -> DynamicContainer.dynamicContainer(
                        golden.name(), Stream.of(golden).flatMap(it -> tests(it, temporary))));
    }

    @Test
    void onlyCasesThatSayWhyReadTheShippedMatrices() throws IOException {
        List<String> reading = new ArrayList<>();
        List<String> allowed = new ArrayList<>();
        for (GoldenCase golden : cases()) {
            if (!golden.readingShippedMatrices().isEmpty()) {
                reading.add(golden.name());
            }
            if (golden.watchesShippedMatrices()) {
                allowed.add(golden.name());
            }
        }
        assertThat(reading)
                .as("add --no-default-matrices --matrices {frozen} to the commands, or a file shipped-matrices")
                .isEqualTo(allowed);
    }

    private static List<GoldenCase> cases() throws IOException {
        List<GoldenCase> cases = new ArrayList<>();
        for (Path folder : FOLDERS) {
            cases.addAll(GoldenCase.in(folder));
        }
        return cases;
    }

    private static Stream<DynamicTest> tests(GoldenCase golden, Path temporary) {
        try {
            List<GoldenCase.Part> made = golden.run(
                    Files.createTempDirectory(temporary, "out"), Files.createTempDirectory(temporary, "edited"));
            SortedMap<String, String> expected = golden.expected();
            if (Boolean.getBoolean("golden.update") && !GoldenCase.whole(made).equals(expected)) {
                golden.expect(GoldenCase.whole(made));
            }
            return tests(golden, made, expected).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(golden.name(), e);
        }
    }

    private static List<DynamicTest> tests(
            GoldenCase golden, List<GoldenCase.Part> made, SortedMap<String, String> expected) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> transcript = GoldenCase.transcript(expected);
        List<String> commands = golden.commands();
        for (int i = 0; i < made.size(); i++) {
            GoldenCase.Part part = made.get(i);
            SortedMap<String, String> files = new TreeMap<>(expected);
            files.keySet().retainAll(part.files().keySet());
            GoldenCase.Part wanted = new GoldenCase.Part(i < transcript.size() ? transcript.get(i) : "", files);
            String name = "%s, command %s: %s".formatted(golden.name(), i + 1, commands.get(i));
            tests.add(DynamicTest.dynamicTest(
                    name, () -> assertThat(part).as("%s", name).isEqualTo(wanted)));
        }
        String rest = golden.name() + ": nothing else is expected";
        tests.add(DynamicTest.dynamicTest(
                rest,
                () -> assertThat(GoldenCase.whole(made).keySet()).as("%s", rest).isEqualTo(expected.keySet())));
        tests.add(DynamicTest.dynamicTest(
                golden.name() + ": no other command is expected",
                () -> assertThat(transcript).hasSameSizeAs(commands)));
        return tests;
    }
}
