package dev.stepladder.plan;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.MatrixLoader;
import dev.stepladder.load.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.ClusterAnswer;
import dev.stepladder.search.ClusterSearch;
import dev.stepladder.search.Explanation;
import dev.stepladder.search.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks for every pair of minors of every shipped provider, times the search, and prints what those without a path took, explanation included.
 *
 * <p>Not a test: run {@link #main} with how often to repeat; only the last round counts. Times are those of the processor for this thread.
 */
final class ExplainBench {
    private final Matrices matrices;
    private final List<Double> times = new ArrayList<>();
    private int most;
    private String slowest = "";

    private ExplainBench(Matrices matrices) {
        this.matrices = matrices;
    }

    public static void main(String[] arguments) {
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
        System.out.println(
                "| provider | impossible pairs | first ms | median ms | worst ms | of which | facts at most |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (Provider provider : matrices.providers().values()) {
            double first = 0;
            String row = "";
            for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
                ExplainBench bench = new ExplainBench(matrices);
                bench.pairs(provider, arguments.length > 1);
                first = round == 0 && !bench.times.isEmpty() ? bench.times.get(0) : first;
                row = bench.row(provider, first);
            }
            System.out.println(row);
        }
    }

    private void pairs(Provider provider, boolean aloud) {
        List<Version> minors = matrices.component("kubernetes").orElseThrow().releases().stream()
                .map(Release::version)
                .toList();
        for (int from = 0; from < minors.size(); from++) {
            for (int to = from + 1; to < minors.size(); to++) {
                ask(provider, minors.get(from), minors.get(to), aloud);
            }
        }
    }

    private void ask(Provider provider, Version from, Version to, boolean aloud) {
        Optional<Fleet> fleet = DefaultFleet.of(provider, from, new TreeMap<>());
        if (fleet.isEmpty()) {
            return;
        }
        Cluster cluster = fleet.get().environments().get(0).clusters().get(0);
        RuleBook rules = RuleBook.of(matrices, cluster.attributes(), cluster.accepted());
        Goal goal = Goal.of(
                new TreeMap<>(Map.of("kubernetes", VersionRange.of(to.text()))), Optional.of(provider), matrices);
        long begin = now();
        ClusterAnswer answer = ClusterSearch.find(rules, cluster.units(), goal, Limits.USUAL);
        double took = (now() - begin) / 1e6;
        if (answer instanceof ClusterAnswer.NoPath none) {
            if (times.stream().allMatch(time -> time < took)) {
                slowest = "%s to %s".formatted(from, to);
            }
            times.add(took);
            Explanation why = none.explanation();
            most = Math.max(most, why.because().size());
            if (aloud) {
                System.out.println(String.format(
                        Locale.ROOT,
                        "%s %s to %s: %.0f ms, %s facts, %s openings, nearest %s; %s",
                        provider.name(),
                        from,
                        to,
                        took,
                        why.because().size(),
                        why.openings().size(),
                        why.nearest().map(n -> n.state() + " " + n.cost().hops()),
                        why.reasons().stream()
                                        .map(r -> r.because().size() + " " + r.says())
                                        .toList() + " "
                                + why.because().stream()
                                        .map(fact -> fact.id().replaceAll("/.*/", "/.../"))
                                        .distinct()
                                        .toList()));
            }
        }
    }

    private String row(Provider provider, double first) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? "| %s | 0 | | | | | |".formatted(provider.name())
                : String.format(
                        Locale.ROOT,
                        "| %s | %s | %.0f | %.0f | %.0f | %s | %s |",
                        provider.name(),
                        sorted.length,
                        first,
                        sorted[sorted.length / 2],
                        sorted[sorted.length - 1],
                        slowest,
                        most);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
