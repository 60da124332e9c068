package dev.stepladder.planner;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.encode.RuleAnswers;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Pace;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Rollout;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes fleets of any size on EKS, out of the shipped matrices: the same seed gives the same fleet.
 *
 * <p>As in real fleets, many clusters are in few states: a few releases of fifteen units each, some common and most rare, in dev, test, staging
 * and prod. Every state is safe and has a path to the goal. Clusters differ in names, regions and numbers of nodes besides.
 */
final class BigFleet {
    /** Where all clusters are to go. */
    static final SortedMap<ComponentName, VersionRange> GOAL =
            new TreeMap<>(Map.of(new ComponentName("kubernetes"), VersionRange.of("1.27")));

    private static final List<String> UNITS = List.of(
            "kubernetes=kubernetes",
            "kube-proxy=kube-proxy",
            "ng-apps=node",
            "ng-ingress=node",
            "coredns=coredns",
            "vpc-cni=vpc-cni",
            "calico=calico",
            "istio=istio",
            "metrics-server=metrics-server",
            "cluster-autoscaler=cluster-autoscaler",
            "aws-load-balancer-controller=aws-load-balancer-controller",
            "aws-ebs-csi-driver=aws-ebs-csi-driver",
            "cert-manager=cert-manager",
            "fn-deploy=lambda",
            "fn-hook=lambda");

    private static final List<String> REGIONS =
            List.of("us-east-1", "us-west-2", "eu-west-1", "eu-north-1", "ap-south-1");
    private static final Place PLACE = Place.of("generated");

    private final Matrices matrices;
    private final RuleBook rules;
    private final RuleAnswers answers;
    private final Random random;

    private BigFleet(Matrices matrices, long seed) {
        this.matrices = matrices;
        this.rules = RuleBook.of(matrices, attributes("us-east-1"), new TreeSet<>());
        this.answers = new RuleAnswers(rules);
        this.random = new Random(seed);
    }

    /** A fleet of so many clusters in at most so many states. */
    static Fleet of(Matrices matrices, int clusters, int states, long seed) {
        return new BigFleet(matrices, seed).fleet(clusters, states, false);
    }

    /** A fleet of so many clusters in exactly so many states; a few states are common, and most have one cluster. */
    static Fleet spread(Matrices matrices, int clusters, int states, long seed) {
        return new BigFleet(matrices, seed).fleet(clusters, states, true);
    }

    private Fleet fleet(int clusters, int states, boolean each) {
        List<List<Unit>> pool = new ArrayList<>();
        Set<List<Unit>> known = new HashSet<>();
        while (pool.size() < states) {
            state().filter(units -> !each || known.add(units))
                    .filter(this::hasPath)
                    .ifPresent(pool::add);
        }
        List<Environment> environments = new ArrayList<>();
        int made = 0;
        for (Map.Entry<String, Integer> share :
                List.of(Map.entry("dev", 10), Map.entry("test", 10), Map.entry("staging", 20), Map.entry("prod", 60))) {
            List<Cluster> some = new ArrayList<>();
            for (int i = 0; i < clusters * share.getValue() / 100; i++) {
                // The square makes the first states of the pool much more common than the last.
                double drawn = random.nextDouble();
                int state = each && made < states ? made : (int) (drawn * drawn * states);
                some.add(cluster("%s-%s".formatted(share.getKey(), ++made), pool.get(state)));
            }
            environments.add(new Environment(new EnvironmentName(share.getKey()), some, Pace.FREE));
        }
        return new Fleet(environments, List.of());
    }

    private Cluster cluster(String name, List<Unit> state) {
        List<Unit> units = state.stream()
                .map(unit -> unit.component().text().equals("node")
                        ? new Unit(unit.name(), unit.component(), unit.version(), 3 + random.nextInt(40), PLACE)
                        : unit)
                .toList();
        String region = REGIONS.get(random.nextInt(REGIONS.size()));
        return new Cluster(new ClusterName(name), attributes(region), units, Collections.emptySortedSet(), PLACE);
    }

    private static SortedMap<String, String> attributes(String region) {
        return new TreeMap<>(Map.of("provider", "eks", "region", region));
    }

    /** A safe state on some minor, each unit on one of the last releases that fit there; nothing if the units don't fit each other. */
    private Optional<List<Unit>> state() {
        Version minor = Version.of("1." + (23 + random.nextInt(3)));
        ComponentRelease leading = new ComponentRelease(new ComponentName("kubernetes"), minor);
        List<Unit> units = new ArrayList<>();
        for (String named : UNITS) {
            String component = named.substring(named.indexOf('=') + 1);
            List<Version> fitting = matrices.component(component).map(Component::releases).orElseThrow().stream()
                    .map(Release::version)
                    .filter(version -> component.equals("kubernetes")
                            ? version.equals(minor)
                            : !component.equals("node") || version.text().equals(minor.text() + "-al2"))
                    .filter(version -> rules.states()
                            .objections(leading, new ComponentRelease(new ComponentName(component), version))
                            .isEmpty())
                    .toList();
            int most = Math.min(component.equals("lambda") ? fitting.size() : 3, fitting.size());
            if (most == 0) {
                return Optional.empty();
            }
            Version version = fitting.get(random.nextInt(most) + (fitting.size() - most) / 2);
            units.add(
                    new Unit(named.substring(0, named.indexOf('=')), new ComponentName(component), version, 0, PLACE));
        }
        return rules.objections(units).isEmpty() ? Optional.of(units) : Optional.empty();
    }

    private boolean hasPath(List<Unit> units) {
        Goal goal = Goal.of(GOAL, rules.attributes(), matrices, units);
        UnitIndex unitIndex = UnitIndex.of(units, rules.matrices());
        return new GoalVariants(RuleTables.of(answers, unitIndex), goal, Limits.USUAL, hop -> false).find(Set.of())
                instanceof Answer.Path;
    }

    /** An order for the goal. */
    static PlanOrder order() {
        return new PlanOrder(GOAL, Rollout.STAGED, Collections.emptySortedSet(), List.of());
    }
}
