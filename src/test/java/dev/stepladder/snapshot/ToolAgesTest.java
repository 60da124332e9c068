package dev.stepladder.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs of an old, a middle and a new version of every tool, by the table in {@code tool-ages/README.md}. {@code -Dgolden.update=true} writes what comes
 * out as expected, and then fails, so that the difference gets read.
 */
class ToolAgesTest {
    private static final Path FOLDER = Path.of("src/test/resources/tool-ages");
    private static final Path SNAPSHOT = Path.of("src/main/java/dev/stepladder/snapshot");
    private static final List<String> READERS = List.of("chart", "cloud", "hcl", "input", "kubernetes");
    private static final List<String> AGES = List.of("middle", "new", "old");
    private static final int ROUNDS = 60;

    /** What readers share; none of them knows a tool. */
    private static final Set<String> SHARED = Set.of(
            "HclFolders",
            "HclModules",
            "HclParts",
            "HclReleases",
            "HclVariables",
            "OutputFiles",
            "OutputReader",
            "ToolOutput",
            "ValueFiles",
            "package-info");

    private static final Matrices MATRICES = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());

    /** A line of the table. */
    private record Age(String reader, String tool, String age, List<String> shows) {
        Path folder() {
            return FOLDER.resolve(tool).resolve(age);
        }

        @Override
        public String toString() {
            return tool + " " + age;
        }
    }

    @Test
    void everyReaderHasThreeAgesOfEachOfItsTools() throws IOException {
        Set<String> readers = new TreeSet<>();
        for (String family : READERS) {
            try (Stream<Path> files = Files.list(SNAPSHOT.resolve(family))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .filter(name -> !SHARED.contains(name))
                        .forEach(readers::add);
            }
        }
        TreeMap<String, Set<String>> agesByTool = new TreeMap<>();
        ages().forEach(age ->
                agesByTool.computeIfAbsent(age.tool(), key -> new TreeSet<>()).add(age.age()));

        assertThat(ages().map(Age::reader).collect(Collectors.toSet())).isEqualTo(readers);
        assertThat(agesByTool.values()).allSatisfy(found -> assertThat(found).containsExactlyElementsOf(AGES));
    }

    @Test
    void everyInputIsInTheTable() throws IOException {
        Set<Path> listed = ages().map(Age::folder).collect(Collectors.toSet());
        Set<Path> present = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            files.filter(file -> FOLDER.relativize(file).getNameCount() == 2)
                    .filter(Files::isDirectory)
                    .forEach(present::add);
        }

        assertThat(present).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("ages")
    void readsWhatTheToolOfThatAgePrints(Age age) throws IOException {
        Path expected = age.folder().resolveSibling(age.age() + ".yaml");

        String fleet = fleet(List.of(age.folder()), Optional.empty());

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, fleet);
        }
        assertThat(fleet).isEqualTo(Files.readString(expected)).contains(age.shows());
        assertThat(Boolean.getBoolean("golden.update")).isFalse();
    }

    @Test
    void nothingIsDroppedWhenOutputsOfToolsMix() {
        Random random = new Random(17);
        List<Age> all = ages().toList();
        int written = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Age> some = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                some.add(all.get(random.nextInt(all.size())));
            }
            List<Path> folders = some.stream().map(Age::folder).distinct().toList();

            String fleet = fleet(folders, Optional.empty());

            // Outputs that contradict each other, or that are of no one of several clusters, end in an error: no file
            // is written.
            if (!fleet.contains("\n# problem: ")) {
                written++;
                assertThat(fleet)
                        .as("%s", some)
                        .contains(some.stream()
                                .flatMap(age -> age.shows().stream())
                                .toList());
            }
        }
        assertThat(written).isGreaterThan(ROUNDS / 3);
    }

    /** The fleet file of some inputs, and the problems that they make. */
    private static String fleet(List<Path> inputs, Optional<String> cluster) {
        Diagnostics problems = new Diagnostics();
        Snapshot snapshot = new Snapshot(MATRICES, problems);
        snapshot.read(inputs);
        String fleet = snapshot.fleet(Optional.of("dev"), cluster).text();
        return fleet.replace(FOLDER + "/", "")
                + problems.sorted().stream()
                        .map(problem -> "# problem: %s\n".formatted(problem).replace(FOLDER + "/", ""))
                        .collect(Collectors.joining());
    }

    private static Stream<Age> ages() {
        try {
            return Files.readAllLines(FOLDER.resolve("README.md")).stream()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| Reader") && !line.startsWith("|---"))
                    .map(line -> line.split(" *\\| *", -1))
                    .map(cells -> new Age(cells[1], cells[2], cells[3], List.of(cells[5].split("; ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
