package dev.stepladder.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.rule.HopRules;
import dev.stepladder.rule.Objection;
import dev.stepladder.version.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OfferedReleasesTest {
    private static final Path WORLD = Path.of("src/test/resources/golden/offered-releases/world");
    private final Matrices matrices = load();

    private static Matrices load() {
        Diagnostics problems = new Diagnostics();
        Matrices loaded = MatrixLoader.load(MatrixFolder.read(WORLD, problems), problems);
        assertThat(problems.sorted()).isEmpty();
        return loaded;
    }

    @Test
    void aDayAddsARuleForEveryMinorThatIsNotOffered() {
        assertThat(added(LocalDate.of(2023, 7, 15)))
                .containsExactly(
                        "ended-releases: Cloud has not offered kubernetes 1.19 since 2022-08-01",
                        "ended-releases: Cloud has not offered kubernetes 1.20 since 2023-01-01",
                        "ended-releases: Cloud has not offered kubernetes 1.21 since 2023-07-01",
                        "coming-releases: Cloud offers kubernetes 1.24 only from 2023-09-01 on");
    }

    @Test
    void noDayAddsNothing() {
        assertThat(OfferedReleases.on(Optional.empty(), matrices)).isSameAs(matrices);
    }

    @Test
    void theRulesAreThoseOfTheProviderAndCanBeAccepted() {
        assertThat(objections("cloud", Set.of())).containsExactly("kubernetes 1.20 to 1.21 is blocked");
        assertThat(objections("cloud", Set.of(OfferedReleases.ENDED))).isEmpty();
        assertThat(objections("cloud", Set.of(OfferedReleases.COMING)))
                .containsExactly("kubernetes 1.20 to 1.21 is blocked");
        assertThat(objections("self", Set.of())).isEmpty();
    }

    private List<String> added(LocalDate day) {
        return OfferedReleases.on(day, matrices).rules(Rule.Blocked.class).stream()
                .map(rule -> rule.name() + ": " + rule.reason())
                .toList();
    }

    private List<String> objections(String provider, Set<String> accepted) {
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("provider", provider);
        HopRules rules = new HopRules(OfferedReleases.on(LocalDate.of(2023, 7, 15), matrices), attributes, accepted);
        return rules
                .objections(matrices.component("kubernetes").orElseThrow(), Version.of("1.20"), Version.of("1.21"))
                .stream()
                .map(Objection::says)
                .toList();
    }
}
