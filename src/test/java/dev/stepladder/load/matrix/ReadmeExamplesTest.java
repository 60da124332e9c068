package dev.stepladder.load.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Matrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code matrices/README.md}: each block that begins with a file's name is a file, and all of them load together. */
class ReadmeExamplesTest {
    private static final Pattern FILE = Pattern.compile("(?s)```yaml\n# ([a-z-]+\\.yaml)\n(.*?)```\n");

    @Test
    void loadAsTheyStand(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("matrices/README.md"));
        for (MatchResult file : FILE.matcher(readme).results().toList()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        Diagnostics problems = new Diagnostics();

        Matrices matrices = MatrixLoader.load(MatrixFolder.read(folder, problems), problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(matrices.components()).containsKey("db");
    }
}
