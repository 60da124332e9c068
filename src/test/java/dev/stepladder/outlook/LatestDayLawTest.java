package dev.stepladder.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.request.ReportRequest;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleAnswer;
import dev.stepladder.schedule.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The latest day to begin, against every day by itself: the schedule from that day on leaves the release in time, the one from the day after does not.
 *
 * <p>When a release is left is read off the steps here, not off the deadlines that the search reads.
 */
class LatestDayLawTest {
    private static final Path WORLD = Path.of("src/test/resources/golden/report/world");
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheLastOfAllDaysThatAreInTime(long seed, @TempDir Path folder) throws IOException {
        Outlook outlook = report(Files.writeString(folder.resolve("fleet.yaml"), fleet(new Random(seed))));
        NextUpgrade.Planned upgrade = (NextUpgrade.Planned) outlook.upgrades().get(0);

        List<RunningRelease> dated = outlook.releases().stream()
                .filter(release -> release.begin().day().isPresent())
                .toList();

        assertThat(dated).hasSizeGreaterThanOrEqualTo(2);
        for (RunningRelease release : dated) {
            LocalDate end = release.lifecycle().end().orElseThrow().date();
            LocalDate first = end.minusDays(120);
            List<LocalDate> inTime = first.datesUntil(end.plusDays(2))
                    .filter(start -> leaves(upgrade, release, start)
                            .filter(day -> day.isBefore(end))
                            .isPresent())
                    .toList();
            assertThat(inTime)
                    .as("%s %s of seed %s", release.component(), release.release(), seed)
                    .isEqualTo(
                            first.datesUntil(release.begin().day().orElseThrow().plusDays(1))
                                    .toList());
        }
    }

    @Test
    void everyUpgradeOfARoadmapIsInTimeAndADayLaterItIsNot(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("fleet.yaml"), """
                provider: eks
                zone: "UTC"
                units: {kubernetes: "1.33", istio: "1.28", apps: {component: node, version: "1.33", nodes: 8}}
                soak: "P4D"
                freezes: [{from: "2026-07-18", to: "2026-08-02", reason: "summer"}]
                environments:
                  - {name: test, clusters: [{name: test}]}
                  - name: prod
                    windows: [{days: tue-thu, from: "22:00", to: "04:00"}]
                    clusters: [{name: prod}]
                """);
        Stepladder stepladder = new Stepladder(MatrixFiles.only(WORLD), () -> SearchSettings.PLAIN);

        Roadmap roadmap = stepladder
                .report(ReportRequest.of(file, AS_OF).until(LocalDate.of(2026, 9, 30)))
                .value()
                .orElseThrow()
                .roadmaps()
                .get(0);

        assertThat(roadmap.upgrades()).hasSize(1);
        Roadmap.Upgrade only = roadmap.upgrades().get(0);
        LocalDate begin = only.dates().orElseThrow().begin();
        NextUpgrade.Planned planned =
                (NextUpgrade.Planned) report(file).upgrades().get(0);
        RunningRelease leading = report(file).releases().get(0);
        assertThat(only.leaves()).isEqualTo("kubernetes 1.33");
        assertThat(leaves(planned, leading, begin))
                .contains(only.dates().orElseThrow().left());
        assertThat(leaves(planned, leading, begin).orElseThrow()).isBefore(only.supportEnds());
        assertThat(leaves(planned, leading, begin.plusDays(1)).orElseThrow()).isAfterOrEqualTo(only.supportEnds());
    }

    private static Outlook report(Path fleet) {
        return new Stepladder(MatrixFiles.only(WORLD), () -> SearchSettings.PLAIN)
                .report(ReportRequest.of(fleet, AS_OF))
                .value()
                .orElseThrow();
    }

    /** A fleet with windows, soak, durations and a freeze by chance. */
    private static String fleet(Random dice) {
        List<String> days = List.of("mon-fri", "tue-thu", "mon-sun", "wed", "sat-sun");
        String from = LocalDate.of(2026, 5, 1).plusDays(dice.nextInt(90)).toString();
        String to = LocalDate.parse(from).plusDays(dice.nextInt(30)).toString();
        return """
                provider: eks
                zone: "%s"
                units: {kubernetes: "1.%s", istio: "1.27", apps: {component: node, version: "1.33", nodes: %s}}
                soak: "P%sD"
                freezes: [{from: "%s", to: "%s", reason: "by chance"}]
                durations: {kubernetes: "PT%sM", node: {perNode: "PT%sM"}}
                environments:
                  - name: test
                    windows: [{days: %s, from: "08:00", to: "18:00"}]
                    clusters: [{name: test-1}, {name: test-2}]
                  - name: prod
                    atOnce: 1
                    pause: "PT%sH"
                    windows: [{days: %s, from: "21:00", to: "05:00"}]
                    clusters: [{name: prod-1}, {name: prod-2}]
                """.formatted(
                        List.of("UTC", "Europe/Oslo", "America/New_York").get(dice.nextInt(3)),
                        33 + dice.nextInt(2),
                        1 + dice.nextInt(20),
                        dice.nextInt(9),
                        from,
                        to,
                        20 + dice.nextInt(60),
                        2 + dice.nextInt(8),
                        days.get(dice.nextInt(days.size())),
                        dice.nextInt(30),
                        days.get(dice.nextInt(days.size())))
                .replace(
                        "1.34\", istio: \"1.27\", apps: {component: node, version: \"1.33\"",
                        "1.34\", istio: \"1.27\", apps: {component: node, version: \"1.34\"");
    }

    /** The day on which the last cluster leaves a release, by the steps of a schedule from a day on. */
    private static Optional<LocalDate> leaves(NextUpgrade.Planned upgrade, RunningRelease release, LocalDate start) {
        Plan plan = upgrade.plan().plan();
        ScheduleAnswer answer = Scheduler.schedule(plan, upgrade.fleet(), start.atStartOfDay(), Map.of(), false);
        if (!(answer instanceof ScheduleAnswer.Made made)) {
            return Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        for (Cluster cluster : clusters(upgrade.fleet())) {
            for (Unit unit : cluster.units()) {
                if (unit.component().equals(release.component())
                        && unit.version().equals(release.release())) {
                    days.add(firstMove(plan, made.schedule(), cluster.name(), unit));
                }
            }
        }
        return days.stream().max(LocalDate::compareTo);
    }

    private static LocalDate firstMove(Plan plan, Schedule schedule, ClusterName cluster, Unit unit) {
        Map<String, Set<String>> moving = new HashMap<>();
        plan.catalogue()
                .hops()
                .forEach(hop -> moving.put(
                        hop.id(),
                        hop.moves().stream()
                                .map(move -> move.component().text())
                                .collect(Collectors.toSet())));
        return plan.steps().stream()
                .filter(step -> step.cluster().equals(cluster) && step.units().contains(unit.name()))
                .filter(step -> moving.getOrDefault(step.hop(), Set.of())
                        .contains(unit.component().text()))
                .findFirst()
                .flatMap(step -> schedule.slot(step.id()))
                .map(slot -> slot.end().toLocalDate())
                .orElse(LocalDate.MAX);
    }

    private static List<Cluster> clusters(Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .toList();
    }
}
