package dev.stepladder.planner;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.search.problem.Limits;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Plans a large generated fleet, and a sample of its clusters each alone, and prints how they compare.
 *
 * <p>Not a test: run {@link #main}, if need be with the number of clusters, the number of their states, and the size of the sample.
 */
final class FleetBench {
    private FleetBench() {}

    public static void main(String[] arguments) {
        int clusters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int states = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        int sample = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
        Fleet fleet = BigFleet.spread(matrices, clusters, states, 1);
        plan(BigFleet.of(matrices, 200, 20, 2), matrices, 1); // warms the JVM up
        List<Cluster> all = fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .toList();

        long begin = System.nanoTime();
        all.subList(0, sample)
                .forEach(cluster -> plan(
                        new Fleet(List.of(new Environment(new EnvironmentName("alone"), List.of(cluster))), List.of()),
                        matrices,
                        1));
        double alone = seconds(begin) / sample;

        System.out.println(
                "| threads | seconds | clusters per second | times faster than each cluster alone | peak memory MiB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (int threads : List.of(1, Runtime.getRuntime().availableProcessors())) {
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            plan(fleet, matrices, threads);
            double took = seconds(start);
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %d | %.1f | %.0f | %.0f | %d |",
                    threads,
                    took,
                    clusters / took,
                    alone * clusters / took,
                    peakMebibytes()));
        }
        long start = System.nanoTime();
        Plan plan = plan(fleet, matrices, Runtime.getRuntime().availableProcessors());
        double planned = seconds(start);
        long size = written(plan, OutputFormat.YAML) + written(plan, OutputFormat.CSV);
        long distinct = all.stream()
                .map(cluster -> cluster.units().stream()
                        .map(unit -> unit.name() + unit.version())
                        .collect(Collectors.joining()))
                .distinct()
                .count();
        System.out.println(String.format(
                Locale.ROOT,
                "%d clusters, %d distinct states, %d steps, %d hops in the catalogue; written as YAML and CSV (%d MiB) in %.1f s",
                clusters,
                distinct,
                plan.steps().size(),
                plan.catalogue().hops().size(),
                size >> 20,
                seconds(start) - planned));
    }

    private static Plan plan(Fleet fleet, Matrices matrices, int threads) {
        PlanAnswer answer = Planner.plan(
                fleet, matrices, BigFleet.order(), new SearchSettings(Limits.USUAL, threads, Progress.SILENT));
        return ((PlanAnswer.Made) answer).plan();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long peakMebibytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static long written(Plan plan, OutputFormat format) {
        return PlanReport.write(DatedPlan.undated(plan), format).length();
    }
}
