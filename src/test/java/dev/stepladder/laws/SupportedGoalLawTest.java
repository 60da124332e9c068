package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.app.resolve.GoalWords;
import dev.stepladder.app.resolve.NewestGoal;
import dev.stepladder.app.resolve.ResolvedGoal;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.planner.GoalProbe;
import dev.stepladder.rule.Goal;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code supported} is the highest release of the leading component at which every cluster has everything in support, by brute force. */
class SupportedGoalLawTest {
    private static final int WORLDS = 100;
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    /** A world whose releases have come out, and ended, on random days. */
    private record Dated(World world, Matrices matrices) {
        static Dated of(World.Seeded seeded) {
            Random dice = new Random(seeded.seed());
            Matrices plain = seeded.world().matrices();
            SortedMap<ComponentName, Component> components = new TreeMap<>();
            plain.components().forEach((name, component) -> components.put(name, dated(component, dice)));
            return new Dated(
                    seeded.world(),
                    new Matrices(
                            components,
                            plain.providers(),
                            plain.rules(),
                            plain.issues(),
                            plain.removals(),
                            plain.gates(),
                            plain.commands(),
                            plain.overridden()));
        }

        private static Component dated(Component component, Random dice) {
            List<Release> releases = new ArrayList<>();
            for (Release release : component.releases()) {
                List<Milestone> milestones = new ArrayList<>();
                if (dice.nextInt(3) > 0) {
                    milestones.add(new Milestone("released", DAY.plusDays(dice.nextInt(700) - 600)));
                }
                if (dice.nextInt(3) > 0) {
                    milestones.add(new Milestone("eol", DAY.plusDays(dice.nextInt(700) - 250)));
                }
                releases.add(new Release(
                        release.version(),
                        release.build(),
                        milestones,
                        release.fits(),
                        release.withdrawn(),
                        release.avoid(),
                        release.discouraged(),
                        release.fact()));
            }
            return new Component(
                    component.name(),
                    component.profile(),
                    component.partners(),
                    component.versions(),
                    releases,
                    component.upgrades(),
                    component.channels(),
                    component.waysBack(),
                    component.place());
        }

        List<Unit> units() {
            return world.clusters().stream()
                    .flatMap(cluster -> cluster.units().stream())
                    .toList();
        }

        ComponentName leading() {
            return matrices.providers().values().iterator().next().leading();
        }

        Set<ComponentName> settled() {
            return new HashSet<>(matrices.providers().values().iterator().next().settled());
        }

        Component component(ComponentName name) {
            return matrices.component(name).orElseThrow();
        }

        /** From the newest release down: one without an end has ended if a later one of its name and variant has. */
        Set<Version> supported(Component component) {
            Set<Version> supported = new HashSet<>();
            Set<String> ended = new HashSet<>();
            List<Release> newestFirst = new ArrayList<>(component.releases());
            Collections.reverse(newestFirst);
            for (Release release : newestFirst) {
                String kind = release.version().name() + " " + release.version().rest();
                Optional<LocalDate> end = date(release, "eol");
                boolean over = end.map(day -> !day.isAfter(DAY)).orElse(ended.contains(kind));
                boolean out = date(release, "released").filter(DAY::isBefore).isEmpty();
                if (end.isPresent() && over) {
                    ended.add(kind);
                }
                if (out && !over) {
                    supported.add(release.version());
                }
            }
            return supported;
        }

        private static Optional<LocalDate> date(Release release, String kind) {
            return release.milestones().stream()
                    .filter(milestone -> milestone.kind().equals(kind))
                    .map(Milestone::date)
                    .findFirst();
        }

        /** Releases that a unit may end on: of a name that runs, not withdrawn or to be avoided, no pre-release. */
        private List<Version> fit(Component component) {
            Set<String> names = units().stream()
                    .filter(unit -> unit.component().equals(component.name()))
                    .map(unit -> unit.version().name())
                    .collect(Collectors.toSet());
            return component.releases().stream()
                    .filter(release ->
                            release.withdrawn().isEmpty() && release.avoid().isEmpty())
                    .map(Release::version)
                    .filter(version -> names.contains(version.name())
                            && !component.listed().isPreRelease(version))
                    .toList();
        }

