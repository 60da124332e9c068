package dev.stepladder.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A fork in the road: to one minor the way is long, to the other short, but with a risk that somebody must accept where certificates are old. */
class OpenGoalTest {
    private static final Cost LONG = new Cost(0, 5, 0, 0);
    private static final Cost SHORT = new Cost(1, 2, 0, 0);
    private static final Cost SAFE = new Cost(0, 2, 0, 0);

    @Test
    void takesTheEndThatCostsLess() {
        assertThat(find("old", Limits.USUAL).path().orElseThrow().cost()).isEqualTo(LONG);
        assertThat(find("new", Limits.USUAL).path().orElseThrow().cost()).isEqualTo(SAFE);
    }

    @Test
    void aPathToOneEndIsNotProvenWhileTheSearchForTheOtherWasStopped() {
        List<ClusterAnswer.Path> dearer = LongStream.range(1, 60)
                .mapToObj(most -> find("old", Limits.ofExpansions(most)))
                .flatMap(answer -> answer.path().stream())
                .filter(path -> path.cost().equals(SHORT))
                .toList();

        assertThat(dearer)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.bound()).isLessThanOrEqualTo(LONG));
    }

    private static ClusterAnswer find(String certificates, Limits limits) {
        Diagnostics problems = new Diagnostics();
        Matrices matrices =
                MatrixLoader.load(MatrixFolder.read(Path.of("src/test/resources/worlds/fork"), problems), problems);
        assertThat(problems.hasErrors()).as("%s", problems.sorted()).isFalse();
        TreeMap<ComponentName, VersionRange> wanted =
                new TreeMap<>(Map.of(new ComponentName("core"), VersionRange.of(">=1.1")));
        return ClusterSearch.find(
                RuleBook.of(
                        matrices,
                        new TreeMap<>(Map.of("provider", "fork", "certificates", certificates)),
                        new TreeSet<>(Set.of("leap-to-1.2"))),
                List.of(unit("core", "1.0"), unit("mesh", "2.0"), unit("node", "1.0")),
                Goal.of(wanted, matrices.provider("fork"), matrices),
                limits);
    }

    private static Unit unit(String component, String version) {
        return new Unit(component, new ComponentName(component), Version.of(version), 0, Place.of("test"));
    }
}
