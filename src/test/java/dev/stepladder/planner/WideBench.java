package dev.stepladder.planner;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Rollout;
import dev.stepladder.rule.Cost;
import dev.stepladder.search.Timings;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Plans one EKS cluster with many node groups that are not alike, all the way from its matrices to the words of each hop; and tells why there is no path for it.
 *
 * <p>Not a test: run {@link #main}. All is done twice, the first time to warm the JVM up. Prints a Markdown table.
 */
final class WideBench {
    private static final List<Integer> GROUPS = List.of(10, 30, 100);
    private static final List<String> RELEASES = List.of("1.13-al2", "1.14-al2", "1.15-al2");
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            "kubernetes", "1.15",
            "kube-proxy", "1.15",
            "coredns", "1.6.6",
            "vpc-cni", "1.6",
            "calico", "3.13",
            "istio", "1.5",
            "cert-manager", "1.0"));
    private static final Place PLACE = Place.of("generated");

    private WideBench() {}

    public static void main(String[] arguments) {
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
        GROUPS.forEach(groups -> row(groups, matrices));
        System.out.println("| node groups | hops | planned: ms | / 10 groups | no path told: ms | / 10 groups |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        double[] first = {};
        for (int groups : GROUPS) {
            double[] row = row(groups, matrices);
            first = first.length == 0 ? row : first;
            System.out.println("| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            groups,
                            Math.round(row[0]),
                            Timings.cell(row[1]),
                            Timings.cell(row[1] / first[1]),
                            Timings.cell(row[2]),
                            Timings.cell(row[2] / first[2])));
        }
    }

    /** Hops, milliseconds to plan, milliseconds to tell why there is no path. */
    private static double[] row(int groups, Matrices matrices) {
        Fleet fleet = fleet(groups);
        long begin = System.nanoTime();
        PlanAnswer planned = plan(fleet, matrices, "1.30");
        long between = System.nanoTime();
        PlanAnswer told = plan(fleet, matrices, "1.37");
        long end = System.nanoTime();
        if (!(planned instanceof PlanAnswer.Made made) || told instanceof PlanAnswer.Made) {
            throw new IllegalStateException("one has a path, the other none");
        }
        Cost cost = made.plan().paths().get(0).cost();
        return new double[] {cost.hops(), (between - begin) / 1e6, (end - between) / 1e6};
    }

    private static PlanAnswer plan(Fleet fleet, Matrices matrices, String to) {
        PlanOrder order = new PlanOrder(
                new TreeMap<>(Map.of(new ComponentName("kubernetes"), VersionRange.of(to))),
                Rollout.STAGED,
                Collections.emptySortedSet(),
                List.of());
        return Planner.plan(fleet, matrices, order, new SearchSettings(Limits.USUAL, 1, Progress.SILENT));
    }

    private static Fleet fleet(int groups) {
        List<Unit> units = new ArrayList<>();
        OTHERS.forEach((component, version) ->
                units.add(new Unit(component, new ComponentName(component), Version.of(version), 0, PLACE)));
        Random random = new Random(4);
        for (int group = 1; group <= groups; group++) {
            Version version = Version.of(RELEASES.get(random.nextInt(RELEASES.size())));
            units.add(new Unit("ng-" + group, new ComponentName("node"), version, 1 + random.nextInt(9), PLACE));
        }
        Cluster cluster = new Cluster(
                new ClusterName("dev"),
                new TreeMap<>(Map.of("provider", "eks")),
                units,
                Collections.emptySortedSet(),
                PLACE);
        return new Fleet(List.of(new Environment(new EnvironmentName("dev"), List.of(cluster))), List.of());
    }
}
