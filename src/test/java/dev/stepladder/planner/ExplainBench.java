package dev.stepladder.planner;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Limits;
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
 * Asks for every pair of minors of every shipped provider, and prints as a Markdown table what those without a path took, explanation included.
 *
 * <p>Not a test: run {@link #main} with how often to ask all, the last time counts; once shows what a JVM takes that has just started. Times are those of
 * the processor for this thread.
 */
final class ExplainBench {
    private final Matrices matrices;
    private final Provider provider;
    private final List<Double> times = new ArrayList<>();
    private int reasons;
    private int facts;

    private ExplainBench(Matrices matrices, Provider provider) {
        this.matrices = matrices;
        this.provider = provider;
    }

    public static void main(String[] arguments) {
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
        System.out.println(
                "| provider | pairs without a path | median ms | worst ms | reasons at most | facts at most |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (Provider provider : matrices.providers().values()) {
            ExplainBench last = new ExplainBench(matrices, provider);
            for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
                last = new ExplainBench(matrices, provider);
                last.pairs();
            }
            System.out.println(last.row());
        }
    }

    private void pairs() {
        List<Version> minors = matrices.component("kubernetes").orElseThrow().releases().stream()
                .map(Release::version)
                .toList();
        for (int from = 0; from < minors.size(); from++) {
            for (int to = from + 1; to < minors.size(); to++) {
                ask(minors.get(from), minors.get(to));
            }
        }
    }

    private void ask(Version from, Version to) {
        Optional<Fleet> fleet = DefaultFleet.of(provider, from, new TreeMap<>());
        if (fleet.isEmpty()) {
            return;
        }
        Cluster cluster = fleet.get().environments().get(0).clusters().get(0);
        RuleBook rules = RuleBook.of(matrices, cluster.attributes(), cluster.accepted());
        Goal goal = Goal.of(
                new TreeMap<>(Map.of(new ComponentName("kubernetes"), VersionRange.of(to.text()))),
                Optional.of(provider),
                matrices);
        long begin = now();
        ClusterAnswer answer = ClusterSearch.find(rules, cluster.units(), goal, Limits.USUAL);
        double took = (now() - begin) / 1e6;
        if (answer instanceof ClusterAnswer.NoPath none) {
            times.add(took);
            reasons = Math.max(reasons, none.explanation().reasons().size());
            none.explanation()
                    .reasons()
                    .forEach(reason -> facts = Math.max(facts, reason.because().size()));
        }
    }

    private String row() {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? "| %s | 0 |  |  |  |  |".formatted(provider.name())
                : String.format(
                        Locale.ROOT,
                        "| %s | %s | %.0f | %.0f | %s | %s |",
                        provider.name(),
                        sorted.length,
                        sorted[sorted.length / 2],
                        sorted[sorted.length - 1],
                        reasons,
                        facts);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
