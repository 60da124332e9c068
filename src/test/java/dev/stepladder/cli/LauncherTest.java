package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that only says how it was called, writes the archive that it is asked for, and ends as {@code STUB_CODE} says. */
class LauncherTest {
    private static final String STUB = """
            #!/bin/sh
            for word in "$@"; do
              case "$word" in
                -XX:ArchiveClassesAtExit=*) echo classes > "${word#*=}"; echo "makes an archive" ;;
                -XX:SharedArchiveFile=*) echo "reads $(cat "${word#*=}")" ;;
                -X* | -D*) ;;
                *) printf '%s ' "$word" ;;
              esac
            done
            echo
            exit ${STUB_CODE:-0}
            """;

    @TempDir
    private Path home;

    private Path launcher;
    private Path cache;

    @BeforeEach
    void install() throws IOException {
        launcher = home.resolve("stepladder");
        cache = home.resolve("cache/stepladder");
        Files.copy(Path.of("src/main/launcher/stepladder"), launcher);
        Files.writeString(home.resolve("stepladder.jar"), "");
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, STUB);
        for (Path program : List.of(launcher, java)) {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void theFirstRunOfACommandMakesItsArchive() throws IOException, InterruptedException {
        assertThat(run(Map.of(), "plan", "--to", "1.24")).isEqualTo("0: makes an archive\n-jar JAR plan --to 1.24");
        assertThat(run(Map.of(), "plan", "--to", "1.25")).isEqualTo("0: reads classes\n-jar JAR plan --to 1.25");
        assertThat(run(Map.of(), "check")).isEqualTo("0: makes an archive\n-jar JAR check");
        assertThat(archives()).containsExactly("check-KEY.jsa", "plan-KEY.jsa");
    }

    @Test
    void anotherJarHasArchivesOfItsOwn() throws IOException, InterruptedException {
        run(Map.of(), "plan");
        Files.writeString(home.resolve("stepladder.jar"), "newer");

        assertThat(run(Map.of(), "plan")).isEqualTo("0: makes an archive\n-jar JAR plan");
    }

    @Test
    void whatWasCutOffIsNotKept() throws IOException, InterruptedException {
        assertThat(run(Map.of("STUB_CODE", "137"), "plan")).isEqualTo("137: makes an archive\n-jar JAR plan");
        assertThat(run(Map.of("STUB_CODE", "2"), "paln")).isEqualTo("2: makes an archive\n-jar JAR paln");
        assertThat(archives()).isEmpty();

        assertThat(run(Map.of("STUB_CODE", "1"), "plan")).isEqualTo("1: makes an archive\n-jar JAR plan");
        assertThat(archives()).containsExactly("plan-KEY.jsa");
    }

    @Test
    void whereNoCacheCanBeKeptNoneIsMade() throws IOException, InterruptedException {
        assertThat(run(Map.of("CI", "true"), "plan")).isEqualTo("0: -jar JAR plan");
        assertThat(run(Map.of("XDG_CACHE_HOME", home.resolve("stepladder.jar").toString()), "plan"))
                .isEqualTo("0: -jar JAR plan");
        assertThat(run(Map.of("XDG_CACHE_HOME", "", "HOME", ""), "plan")).isEqualTo("0: -jar JAR plan");
    }

    private String run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> line = Stream.concat(
                        Stream.of(Programs.onPath("sh").toString(), launcher.toString()), Stream.of(words))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().remove("CI");
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": "
                + text.strip()
                        .replace(home.toRealPath().resolve("stepladder.jar").toString(), "JAR");
    }

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString().replaceAll("-[0-9]+", "-KEY"))
                    .sorted()
                    .toList();
        }
    }
}
