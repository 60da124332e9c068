package dev.stepladder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.request.ReportRequest;
import dev.stepladder.outlook.Roadmap;
import dev.stepladder.planner.SearchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which upgrades a roadmap chooses, where more or farther ones would roll nodes more often. */
class RoadmapChoiceTest {
    private static final Path WORLD = Path.of("src/test/resources/golden/report/world");

    /**
     * Kubernetes 1.33 ends on 2026-07-29, 1.34 on 2026-12-02, and 1.35 on 2027-02-28.
     *
     * @param lag how many minors a node may be behind; with 1, each minor rolls the nodes
     */
    @ParameterizedTest
    @CsvSource({
        // No farther than needed.
        "1, 2026-11-30, kubernetes 1.34 by 2026-07-28, 1",
        // Once, past 1.34, instead of twice.
        "1, 2027-01-31, kubernetes 1.35 by 2026-07-28, 2",
        // One roll takes the nodes over two minors.
        "3, 2027-01-31, kubernetes 1.35 by 2026-07-28, 1",
        "3, 2026-07-28, '', 0"
    })
    void rollsNodesAsRarelyAsPossible(int lag, LocalDate until, String upgrades, long rolls, @TempDir Path folder)
            throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.yaml"), """
                provider: eks
                units: {kubernetes: "1.33", istio: "1.28", apps: {component: node, version: "1.33", nodes: 3}}
                environments: [{name: prod, clusters: [{name: prod}]}]
                """);
        Stepladder stepladder = new Stepladder(MatrixFiles.only(world(lag, folder)), () -> SearchSettings.PLAIN);

        Roadmap roadmap = stepladder
                .report(ReportRequest.of(fleet, LocalDate.of(2026, 6, 1)).until(until))
                .value()
                .orElseThrow()
                .roadmaps()
                .get(0);

        assertThat(roadmap.fewest()).isTrue();
        assertThat(roadmap.upgrades().stream()
                        .filter(upgrade -> upgrade.basis() == Roadmap.Basis.PLANNED)
                        .map(upgrade -> "%s by %s"
                                .formatted(
                                        String.join(", ", upgrade.to()),
                                        upgrade.dates().orElseThrow().begin()))
                        .toList())
                .isEqualTo(upgrades.isEmpty() ? List.of() : List.of(upgrades));
        assertThat(roadmap.nodeRolls()).isEqualTo(rolls);
    }

    /** The golden world with another rule for nodes. */
    private static Path world(int lag, Path folder) throws IOException {
        Path world = Files.createDirectories(folder.resolve("world"));
        try (Stream<Path> files = Files.list(WORLD)) {
            files.forEach(file -> copy(file, world.resolve(file.getFileName()), lag));
        }
        return world;
    }

    private static void copy(Path from, Path to, int lag) {
        try {
            Files.writeString(to, Files.readString(from).replace("behind: 3", "behind: " + lag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
