package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Goals that leave it open on which minor the platform settles, against {@link BruteForce}: each minor is a search of its own, and the cheapest counts. */
class OpenGoalLawTest {
    private static final int WORLDS = 150;
    private static final String LEADING = "core";

    /** So many states may be looked at on the way to each minor. */
    private static final List<Long> FEW = List.of(1L, 8L, 64L);

    /** One cluster that is to get anywhere but the first release. */
    private record Asked(long seed, World world, Cluster cluster, Goal goal) {
        ClusterAnswer searched(Limits limits) {
            return ClusterSearch.find(world.rules(cluster), cluster.units(), goal, limits);
        }

        Optional<Cost> truth() {
            return new BruteForce(world.rules(cluster), cluster.units(), goal).cost();
        }

        @Override
        public String toString() {
            return "seed %s, %s, to %s".formatted(seed, cluster.name(), goal);
        }
    }

    @Test
    void costsWhatTheCheapestEndCosts() {
        assertThat(asked())
                .allSatisfy(
                        asked -> assertThat(asked.searched(Limits.USUAL).path().map(ClusterAnswer.Path::cost))
                                .as("%s", asked)
                                .isEqualTo(asked.truth()));
    }

    @Test
    void neverClaimsMoreThanTheCheapestEndCostsWhereverALimitStopsItsSearches() {
        asked().forEach(asked -> asked.truth()
                .ifPresent(truth -> FEW.forEach(most -> assertThat(bound(asked.searched(Limits.ofExpansions(most))))
                        .as("%s in %s states", asked, most)
                        .isLessThanOrEqualTo(truth))));
    }

    private static Cost bound(ClusterAnswer answer) {
        return answer.path().map(ClusterAnswer.Path::bound).orElseGet(() -> ((ClusterAnswer.Stopped) answer).bound());
    }

    private static Stream<Asked> asked() {
        return World.first(WORLDS).flatMap(seeded -> asked(seeded.seed(), seeded.world()));
    }

    private static Stream<Asked> asked(long seed, World world) {
        List<Version> releases = world.matrices().component(LEADING).orElseThrow().releases().stream()
                .map(Release::version)
                .toList();
        SortedMap<ComponentName, VersionRange> wanted = new TreeMap<>(
                Collections.singletonMap(new ComponentName(LEADING), VersionRange.of(">=" + releases.get(1))));
        return world.clusters().stream()
                .limit(1)
                .filter(cluster ->
                        world.rules(cluster).objections(cluster.units()).isEmpty())
                .map(cluster -> new Asked(
                        seed,
                        world,
                        cluster,
                        Goal.of(wanted, world.matrices().provider(cluster.provider()), world.matrices())))
                .filter(asked -> asked.goal().byMinor().size() > 1);
    }
}
