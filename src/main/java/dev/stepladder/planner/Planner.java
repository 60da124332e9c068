package dev.stepladder.planner;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.encode.Explanation;
import dev.stepladder.fleet.Changes;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Assumptions;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.LineChanges;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlanCatalogue;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.Rollout;
import dev.stepladder.plan.Stage;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.trajectory.ChangeCutter;
import dev.stepladder.trajectory.ClusterOrder;
import dev.stepladder.trajectory.DescribedPath;
import dev.stepladder.trajectory.Rehearsal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one plan for a fleet.
 *
 * <p>Clusters in the same state share one search and one path ({@link ClusterPaths}). Each path is replayed on the rules alone,
 * described hop by hop, and cut into stages and changes. Then the stages of all clusters are laid out in rollout order.
 */
public final class Planner {
    private static final String PROVIDER = "provider";

    private final Matrices matrices;
    private final PlanOrder order;
    private final SearchSettings effort;
    private @Nullable Set<String> asked;
    private final Map<ClusterKey, List<ClusterName>> alike = new LinkedHashMap<>();
    private final Map<ClusterKey, ClusterState> states = new HashMap<>();
    private final Map<ClusterState, Integer> firstIn = new LinkedHashMap<>();
    private final Map<ClusterKey, Integer> listedIn = new HashMap<>();

    private Planner(Matrices matrices, PlanOrder order, SearchSettings effort) {
        this.matrices = matrices;
        this.order = order;
        this.effort = effort;
    }

    /** Plans for a fleet; the matrices must list all its components and releases. */
    public static PlanAnswer plan(Fleet fleet, Matrices matrices, PlanOrder order, SearchSettings effort) {
        ClusterOrder turns = new ClusterOrder(
                matrices, order.taken().stream().map(PlanBasis.Taken::cluster).toList());
        return new Planner(matrices, order, effort).plan(fleet.sorted(turns::sorted));
    }

    private PlanAnswer plan(Fleet fleet) {
        for (int turn = 0; turn < fleet.environments().size(); turn++) {
            for (Cluster cluster : fleet.environments().get(turn).clusters()) {
                enrol(cluster, turn);
            }
        }
        List<ClusterPaths.Wanted> wanted = firstIn.entrySet().stream()
                .map(state -> new ClusterPaths.Wanted(state.getKey(), state.getValue()))
                .toList();
        Map<ClusterState, ClusterPaths.Found> found =
                ClusterPaths.of(matrices, order, environments(fleet), effort, wanted);
        List<PlanAnswer.Obstacle> obstacles = obstacles(fleet, found);
        return obstacles.isEmpty() ? new PlanAnswer.Made(layOut(fleet, found)) : new PlanAnswer.None(obstacles);
    }

    private void enrol(Cluster cluster, int turn) {
        ClusterKey likeness = likeness(cluster);
        alike.computeIfAbsent(likeness, key -> new ArrayList<>()).add(cluster.name());
        listedIn.putIfAbsent(likeness, turn);
        ClusterState state = states.computeIfAbsent(likeness, key -> ClusterState.of(key, this::isAsked));
        firstIn.putIfAbsent(state, turn);
    }

    /** Whether a rule asks for an attribute. Each one asks for the provider; only for others all rules are looked at. */
    private boolean isAsked(String attribute) {
        if (attribute.equals(PROVIDER)) {
            return true;
        }
        Set<String> known = asked;
        if (known == null) {
            known = matrices.askedAttributes();
            asked = known;
        }
        return known.contains(attribute);
    }

    private List<PlanAnswer.Obstacle> obstacles(Fleet fleet, Map<ClusterState, ClusterPaths.Found> found) {
        Map<ClusterState, List<ClusterName>> stuck = new LinkedHashMap<>();
        alike.forEach((likeness, clusters) -> {
            ClusterState state = state(likeness);
            if (found(likeness, found).route().isEmpty()) {
                stuck.computeIfAbsent(state, key -> new ArrayList<>()).addAll(clusters);
            }
        });
        List<PlanAnswer.Obstacle> obstacles = new ArrayList<>();
        stuck.forEach((state, clusters) -> obstacles.add(new PlanAnswer.Obstacle(
                clusters,
                explanation(Objects.requireNonNull(found.get(state)).answer())
                        .with(new FactPlaces(cluster(fleet, clusters.get(0)), order.options())::placed))));
        return obstacles;
    }

