package dev.stepladder.search;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times the search on seeded landscapes, beside JGraphT's A* and breadth first on the smallest, and prints a Markdown table.
 *
 * <p>Not a test: run {@link #main} with the number of problems in each row and the expansions allowed for each. Times are those of
 * the processor for this thread, so that a busy machine doesn't matter much.
 */
final class SearchBench {
    private static final int[][] SIZES = {{4, 8}, {8, 12}, {20, 20}, {40, 60}};

    /** Up to so many units the peers are asked too, with so many states to walk. */
    private static final int PEERS_UP_TO = 8;

    private static final int PEER_STATES = 20_000;

    private SearchBench() {}

    public static void main(String[] arguments) {
        int seeds = Integer.parseInt(arguments[0]);
        Limits limits = Limits.ofExpansions(Long.parseLong(arguments[1]));
        for (long seed = 100; seed < 160; seed++) {
            for (Landscape.Family family : Landscape.Family.values()) {
                PathFinder.find(Landscape.problem(family, 8, 12, seed), limits);
            }
        }
        System.out.println(
                "| family | units x releases | hops | median ms | worst ms | expanded | proven | bound / hops"
                        + " | plain A* ms | breadth first ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Landscape.Family family : Landscape.Family.values()) {
            for (int[] size : SIZES) {
                System.out.println(row(family, size, seeds, limits));
            }
        }
    }

    private static String row(Landscape.Family family, int[] size, int seeds, Limits limits) {
        List<Double> times = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long expanded = 0;
        int settled = 0;
        long hops = 0;
        long bound = 0;
        int paths = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Problem problem = Landscape.problem(family, size[0], size[1], seed);
            problems.add(problem);
            long begin = now();
            Answer answer = PathFinder.find(problem, limits);
            times.add((now() - begin) / 1e6);
            expanded += answer.effort().expanded();
            boolean proven = answer.path().map(Answer.Path::proven).orElse(answer instanceof Answer.NoPath);
            settled += proven ? 1 : 0;
            paths += answer.path().isPresent() ? 1 : 0;
            hops += answer.path().map(path -> path.cost().hops()).orElse(0);
            bound += answer.path().map(path -> path.bound().hops()).orElse(0);
        }
        boolean peers = size[0] <= PEERS_UP_TO;
        return String.format(
                Locale.ROOT,
                "| %s | %d x %d | %d | %.1f | %.1f | %d | %d of %d | %.4f | %s | %s |",
                family.name().toLowerCase(Locale.ROOT),
                size[0],
                size[1],
                paths == 0 ? 0 : hops / paths,
                median(times),
                times.stream().max(Double::compare).orElse(0.0),
                expanded / seeds,
                settled,
                seeds,
                hops == 0 ? 1.0 : (double) bound / hops,
                peers ? peer(problems, true) : "",
                peers ? peer(problems, false) : "");
    }

    private static String peer(List<Problem> problems, boolean estimates) {
        List<Double> times = new ArrayList<>();
        int done = 0;
        for (Problem problem : problems) {
            long begin = now();
            try {
                PlainAStar.hops(problem, estimates, PEER_STATES);
                done++;
            } catch (PlainAStar.Exhausted tooMany) {
                // counted by not being done
            }
            times.add((now() - begin) / 1e6);
        }
        return done == problems.size()
                ? String.format(Locale.ROOT, "%.1f", median(times))
                : String.format(Locale.ROOT, "%.0f, %d of %d", median(times), done, problems.size());
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
