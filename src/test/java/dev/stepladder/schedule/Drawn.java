package dev.stepladder.schedule;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.AtOnce;
import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Changes;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Estimate;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Pace;
import dev.stepladder.fleet.Policy;
import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.Window;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlanCatalogue;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Rollout;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.version.Version;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A plan and a fleet with a calendar, drawn by lot, around the weeks in which clocks change.
 *
 * <p>All times are multiples of a quarter of an hour, so that brute force on that grid is exact. No window begins or ends between 01:00 and
 * 04:00, where clocks jump; {@link WallClockTest} has those.
 */
record Drawn(Plan plan, Fleet fleet, LocalDateTime start) {
    private static final Place PLACE = Place.of("drawn");
    private static final List<String> ZONES =
            List.of("Europe/Oslo", "America/New_York", "Australia/Sydney", "UTC", "Asia/Kolkata");
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 24), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 20));
    private static final List<String> COMPONENTS = List.of("kubernetes", "istio", "node");

    static Drawn of(long seed) {
        return new Lot(new Random(seed)).draw();
    }

    /** The pace of an environment. */
    Pace pace(EnvironmentName environment) {
        return fleet.environments().stream()
                .filter(each -> each.name().equals(environment))
                .findFirst()
                .orElseThrow()
                .pace();
    }

    /** A cluster by its name. */
    Cluster cluster(ClusterName name) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .filter(cluster -> cluster.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private record Lot(Random random) {
        Drawn draw() {
            LocalDate first = STARTS.get(random.nextInt(STARTS.size())).plusDays(random.nextInt(10));
            LocalDateTime start = first.atTime(random.nextInt(24), 15 * random.nextInt(4));
            List<Environment> environments = new ArrayList<>();
            for (String name : List.of("dev", "prod").subList(0, 1 + random.nextInt(2))) {
                environments.add(environment(name, first));
            }
            return new Drawn(plan(environments), new Fleet(environments, List.of()), start);
        }

        private Environment environment(String name, LocalDate first) {
            List<Cluster> clusters = new ArrayList<>();
            int size = 1 + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                clusters.add(cluster(name + i, first));
            }
            Optional<Integer> atOnce = random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(2));
            return new Environment(
                    new EnvironmentName(name),
                    clusters,
                    new Pace(
                            quarters(3 * 96),
                            atOnce.map(AtOnce::clusters),
                            random.nextBoolean() ? Duration.ZERO : quarters(20),
                            random.nextBoolean() ? Duration.ZERO : quarters(2 * 96),
                            List.of()));
        }

        private Cluster cluster(String name, LocalDate first) {
            List<Window> windows = new ArrayList<>();
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                windows.add(window());
            }
            List<Freeze> freezes = new ArrayList<>();
            int frozen = random.nextInt(3);
            for (int i = 0; i < frozen; i++) {
                LocalDate from = first.plusDays(random.nextInt(20));
                freezes.add(Calendars.freeze(
                        from.toString(), from.plusDays(random.nextInt(4)).toString(), zone()));
            }
            TreeMap<ComponentName, Estimate> durations = new TreeMap<>();
            COMPONENTS.forEach(component -> durations.put(new ComponentName(component), Estimate.of(quarters(10))));
            Policy policy = new Policy(
                    Calendars.of(windows, freezes),
                    durations,
                    Optional.empty(),
                    List.of(),
                    new TreeMap<>(),
                    Changes.SINGLE);
            List<Unit> units = COMPONENTS.stream()
                    .map(component -> new Unit(component, new ComponentName(component), Version.of("1.19"), 0, PLACE))
                    .toList();
            return new Cluster(
                    new ClusterName(name), new TreeMap<>(), units, List.of(), new TreeSet<>(), policy, PLACE);
        }

        /** At least three hours, on at least two days: so every step fits. */
        private Window window() {
            TreeSet<DayOfWeek> days = new TreeSet<>();
            while (days.size() < 2) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            int from = 4 * 4 + random.nextInt(4 * 17);
            int room = from < 4 * 21 ? 4 * 24 - from : 0;
            String to = random.nextBoolean() && room > 0
                    ? time((from + 12 + random.nextInt(room - 12 + 1)) % 96)
                    : time(random.nextBoolean() ? 4 : 4 * 4);
            return Calendars.on(List.copyOf(days), time(from), to, zone());
        }

        private String time(int quarter) {
            return "%02d:%02d".formatted(quarter / 4, 15 * (quarter % 4));
        }

        private String zone() {
            return ZONES.get(random.nextInt(ZONES.size()));
        }

        private Duration quarters(int most) {
            return Duration.ofMinutes(15L * (1 + random.nextInt(most)));
        }

        private Plan plan(List<Environment> environments) {
            List<PlannedHop> hops = new ArrayList<>();
            List<Stage> stages = new ArrayList<>();
            boolean staged = random.nextBoolean();
            if (staged) {
                for (String stage : List.of("1.20", "1.21")) {
                    stages.add(new Stage(
                            stage,
                            environments.stream()
                                    .map(environment -> part(environment, stage, hops))
                                    .toList()));
                }
            } else {
                for (Environment environment : environments) {
                    for (String stage : List.of("1.20", "1.21")) {
                        stages.add(new Stage(stage, List.of(part(environment, stage, hops))));
                    }
                }
            }
            return new Plan(
                    new TreeMap<>(),
                    staged ? Rollout.STAGED : Rollout.ENVIRONMENT,
                    environments.stream().map(Environment::name).toList(),
                    new PlanBasis(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                    List.of(),
                    new PlanCatalogue(hops.stream().distinct().toList(), List.of(), List.of()),
                    stages,
                    new PlanRemarks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        }

        private Stage.EnvironmentPart part(Environment environment, String stage, List<PlannedHop> hops) {
            int most = environment.pace().most(environment.clusters().size());
            List<Stage.Wave> waves = new ArrayList<>();
            for (int from = 0; from < environment.clusters().size(); from += most) {
                List<Step> steps = new ArrayList<>();
                for (Cluster cluster : environment
                        .clusters()
                        .subList(from, Math.min(environment.clusters().size(), from + most))) {
                    int size = 1 + random.nextInt(COMPONENTS.size());
                    for (String component : COMPONENTS.subList(0, size)) {
                        PlannedHop hop = hop(component, stage);
                        hops.add(hop);
                        steps.add(new Step(
                                cluster.name() + "/" + component + "/" + stage,
                                cluster.name(),
                                List.of(component),
                                hop.id()));
                    }
                }
                waves.add(new Stage.Wave(String.valueOf(waves.size() + 1), steps));
            }
            return new Stage.EnvironmentPart(environment.name(), waves);
        }

        private static PlannedHop hop(String component, String stage) {
            Version from = Version.of(stage.equals("1.20") ? "1.19" : "1.20");
            PlannedHop.Move move = new PlannedHop.Move(
                    new ComponentName(component), from, Version.of(stage), Optional.empty(), Optional.empty());
            return new PlannedHop(
                    component + "-to-" + stage,
                    List.of(move),
                    new PlannedHop.Reasons("", List.of(), List.of()),
                    new PlannedHop.Recovery("", "", Optional.empty()),
                    new PlannedHop.Effects(false, false),
                    new PlannedHop.Work(Optional.empty(), List.of()),
                    new PlannedHop.Trouble(List.of(), List.of(), List.of(), List.of()));
        }
    }

    /** A cluster's calendar. */
    Calendar calendar(ClusterName cluster) {
        return cluster(cluster).policy().calendar();
    }
}
