package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code plans} is what its {@code command} makes today. {@code -Dgolden.update=true} makes it again, and then fails.
 */
class ShippedPlansTest {
    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("plans"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isRemadeByItsCommandToTheByte(Path folder, @TempDir Path out) throws IOException {
        String command = Files.readString(folder.resolve("command")).strip();

        Shell.Result result = Shell.runLine(command.replace("-o " + folder, "-o " + out));

        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        SortedMap<String, String> made = texts(out);
        SortedMap<String, String> shipped = new TreeMap<>();
        for (String name : made.keySet()) {
            Path file = folder.resolve(name);
            shipped.put(name, Files.exists(file) ? Files.readString(file) : "");
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, made.get(name), StandardCharsets.UTF_8);
            }
        }
        assertThat(made).isEqualTo(shipped);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isTrue(Path folder) throws IOException {
        // With the team's own matrices, where the command names some.
        Matcher matrices = Pattern.compile(" --matrices \\S+").matcher(Files.readString(folder.resolve("command")));
        String team = matrices.find() ? matrices.group() : "";

        Shell.Result result =
                Shell.runLine("stepladder verify %s/plan.yaml --fleet %s/fleet.yaml%s".formatted(folder, folder, team));

        assertThat(List.of(result.exitCode(), result.err())).isEqualTo(List.of(0, ""));
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }
}