        /** What everything else must be on, with the leading component there. */
        SortedMap<ComponentName, VersionRange> wanted(Version leader) {
            SortedMap<ComponentName, VersionRange> wanted = new TreeMap<>();
            wanted.put(leading(), VersionRange.exactly(leader));
            for (ComponentName name :
                    new TreeSet<>(units().stream().map(Unit::component).toList())) {
                List<Version> fit = fit(component(name)).stream()
                        .filter(version -> !settled().contains(name) || Goal.sameMinor(leader, version))
                        .toList();
                List<Version> good = fit.stream()
                        .filter(supported(component(name))::contains)
                        .toList();
                if (!name.equals(leading()) && !good.isEmpty() && !good.equals(fit)) {
                    wanted.put(
                            name,
                            component(name)
                                    .range(VersionRange.of(good.stream()
                                            .map(version -> "=" + version.text())
                                            .collect(Collectors.joining(" || ")))));
                }
            }
            return wanted;
        }

        boolean isReached(Version leader) {
            return world.clusters().stream()
                    .allMatch(cluster -> new BruteForce(world.rules(cluster), cluster.units(), goal(cluster, leader))
                            .cost()
                            .isPresent());
        }

        private Goal goal(Cluster cluster, Version leader) {
            return Goal.of(wanted(leader), cluster.attributes(), matrices, cluster.units());
        }

        /** The newest first; those that teams are told to avoid come last. */
        List<Version> candidates() {
            Component component = component(leading());
            List<Version> order =
                    component.releases().stream().map(Release::version).toList();
            int from = units().stream()
                    .filter(unit -> unit.component().equals(leading()))
                    .mapToInt(unit -> order.indexOf(unit.version()))
                    .max()
                    .orElse(0);
            List<Version> up = new ArrayList<>(fit(component).stream()
                    .filter(version -> order.indexOf(version) >= from)
                    .filter(supported(component)::contains)
                    .toList());
            Collections.reverse(up);
            List<Version> best = new ArrayList<>();
            for (boolean discouraged : List.of(false, true)) {
                up.stream()
                        .filter(version ->
                                component.release(version).orElseThrow().discouraged() == discouraged)
                        .forEach(best::add);
            }
            return best;
        }

        Optional<ResolvedGoal> resolved() {
            Diagnostics problems = new Diagnostics();
            GoalProbe probe = new GoalProbe(
                    world.fleet(), matrices, new TreeSet<>(world.platform().accepted()), Limits.USUAL);
            ResolvedGoal goal = new NewestGoal(matrices, world.fleet(), Optional.of(leading()), probe, problems)
                    .resolve(
                            new GoalWords(List.of(), List.of(), true),
                            new TreeMap<>(),
                            release -> true,
                            Optional.of(DAY));
            return problems.hasErrors() ? Optional.empty() : Optional.of(goal);
        }
    }

    @Test
    void itIsTheHighestReleaseAtWhichEverythingIsInSupport() {
        int reached = 0;
        int lower = 0;
        for (World.Seeded seeded : World.first(WORLDS).toList()) {
            Dated dated = Dated.of(seeded);
            List<Version> candidates = dated.candidates();
            Optional<ResolvedGoal> resolved = dated.resolved();
            if (resolved.isEmpty() || candidates.isEmpty()) {
                continue;
            }
            Optional<Version> best =
                    candidates.stream().filter(dated::isReached).findFirst();
            Version expected = best.orElse(candidates.get(0));
            SortedMap<ComponentName, VersionRange> goal = resolved.get().goal();

            assertThat(goal.getOrDefault(dated.leading(), VersionRange.of("=0")).contains(expected))
                    .as("seed %s, %s: %s", seeded.seed(), goal, expected)
                    .isTrue();
            dated.wanted(expected)
                    .forEach((name, range) -> dated.fit(dated.component(name))
                            .forEach(version -> assertThat(name.equals(dated.leading())
                                            || goal.getOrDefault(name, VersionRange.ANY)
                                                            .contains(version)
                                                    == range.contains(version)
                                            || (!Goal.sameMinor(expected, version)
                                                    && dated.settled().contains(name)))
                                    .as("seed %s, %s %s: %s, expected %s", seeded.seed(), name, version, goal, range)
                                    .isTrue()));
            reached += best.isPresent() ? 1 : 0;
            lower += best.filter(release -> !release.equals(candidates.get(0))).isPresent() ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(WORLDS / 5);
        assertThat(lower).isGreaterThan(WORLDS / 50);
    }
}