    private static Cluster cluster(Fleet fleet, ClusterName name) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .filter(cluster -> cluster.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Explanation explanation(ClusterAnswer answer) {
        if (answer instanceof ClusterAnswer.NoPath none) {
            return none.explanation();
        }
        ClusterAnswer.Stopped stopped = (ClusterAnswer.Stopped) answer;
        String headline = "%s ended the search before it found a path%s"
                .formatted(
                        stopped.limit(),
                        stopped.bound().equals(Cost.ZERO)
                                ? ""
                                : "; none costs less than " + stopped.bound().inWords());
        return Explanation.plain(headline, List.of());
    }

    private Plan layOut(Fleet fleet, Map<ClusterState, ClusterPaths.Found> found) {
        Map<ClusterName, DescribedPath> routes = new HashMap<>();
        Map<ClusterName, ClusterState> stateOf = new HashMap<>();
        List<ClusterPath> paths = new ArrayList<>();
        alike.forEach((likeness, clusters) -> {
            ClusterPaths.Found way = found(likeness, found);
            clusters.forEach(cluster -> routes.put(cluster, way.route().get(0)));
            clusters.forEach(cluster -> stateOf.put(cluster, state(likeness)));
            paths.add(path(likeness, clusters, way.answer().path().orElseThrow()));
        });
        Set<PlannedGate> gates = new LinkedHashSet<>();
        found.values().forEach(way -> gates.addAll(way.route().get(0).gates()));
        SortedMap<String, Fact> facts = new TreeMap<>();
        found.values().forEach(way -> way.route().get(0).facts().forEach(fact -> facts.put(fact.id(), fact)));
        StepLayout layout = new StepLayout(fleet, routes);
        List<Stage> stages =
                order.rollout() == Rollout.STAGED ? layout.stageByStage() : layout.environmentByEnvironment();
        SortedMap<ComponentName, String> goal = new TreeMap<>();
        order.goal().forEach((component, range) -> goal.put(component, range.text()));
        List<EnvironmentName> environments = environments(fleet);
        Rehearsal rehearsal = Rehearsal.of(environments, order.taken(), paths, stages, layout.hops());
        return new Plan(
                goal,
                order.rollout(),
                environments,
                new PlanBasis(
                        order.inputs(),
                        assumed(fleet),
                        order.taken(),
                        matrices.overriddenAmong(running(fleet)),
                        uncovered(fleet),
                        List.of(),
                        excluded(fleet),
                        order.options(),
                        List.of()),
                paths,
                new PlanCatalogue(layout.hops(), List.copyOf(gates), List.copyOf(facts.values())),
                stages,
                new PlanRemarks(
                        rehearsal.unrehearsed(),
                        rehearsal.notRepresentative(),
                        layout.renames(),
                        layout.changes(cuts(fleet, routes, stateOf)),
                        repairs(fleet, stateOf, found, layout),
                        LineChanges.of(fleet, stages, layout.hops())));
    }

    private List<PlanRemarks.Repair> repairs(
            Fleet fleet,
            Map<ClusterName, ClusterState> stateOf,
            Map<ClusterState, ClusterPaths.Found> found,
            StepLayout layout) {
        List<PlanRemarks.Repair> repairs = new ArrayList<>();
        Map<ClusterState, List<String>> wrong = new HashMap<>();
        for (Environment environment : fleet.environments()) {
            for (Cluster cluster : environment.clusters()) {
                ClusterState state = Objects.requireNonNull(stateOf.get(cluster.name()));
                int hops = Objects.requireNonNull(found.get(state))
                        .answer()
                        .path()
                        .orElseThrow()
                        .repair();
                if (hops > 0) {
                    repairs.add(new PlanRemarks.Repair(
                            cluster.name(),
                            wrong.computeIfAbsent(state, this::wrong),
                            layout.stepsOf(cluster.name()).subList(0, hops)));
                }
            }
        }
        return repairs;
    }

    private List<String> wrong(ClusterState state) {
        return RuleBook.of(matrices, state.attributes(), state.accepted()).objections(state.units()).stream()
                .map(Objection::inFull)
                .toList();
    }

    /** A path as the plan lists it, without the cost of unrehearsed hops: the first environment with the state rehearses the others. */
    private ClusterPath path(ClusterKey likeness, List<ClusterName> clusters, ClusterAnswer.Path path) {
        boolean first = Objects.equals(listedIn.get(likeness), firstIn.get(state(likeness)));
        Cost cost = first ? path.cost() : path.cost().unshared(0);
        Cost bound = first ? path.bound() : path.bound().unshared(0);
        return new ClusterPath(
                clusters,
                likeness.attributes(),
                likeness.accepted(),
                likeness.units(),
                cost,
                new ClusterPath.Proof(bound, cost.equals(bound), path.needs(), path.limit()));
    }

    /** For each cluster that lets hops share changes: the leg that begins the change of each leg. */
    private Map<ClusterName, List<Integer>> cuts(
            Fleet fleet, Map<ClusterName, DescribedPath> routes, Map<ClusterName, ClusterState> stateOf) {
        record Question(ClusterState state, Changes changes) {}
        Map<Question, List<Integer>> known = new HashMap<>();
        Map<ClusterName, List<Integer>> cuts = new HashMap<>();
        for (Environment environment : fleet.environments()) {
            for (Cluster cluster : environment.clusters()) {
                Changes changes = cluster.policy().changes();
                if (!changes.equals(Changes.SINGLE)) {
                    ClusterState state = Objects.requireNonNull(stateOf.get(cluster.name()));
                    DescribedPath route = Objects.requireNonNull(routes.get(cluster.name()));
                    cuts.put(
                            cluster.name(),
                            known.computeIfAbsent(
                                    new Question(state, changes),
                                    question -> ChangeCutter.cut(
                                            route.trajectory(),
                                            route.stages(),
                                            RuleBook.of(matrices, state.attributes(), state.accepted()),
                                            changes)));
                }
            }
        }
        return cuts;
    }

    /** What the fleet assumes, and its environments in which nothing moves. */
    private static List<String> assumed(Fleet fleet) {
        List<String> empty = fleet.environments().stream()
                .filter(environment -> environment.clusters().isEmpty())
                .map(environment -> Assumptions.nothingMoves(
                        environment.name(), !environment.excluded().isEmpty()))
                .toList();
        return fleet.assuming(empty).assumed();
    }

    private static List<EnvironmentName> environments(Fleet fleet) {
        return fleet.environments().stream().map(Environment::name).toList();
    }

    private ClusterState state(ClusterKey likeness) {
        return Objects.requireNonNull(states.get(likeness));
    }

    private ClusterPaths.Found found(ClusterKey likeness, Map<ClusterState, ClusterPaths.Found> found) {
        return Objects.requireNonNull(found.get(state(likeness)));
    }

    private static SortedSet<ComponentName> running(Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> cluster.units().stream())
                .map(Unit::component)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each thing once, with the clusters where it runs, in the order of names. */
    private static List<PlanBasis.UncoveredThing> uncovered(Fleet fleet) {
        SortedMap<Uncovered, List<ClusterName>> clusters = new TreeMap<>(Uncovered.ORDER);
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .forEach(cluster -> cluster.uncovered().stream()
                        .distinct()
                        .forEach(thing -> clusters.computeIfAbsent(thing, key -> new ArrayList<>())
                                .add(cluster.name())));
        return clusters.entrySet().stream()
                .map(thing -> new PlanBasis.UncoveredThing(thing.getKey(), thing.getValue()))
                .toList();
    }

    private static List<PlanBasis.Excluded> excluded(Fleet fleet) {
        return fleet.excluded().stream()
                .map(exclusion ->
                        new PlanBasis.Excluded(exclusion.cluster().name(), exclusion.reason(), exclusion.until()))
                .toList();
    }

    private ClusterKey likeness(Cluster cluster) {
        SortedSet<String> accepted = new TreeSet<>(order.accepted());
        accepted.addAll(cluster.accepted());
        List<ComponentName> profile =
                matrices.provider(cluster.provider()).map(Provider::order).orElse(List.of());
        List<Unit> units = cluster.units();
        // In the profile's order; units that the profile does not name come last, in the fleet file's order.
        List<Unit> sorted = IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer u) -> rank(profile, units.get(u)))
                        .thenComparingInt(u -> u))
                .map(u -> units.get(u).anywhere())
                .toList();
        return new ClusterKey(cluster.attributes(), accepted, sorted);
    }

    private static int rank(List<ComponentName> profile, Unit unit) {
        int index = profile.indexOf(unit.component());
        return index < 0 ? profile.size() : index;
    }
}
