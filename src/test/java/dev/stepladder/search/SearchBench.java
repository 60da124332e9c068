package dev.stepladder.search;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Times the search on seeded landscapes of every family and size, with a path and without, beside JGraphT's A* and breadth first on the small ones; prints a
 * Markdown table.
 *
 * <p>Not a test: run {@link #main}, if need be with the number of problems in each row and the expansions allowed for each. Times are those of
 * the processor for this thread, so that a busy machine doesn't matter much. Heap is the most that was in use at once while the row's problems were searched,
 * garbage included: how much of that is needed shows when the whole is run in a small heap.
 */
final class SearchBench {
    private static final int[][] SIZES = {{4, 5}, {8, 12}, {20, 20}, {40, 60}, {60, 100}};
    private static final int[][] SIZES_WITHOUT_PATH = {{8, 12}, {40, 60}};

    /** Up to so many units the peers are asked too, with so many states to walk. */
    private static final int PEERS_UP_TO = 8;

    private static final int PEER_STATES = 20_000;

    private final Landscape.Family family;
    private final int[] size;
    private final List<Problem> problems;
    private final Limits limits;
    private final Timings timings = new Timings();
    private long expanded;
    private long most;
    private int settled;
    private long hops;
    private long bound;
    private int paths;

    private SearchBench(Landscape.Family family, int[] size, List<Problem> problems, Limits limits) {
        this.family = family;
        this.size = size;
        this.problems = problems;
        this.limits = limits;
    }

    /** How a family and a size become a problem. */
    private interface Maker {
        Problem make(Landscape.Family family, int units, int releases, long seed);
    }

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Limits limits = Limits.ofExpansions(arguments.length > 1 ? Long.parseLong(arguments[1]) : 40_000);
        for (Landscape.Family family : Landscape.Family.values()) {
            problems(Landscape::problem, family, new int[] {8, 12}, 200).forEach(p -> PathFinder.find(p, limits));
            problems(Landscape::knot, family, new int[] {8, 12}, 50).forEach(p -> PathFinder.find(p, limits));
        }
        print(
                "family",
                "units x releases",
                "hops",
                "median ms",
                "worst ms",
                "expanded: mean",
                "most",
                "settled",
                "bound / hops",
                "heap MiB",
                "plain A*: median ms",
                "breadth first: median ms");
        print(Stream.generate(() -> "---").limit(12).toArray());
        for (Landscape.Family family : Landscape.Family.values()) {
            for (int[] size : SIZES) {
                new SearchBench(family, size, problems(Landscape::problem, family, size, seeds), limits).run();
            }
            for (int[] size : SIZES_WITHOUT_PATH) {
                new SearchBench(family, size, problems(Landscape::knot, family, size, seeds), limits).run();
            }
        }
    }

    private static List<Problem> problems(Maker maker, Landscape.Family family, int[] size, int count) {
        return LongStream.range(0, count)
                .mapToObj(seed -> maker.make(family, size[0], size[1], seed))
                .toList();
    }

    private void run() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        problems.forEach(this::search);
        String heap = Long.toString(peakMebibytes());
        boolean peers = size[0] <= PEERS_UP_TO;
        print(
                family.name().toLowerCase(Locale.ROOT),
                "%s x %s".formatted(size[0], size[1]),
                paths == 0 ? "no path" : Long.toString(hops / paths),
                Timings.cell(timings.median()),
                Timings.cell(timings.worst()),
                expanded / problems.size(),
                most,
                "%s of %s".formatted(settled, problems.size()),
                paths == 0 ? "" : String.format(Locale.ROOT, "%.4f", (double) bound / hops),
                heap,
                peers ? peer(true) : "",
                peers ? peer(false) : "");
    }

    private void search(Problem problem) {
        Answer answer = timings.time(() -> PathFinder.find(problem, limits));
        long looked = answer.effort().expanded();
        expanded += looked;
        most = Math.max(most, looked);
        boolean proven = answer.path().map(Answer.Path::proven).orElse(answer instanceof Answer.NoPath);
        settled += proven ? 1 : 0;
        paths += answer.path().isPresent() ? 1 : 0;
        hops += answer.path().map(path -> path.cost().hops()).orElse(0);
        bound += answer.path().map(path -> path.bound().hops()).orElse(0);
    }

    private String peer(boolean estimates) {
        Timings times = new Timings();
        List<Problem> done = new ArrayList<>();
        for (Problem problem : problems) {
            times.time(() -> {
                try {
                    PlainAStar.hops(problem, estimates, PEER_STATES);
                    done.add(problem);
                } catch (PlainAStar.Exhausted tooMany) {
                    // counted by not being done
                }
                return done;
            });
        }
        String median = Timings.cell(times.median());
        return done.size() == problems.size() ? median : "%s, %s of %s".formatted(median, done.size(), problems.size());
    }

    private static long peakMebibytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static void print(Object... cells) {
        System.out.println(Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
    }
}
