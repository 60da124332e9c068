package dev.stepladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package with many files says in its {@code package-info} why. */
class PackageSizeTest {
    private static final int MANY = 20;

    @Test
    void aLargePackageGivesTheReasonOfItsSize() throws IOException {
        assertThat(large())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                        .as("%s has more than %s files", folder, MANY)
                        .contains("hence its size"));
    }

    private static List<Path> large() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> files(folder) > MANY)
                    .sorted()
                    .toList();
        }
    }

    /** How many types a folder has, without its {@code package-info}. */
    private static long files(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith(".java") && !name.contains("-"));
        return names == null ? 0 : names.length;
    }
}
