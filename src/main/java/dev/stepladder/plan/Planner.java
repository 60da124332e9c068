package dev.stepladder.plan;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.ClusterAnswer;
import dev.stepladder.search.ClusterSearch;
import dev.stepladder.search.Explanation;
import dev.stepladder.search.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes one plan for a fleet.
 *
 * <p>Clusters that are alike (same attributes, same units on the same releases) are searched for once and share their path. Each path is
 * walked again on the rules alone, described hop by hop, and cut into stages; then the stages of all clusters are laid out in the
 * order of environments.
 */
public final class Planner {
    private final Matrices matrices;
    private final PlanOrder order;
    private final Limits limits;

    /** A planner for one order. */
    public Planner(Matrices matrices, PlanOrder order, Limits limits) {
        this.matrices = matrices;
        this.order = order;
        this.limits = limits;
    }

    /** What makes two clusters alike. */
    private record Likeness(SortedMap<String, String> attributes, SortedSet<String> accepted, List<Unit> units) {}

    /** Plans for a fleet whose components and releases the matrices all know. */
    public PlanAnswer plan(Fleet fleet) {
        Map<Likeness, List<String>> alike = new LinkedHashMap<>();
        for (Environment environment : fleet.environments()) {
            for (Cluster cluster : environment.clusters()) {
                alike.computeIfAbsent(likeness(cluster), key -> new ArrayList<>())
                        .add(cluster.name());
            }
        }
        List<PlanAnswer.Obstacle> obstacles = new ArrayList<>();
        Map<String, Route> routes = new LinkedHashMap<>();
        List<Plan.ClusterPath> paths = new ArrayList<>();
        Set<PlannedGate> gates = new LinkedHashSet<>();
        SortedMap<String, Fact> facts = new TreeMap<>();
        for (Map.Entry<Likeness, List<String>> group : alike.entrySet()) {
            Likeness like = group.getKey();
            RuleBook rules = RuleBook.of(matrices, like.attributes(), like.accepted());
            Goal goal = Goal.of(order.goal(), provider(like.attributes()), matrices);
            ClusterAnswer answer = ClusterSearch.find(rules, like.units(), goal, limits);
            if (answer instanceof ClusterAnswer.Path path) {
                Route route = Route.of(Walk.from(like.units(), path.hops()), rules, goal);
                group.getValue().forEach(cluster -> routes.put(cluster, route));
                gates.addAll(route.gates());
                route.facts().forEach(fact -> facts.put(fact.id(), fact));
                paths.add(new Plan.ClusterPath(
                        group.getValue(), like.attributes(), like.accepted(), like.units(), path.cost(), path.bound()));
            } else {
                obstacles.add(new PlanAnswer.Obstacle(group.getValue(), explanation(answer)));
            }
        }
        return obstacles.isEmpty()
                ? new PlanAnswer.Made(layOut(fleet, paths, routes, List.copyOf(gates), List.copyOf(facts.values())))
                : new PlanAnswer.None(obstacles);
    }

    private static Explanation explanation(ClusterAnswer answer) {
        if (answer instanceof ClusterAnswer.NoPath none) {
            return none.explanation();
        }
        ClusterAnswer.Stopped stopped = (ClusterAnswer.Stopped) answer;
        String headline = "the search was stopped by %s before it found a path; none has fewer than %s hops"
                .formatted(stopped.limit(), stopped.bound().hops());
        return Explanation.plain(headline, List.of());
    }

    private Plan layOut(
            Fleet fleet,
            List<Plan.ClusterPath> paths,
            Map<String, Route> routes,
            List<PlannedGate> gates,
            List<Fact> facts) {
        StepLayout layout = new StepLayout(fleet, routes);
        List<Plan.Stage> stages =
                order.rollout() == Rollout.STAGED ? layout.stageByStage() : layout.environmentByEnvironment();
        SortedMap<String, String> goal = new TreeMap<>();
        order.goal().forEach((component, range) -> goal.put(component, range.text()));
        List<String> environments =
                fleet.environments().stream().map(Environment::name).toList();
        return new Plan(
                goal,
                order.rollout(),
                environments,
                order.inputs(),
                fleet.assumed(),
                paths,
                layout.hops(),
                gates,
                stages,
                Rehearsal.unrehearsed(environments, stages, layout.hops()),
                facts);
    }

    private Likeness likeness(Cluster cluster) {
        SortedSet<String> accepted = new TreeSet<>(order.accepted());
        accepted.addAll(cluster.accepted());
        List<String> profile =
                provider(cluster.attributes()).map(Provider::order).orElse(List.of());
        List<Unit> units = cluster.units();
        // In the profile's order; what the profile doesn't name comes last, in the fleet file's order.
        List<Unit> sorted = IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer u) -> rank(profile, units.get(u)))
                        .thenComparingInt(u -> u))
                .map(u -> units.get(u).anywhere())
                .toList();
        return new Likeness(cluster.attributes(), accepted, sorted);
    }

    private static int rank(List<String> profile, Unit unit) {
        int index = profile.indexOf(unit.component());
        return index < 0 ? profile.size() : index;
    }

    private Optional<Provider> provider(SortedMap<String, String> attributes) {
        return matrices.provider(attributes.getOrDefault("provider", ""));
    }
}
