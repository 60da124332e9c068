package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.app.resolve.GoalWords;
import dev.stepladder.app.resolve.NewestGoal;
import dev.stepladder.app.resolve.ResolvedGoal;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.planner.GoalProbe;
import dev.stepladder.rule.Goal;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code newest} is the highest release that every cluster reaches, by trying them all with brute force. */
class NewestGoalLawTest {
    private static final int WORLDS = 150;

    /** A component of a world, and what its clusters run of it. */
    private record Asked(World world, Component component) {
        List<Version> running() {
            return world.clusters().stream()
                    .flatMap(cluster -> cluster.units().stream())
                    .filter(unit -> unit.component().equals(component.name()))
                    .map(Unit::version)
                    .toList();
        }

        /** The releases of the running name from the highest that runs up, the newest first; those that teams are told to avoid come last. */
        List<Version> candidates() {
            List<Release> releases = component.releases();
            int from = running().stream().mapToInt(this::place).max().orElse(0);
            List<Release> up = new ArrayList<>(releases.subList(from, releases.size()));
            up.removeIf(release -> release.withdrawn().isPresent()
                    || release.avoid().isPresent()
                    || component.listed().isPreRelease(release.version())
                    || running().stream()
                            .anyMatch(runs ->
                                    !runs.name().equals(release.version().name())));
            Collections.reverse(up);
            List<Version> best = new ArrayList<>();
            up.stream()
                    .filter(release -> !release.discouraged())
                    .map(Release::version)
                    .forEach(best::add);
            up.stream().filter(Release::discouraged).map(Release::version).forEach(best::add);
            return best;
        }

        private int place(Version version) {
            return component.releases().stream().map(Release::version).toList().indexOf(version);
        }

        boolean isReached(Version release) {
            SortedMap<ComponentName, VersionRange> wanted = new TreeMap<>();
            wanted.put(component.name(), VersionRange.exactly(release));
            return world.clusters().stream()
                    .allMatch(cluster -> new BruteForce(world.rules(cluster), cluster.units(), goal(cluster, wanted))
                            .cost()
                            .isPresent());
        }

        private Goal goal(Cluster cluster, SortedMap<ComponentName, VersionRange> wanted) {
            return Goal.of(wanted, cluster.attributes(), world.matrices(), cluster.units());
        }

        Optional<VersionRange> resolved() {
            Diagnostics problems = new Diagnostics();
            GoalProbe probe = new GoalProbe(
                    world.fleet(),
                    world.matrices(),
                    new TreeSet<>(world.platform().accepted()),
                    Limits.USUAL);
            ResolvedGoal goal = new NewestGoal(world.matrices(), world.fleet(), Optional.empty(), probe, problems)
                    .resolve(
                            new GoalWords(List.of(), List.of(component.name()), false),
                            new TreeMap<>(),
                            release -> true,
                            Optional.empty());
            return problems.hasErrors()
                    ? Optional.empty()
                    : Optional.ofNullable(goal.goal().get(component.name()));
        }
    }

    @Test
    void itIsTheHighestReleaseThatEveryClusterReaches() {
        int reached = 0;
        int lower = 0;
        for (World.Seeded seeded : World.first(WORLDS).toList()) {
            for (Component component : seeded.world().matrices().components().values()) {
                Asked asked = new Asked(seeded.world(), component);
                Optional<VersionRange> resolved = asked.running().isEmpty() ? Optional.empty() : asked.resolved();
                if (resolved.isEmpty()) {
                    continue;
                }
                List<Version> candidates = asked.candidates();
                Optional<Version> best =
                        candidates.stream().filter(asked::isReached).findFirst();
                Optional<Version> expected = best.or(() -> candidates.stream().findFirst());

                assertThat(expected.filter(resolved.get()::contains))
                        .as("seed %s, %s: %s", seeded.seed(), component.name(), resolved.get())
                        .isEqualTo(expected);
                reached += best.isPresent() ? 1 : 0;
                lower += best.filter(release -> !release.equals(candidates.get(0)))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertThat(reached).isGreaterThan(WORLDS);
        assertThat(lower).isGreaterThan(WORLDS / 10);
    }
}
