package dev.stepladder.follow.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.Programs;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.WrittenAt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Diffs as the program {@code git} takes them. */
class PatchTextTest {
    private static final int ROUNDS = 60;

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("infra/eks.tf", "a\nv = \"1.29\"\nb\n", "a\nv = \"1.30\"\nb\n", 2),
                Arguments.of("one-line.txt", "v: \"1.29\"", "v: \"1.30\"", 1),
                Arguments.of("crlf.yaml", "a\r\nv: '1.29'\r\n", "a\r\nv: '1.30'\r\n", 2),
                Arguments.of("crlf-open.yaml", "a\r\nv: '1.29'", "a\r\nv: '1.30'", 2),
                Arguments.of("mark.tf", "\uFEFFv = \"1.29\"\n", "\uFEFFv = \"1.30\"\n", 1),
                Arguments.of("number.yaml", "v: 1.29 # now\n", "v: \"1.30\" # now\n", 1),
                Arguments.of("image.yaml", "image: corp/v:1.29\n", "image: corp/v:1.30\n", 1),
                Arguments.of(
                        "with space/ä.yaml", "- {v: \"1.29\", w: \"1.29\"}\n", "- {v: \"1.30\", w: \"1.29\"}\n", 1),
                Arguments.of("a\"b\\c.tf", "1.29.1 v=\"1.29\"\n", "1.29.1 v=\"1.30\"\n", 1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void gitAppliesItAndNothingElseChanges(String name, String before, String after, int line) throws Exception {
        Path file = written(name, before);

        String diff = diff(name, before, List.of(new LineEdit(new WrittenAt(name, line, "v", "1.29", false), "1.30")));

        assertThat(applied(diff)).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(after);
    }

    @Test
    void gitAppliesAnyNumberOfEditsAnywhere() throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            int size = 1 + random.nextInt(30);
            String end = random.nextBoolean() ? "\n" : "\r\n";
            List<String> lines = new ArrayList<>();
            List<String> wanted = new ArrayList<>();
            List<LineEdit> edits = new ArrayList<>();
            for (int line = 1; line <= size; line++) {
                String value = random.nextInt(3) + "." + random.nextInt(30);
                boolean edited = random.nextInt(4) == 0 || line == size;
                lines.add("  key: '%s' # %s".formatted(value, value));
                wanted.add("  key: '%s' # %s".formatted(edited ? value + ".7" : value, value));
                if (edited) {
                    edits.add(new LineEdit(new WrittenAt("f.yaml", line, "key", value, false), value + ".7"));
                }
            }
            String last = random.nextBoolean() ? end : "";
            String before = String.join(end, lines) + last;
            Path file = written("f.yaml", before);

            assertThat(applied(diff("f.yaml", before, edits)))
                    .as("round %s", round)
                    .isEmpty();
            assertThat(Files.readString(file)).isEqualTo(String.join(end, wanted) + last);
        }
    }

    @Test
    void refusesAValueThatStandsTwiceWithoutItsKey() {
        Diagnostics problems = new Diagnostics();

        PatchText.of(
                "f.yaml",
                "{a: 1.2, b: 1.2}\n",
                List.of(new LineEdit(new WrittenAt("f.yaml", 1, "", "1.2", false), "1.3")),
                "make the plan again",
                problems);

        assertThat(problems.sorted()).map(Object::toString).containsExactly("""
                        f.yaml:1: error: line does not have the value 1.2
                          found it twice
                          fix: add the key before the value to the line in the fleet file, and make the plan again""");
    }

    private Path written(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String diff(String name, String text, List<LineEdit> edits) {
        Diagnostics problems = new Diagnostics();
        String diff = PatchText.of(name, text, edits, "make the plan again", problems);
        assertThat(problems.sorted()).isEmpty();
        return diff;
    }

    /** What {@code git apply} complains about; it needs no repository. */
    private String applied(String diff) throws IOException, InterruptedException {
        Path patch = Files.writeString(folder.resolve("p.patch"), diff);
        Process git = new ProcessBuilder(
                        Programs.onPath("git").toString(), "apply", "--whitespace=nowarn", patch.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String says = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return git.waitFor() == 0 ? says : "exit code " + git.exitValue() + ": " + says;
    }
}
