package dev.stepladder.verify;

import dev.stepladder.fleet.Changes;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Exclusion;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.LineChange;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.StatedDifferences;
import dev.stepladder.plan.Step;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares a plan with a fleet file.
 *
 * <p>For a plan whose steps are true. The fleet must have the plan's environments, clusters and units, and allow their moves. A fleet may be in the
 * middle of the plan: a unit may run any release that the plan gives it at some time. The position of each cluster, and its safety, are left to
 * {@code status}.
 */
public final class FleetVerifier {
    private static final String REPLAN = "plan again with this fleet file, or state it there as the plan does";

    private final Plan plan;
    private final Map<ClusterName, EnvironmentName> homes = new HashMap<>();
    private final Map<ClusterName, List<Step>> steps = new HashMap<>();
    private final List<Discrepancy> findings = new ArrayList<>();

    private FleetVerifier(Plan plan) {
        this.plan = plan;
        plan.basis().taken().forEach(taken -> homes.put(taken.cluster(), taken.environment()));
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                part.waves().stream().flatMap(wave -> wave.steps().stream()).forEach(step -> {
                    homes.put(step.cluster(), part.name());
                    steps.computeIfAbsent(step.cluster(), key -> new ArrayList<>())
                            .add(step);
                });
            }
        }
    }

    /** Every statement of a plan about its fleet that is not true. */
    public static List<Discrepancy> verify(Plan plan, Fleet fleet, Matrices matrices) {
        FleetVerifier verifier = new FleetVerifier(plan);
        verifier.compareClusters(fleet);
        WaveCheck waves = new WaveCheck(plan, matrices, verifier.findings);
        fleet.environments().forEach(waves::check);
        verifier.checkChanges(fleet);
        new PolicyCheck(plan, verifier.findings).checkWork(fleet);
        verifier.checkLines(fleet);
        return verifier.findings;
    }

    private void compareClusters(Fleet fleet) {
        List<EnvironmentName> environments =
                fleet.environments().stream().map(Environment::name).toList();
        if (!plan.environments().equals(environments)) {
            find("environments", "are %s, but the plan says %s".formatted(environments, plan.environments()));
        }
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<ClusterName, ClusterPath> paths = new LinkedHashMap<>();
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> paths.put(cluster, path)));
        for (Environment environment : fleet.environments()) {
            for (Cluster cluster : environment.clusters()) {
                Optional<ClusterPath> path = Optional.ofNullable(paths.remove(cluster.name()));
                if (path.isEmpty()) {
                    find(
                            cluster.name(),
                            plan.basis().excluded().stream()
                                    .filter(excluded -> excluded.cluster().equals(cluster.name()))
                                    .findFirst()
                                    .map(excluded -> "is excluded in the plan %s, but not in the fleet"
                                            .formatted(inWords(excluded.until(), excluded.reason())))
                                    .orElse("is in the fleet, but not in the plan"));
                    continue;
                }
                compare(
                        cluster.name(),
                        "is in",
                        homes.getOrDefault(cluster.name(), environment.name()),
                        environment.name());
                StatedDifferences.of(path.get().attributes(), cluster.attributes())
                        .forEach(says -> find(cluster.name(), says, REPLAN));
                compare(cluster.name(), "runs uncovered", uncovered(cluster.name()), uncovered(cluster));
                compareUnits(cluster, path.get(), hops);
            }
        }
        compareExcluded(fleet, paths);
        paths.keySet().forEach(cluster -> find(cluster, "is in the plan, but not in the fleet"));
    }

    /** Compares the clusters that are left out; takes those that the plan moves all the same out of the paths. */
    private void compareExcluded(Fleet fleet, Map<ClusterName, ClusterPath> paths) {
        Map<ClusterName, String> said = new LinkedHashMap<>();
        plan.basis()
                .excluded()
                .forEach(excluded -> said.put(excluded.cluster(), inWords(excluded.until(), excluded.reason())));
        for (Exclusion exclusion : fleet.excluded()) {
            ClusterName name = exclusion.cluster().name();
            String now = inWords(exclusion.until(), exclusion.reason());
            Optional<String> planned = Optional.ofNullable(said.remove(name));
            if (paths.remove(name) != null) {
                find(name, "is excluded %s, but the plan moves it".formatted(now));
            } else if (planned.isEmpty()) {
                find(name, "is excluded %s, but not in the plan".formatted(now));
            } else {
                compare(name, "is excluded", planned.get(), now);
            }
        }
        Set<ClusterName> moving = new HashSet<>();
        fleet.environments().forEach(environment -> environment.clusters().forEach(each -> moving.add(each.name())));
        said.keySet().stream()
                .filter(cluster -> !moving.contains(cluster))
                .forEach(cluster -> find(cluster, "is excluded in the plan, but not in the fleet"));
    }

    private static String inWords(LocalDate until, String reason) {
        return "until %s (%s)".formatted(until, reason);
    }

    private List<String> uncovered(ClusterName cluster) {
        return plan.basis().uncovered().stream()
                .filter(thing -> thing.clusters().contains(cluster))
                .map(thing -> thing.thing().inWords())
                .sorted()
                .toList();
    }

    private static List<String> uncovered(Cluster cluster) {
        return cluster.uncovered().stream()
                .distinct()
                .map(Uncovered::inWords)
                .sorted()
                .toList();
    }

    private void compareUnits(Cluster cluster, ClusterPath path, Map<String, PlannedHop> hops) {
        Map<String, Unit> running = new LinkedHashMap<>();
        cluster.units().forEach(unit -> running.put(unit.name(), unit));
        Map<String, Set<Version>> releases = new HashMap<>();
        PlannedTrajectory.of(steps.getOrDefault(cluster.name(), List.of()), hops, path).stream()
                .flatMap(planned -> planned.trajectory().states().stream())
                .flatMap(List::stream)
                .forEach(unit -> releases.computeIfAbsent(unit.name(), key -> new LinkedHashSet<>())
                        .add(unit.version()));
        for (Unit said : path.start()) {
            Optional<Unit> unit = Optional.ofNullable(running.remove(said.name()));
            if (unit.isEmpty()) {
                find(cluster.name(), "does not run %s, but the plan says %s".formatted(said.name(), inWords(said)));
                continue;
            }
            compare(cluster.name(), "runs %s as".formatted(said.name()), inWords(said), inWords(unit.get()));
            Version version = unit.get().version();
            Set<Version> planned = releases.getOrDefault(said.name(), Set.of());
            if (!planned.contains(version)) {
                find(
                        cluster.name(),
                        "runs %s at %s, but the plan has it only at %s"
                                .formatted(
                                        said.name(),
                                        version,
                                        planned.stream().map(Version::text).collect(Collectors.joining(", "))));
            }
            compareState(cluster.name(), said, unit.get(), planned);
        }
        running.values()
                .forEach(unit -> find(
                        cluster.name(),
                        "runs %s as %s, but the plan does not list it".formatted(unit.name(), inWords(unit))));
    }

    /** Checks that the plan does not still move a unit that the fleet has paused, or that has failed since. */
    private void compareState(ClusterName cluster, Unit said, Unit unit, Set<Version> planned) {
        boolean arrived = planned.stream().reduce((first, last) -> last).equals(Optional.of(unit.version()))
                && unit.state().begun().isEmpty();
        if (arrived || planned.size() < 2) {
            return;
        }
        unit.state()
                .paused()
                .ifPresent(why -> find(
                        cluster,
                        "has paused %s (%s), but the plan moves it".formatted(unit.name(), why),
                        "end the pause, or plan again without its hops"));
        unit.state()
                .begun()
                .filter(begun -> !planned.contains(begun.to()))
                .ifPresent(begun -> find(
                        cluster,
                        "has begun to move %s to %s, but the plan does not bring it there"
                                .formatted(unit.name(), begun.to())));
        unit.state()
                .failed()
                .filter(why -> !said.state().failed().equals(Optional.of(why)))
                .ifPresent(why -> find(
                        cluster,
                        "says that %s has failed (%s), but the plan does not".formatted(unit.name(), why),
                        "repair it, then leave failed out"));
    }

    /** Everything but the release, which changes during the plan. */
    private static String inWords(Unit unit) {
        return unit.component()
                + (unit.count() > 0 ? ", %s nodes".formatted(unit.count()) : "")
                + unit.rename().map(template -> ", renamed as " + template).orElse("");
    }

    /** Checks that the fleet lets hops share their changes. */
    private void checkChanges(Fleet fleet) {
        Map<String, Step> steps = new HashMap<>();
        plan.steps().forEach(step -> steps.put(step.id(), step));
        Map<String, List<ComponentName>> components = new HashMap<>();
        plan.catalogue()
                .hops()
                .forEach(hop -> components.put(
                        hop.id(),
                        hop.moves().stream().map(PlannedHop.Move::component).toList()));
        Map<ClusterName, Changes> allowed = new HashMap<>();
        fleet.environments()
                .forEach(environment -> environment
                        .clusters()
                        .forEach(cluster ->
                                allowed.put(cluster.name(), cluster.policy().changes())));
        for (List<String> change : plan.remarks().changes()) {
            Step first = Objects.requireNonNull(steps.get(change.get(0)));
            TreeSet<ComponentName> together = new TreeSet<>();
            change.forEach(step -> together.addAll(components.getOrDefault(
                    Objects.requireNonNull(steps.get(step)).hop(), List.of())));
            if (!allowed.getOrDefault(first.cluster(), Changes.SINGLE).allow(together)) {
                find(
                        first.cluster(),
                        "hops of %s share a change at %s, but the fleet does not allow it"
                                .formatted(Name.joined(", ", together), first.id()));
            }
        }
    }

    private void compare(Name where, String how, Object said, Object now) {
        if (!said.equals(now)) {
            find(where, "%s %s, but the plan says %s".formatted(how, now, said));
        }
    }

    private void find(Name where, String says) {
        find(where.text(), says);
    }

    private void find(Name where, String says, String fix) {
        findings.add(new Discrepancy("fleet", where.text(), says, fix));
    }

    private void find(String where, String says) {
        findings.add(new Discrepancy("fleet", where, says));
    }

    /** Checks that the lines of repositories are those of the fleet; a plan may leave all of them out. */
    private void checkLines(Fleet fleet) {
        if (plan.remarks().lines().isEmpty()) {
            return;
        }
        Map<String, List<LineChange>> now = new HashMap<>();
        LinesNow.of(plan, fleet).forEach(lines -> now.put(lines.step(), lines.changes()));
        Map<String, List<LineChange>> said = new LinkedHashMap<>();
        plan.remarks().lines().forEach(lines -> said.put(lines.step(), lines.changes()));
        Set<String> all = new LinkedHashSet<>(said.keySet());
        plan.steps().stream().map(Step::id).filter(now::containsKey).forEach(all::add);
        for (String step : all) {
            List<LineChange> before = said.getOrDefault(step, List.of());
            List<LineChange> after = now.getOrDefault(step, List.of());
            if (!before.equals(after)) {
                find(step, "changes %s, but the plan says %s".formatted(inWords(after), inWords(before)));
            }
        }
    }

    private static String inWords(List<LineChange> changes) {
        return changes.isEmpty()
                ? "no line that is known"
                : changes.stream()
                        .map(change -> change.inWords("its new release")
                                + (change.shared().isEmpty()
                                        ? ""
                                        : ", of " + String.join(", ", change.shared()) + " too"))
                        .collect(Collectors.joining("; "));
    }
}
