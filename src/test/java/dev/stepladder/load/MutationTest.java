package dev.stepladder.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a valid file, it is read or reported: never thrown over, never passed in silence. */
class MutationTest {
    private static final int ROUNDS = 150;
    private static final String ALPHABET = "{}[]:,-#&*!|>'\"%@`~?= \n\t\\\u0000\u00e9\u0663\u2028\uD83D\uDE0019.x<";
    private static final List<InputFile> FILES =
            GoldenCases.matrixFiles(GoldenCases.ROOT.resolve("valid"), new Diagnostics());
    private static final Matrices MATRICES = MatrixLoader.load(FILES, new Diagnostics());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsOrReportsEveryMatrixFile(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<InputFile> files = new ArrayList<>(FILES);
            int at = random.nextInt(files.size());
            files.set(at, mutated(files.get(at), random));
            Diagnostics diagnostics = new Diagnostics();
            Matrices matrices = MatrixLoader.load(files, diagnostics);
            assertThat(diagnostics.hasErrors() || matrices.components().size() >= 2)
                    .as(files.get(at).text())
                    .isTrue();
            diagnostics.sorted().forEach(problem -> checkWording(problem, files.get(at)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void readsOrReportsEveryFleet(long seed) {
        Random random = new Random(seed);
        InputFile valid = InputFile.read(GoldenCases.ROOT.resolve("valid/fleet.yaml"), new Diagnostics())
                .orElseThrow();
        for (int round = 0; round < ROUNDS; round++) {
            InputFile file = mutated(valid, random);
            Diagnostics diagnostics = new Diagnostics();
            Optional<Fleet> fleet = FleetLoader.load(file, MATRICES, diagnostics);
            assertThat(fleet.isPresent()).as(file.text()).isNotEqualTo(diagnostics.hasErrors());
            diagnostics.sorted().forEach(problem -> checkWording(problem, file));
        }
    }

    /** A diagnostic is one to three lines for a user, inside the file. */
    private static void checkWording(Diagnostic problem, InputFile mutated) {
        String words = problem.toString();
        assertThat(words).doesNotContainIgnoringCase("exception", "snakeyaml", "jackson", "java");
        assertThat(words.lines().count()).as(words).isLessThanOrEqualTo(3);
        if (problem.place().file().equals(mutated.name())) {
            assertThat(problem.place().line())
                    .as(words)
                    .isLessThanOrEqualTo(Lines.of(mutated.text()).lines().size());
        }
    }

    private static InputFile mutated(InputFile file, Random random) {
        String text = file.text();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            text = mutated(text, random);
        }
        return new InputFile(file.name(), text);
    }

    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length());
        String letter = String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 3 -> text.substring(0, at);
            default -> withLine(text, random);
        };
    }

    /** With one line deleted, repeated elsewhere, or indented. */
    private static String withLine(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
            default -> lines.set(at, "  " + lines.get(at));
        }
        return String.join("\n", lines) + "\n";
    }
}
