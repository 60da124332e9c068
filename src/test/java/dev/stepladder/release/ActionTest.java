package dev.stepladder.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepladder.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The GitHub Action, with a {@code gh} that copies files instead of fetching them. */
class ActionTest {
    private static final Path ACTION = Path.of("src/main/action");

    @TempDir
    private Path home;

    @BeforeEach
    void release() throws IOException, InterruptedException {
        Path release = Files.createDirectories(home.resolve("release"));
        program("build/stepladder-1.2/stepladder", """
                #!/bin/sh
                for word in "$@"; do echo "[$word]"; done
                exit 5
                """);
        program("bin/gh", """
                #!/bin/sh
                echo "$@" > "%1$s/asked"
                while [ "$1" != --dir ]; do shift; done
                cp "%1$s"/release/* "$2"
                """.formatted(home));
        assertThat(shell(
                        "cd '%s/build' && tar -czf '%s/stepladder-1.2.tar.gz' stepladder-1.2".formatted(home, release)))
                .isEqualTo("0: ");
        assertThat(shell("cd '%s' && sha256sum *.tar.gz > SHA256SUMS".formatted(release)))
                .isEqualTo("0: ");
    }

    @Test
    void runsTheReleaseOfItsOwnTag() throws IOException, InterruptedException {
        assertThat(action("verify --strict plans/*.yaml $(id) `id`;id", "true"))
                .isEqualTo("5: [verify]\n[--strict]\n[plans/*.yaml]\n[$(id)]\n[`id`;id]\n");
        assertThat(home.resolve("asked"))
                .content()
                .startsWith("release download v1.2 --repo our/stepladder --dir " + home.resolve("stepladder-v1.2"));
        assertThat(home.resolve("output")).hasContent("exit-code=5");
        assertThat(home.resolve("summary")).content().startsWith("[verify]\n");
    }

    @Test
    void refusesAnArchiveThatIsNotTheReleasedOne() throws IOException, InterruptedException {
        Files.writeString(home.resolve("release/SHA256SUMS"), "0".repeat(64) + "  stepladder-1.2.tar.gz\n");

        assertThat(action("check", "false"))
                .startsWith("70: ")
                .endsWith("stepladder: error: the archive of release v1.2 is not the one of its SHA256SUMS\n");
        assertThat(home.resolve("stepladder-v1.2")).doesNotExist();
    }

    @Test
    void everyInputIsUsedAndEveryUsedOneIsDeclared() throws IOException {
        String text = Files.readString(ACTION.resolve("action.yml"));
        JsonNode action = new YAMLMapper().readTree(text);
        TreeSet<String> declared = new TreeSet<>();
        action.path("inputs").fieldNames().forEachRemaining(declared::add);
        TreeSet<String> used = new TreeSet<>();
        Matcher input = Pattern.compile("inputs\\.([a-z-]+)").matcher(text);
        while (input.find()) {
            used.add(input.group(1));
        }

        assertThat(used).isEqualTo(declared);
        assertThat(action.path("runs").path("steps").findValuesAsText("shell")).containsExactly("sh");
    }

    private void program(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String action(String args, String summary) throws IOException, InterruptedException {
        return run(List.of(
                "env",
                "PATH=%s:%s".formatted(home.resolve("bin"), System.getenv("PATH")),
                "RUNNER_TEMP=" + home,
                "GITHUB_OUTPUT=" + home.resolve("output"),
                "GITHUB_STEP_SUMMARY=" + home.resolve("summary"),
                "RELEASES=our/stepladder",
                "TAG=v1.2",
                "ARGS=" + args,
                "SUMMARY=" + summary,
                Programs.onPath("sh").toString(),
                ACTION.resolve("run.sh").toString()));
    }

    private static String shell(String line) throws IOException, InterruptedException {
        return run(List.of(Programs.onPath("sh").toString(), "-c", line));
    }

    private static String run(List<String> line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + text;
    }
}
