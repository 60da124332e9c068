package dev.stepladder.search;

import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Benchmarks of the search on seeded landscapes of every family and size, with and without a path, compared with
 * JGraphT's A* and breadth-first search on the small ones; prints a Markdown table.
 *
 * <p>Not a test: run {@link #main}, optionally with the number of problems in each row and the expansions allowed for
 * each. Times are processor times of this thread, so a busy machine hardly changes them. Heap is the peak while the
 * problems of the row were searched, garbage included; a run with a smaller heap shows how much is needed.
 */
final class SearchBench {
    private static final int[][] SIZES = {{4, 5}, {8, 12}, {20, 20}, {40, 60}, {60, 100}};

    /** The units from which only a fifth of the problems is used, because they take long. */
    private static final int FEWER_FROM = 60;

    private static final int[][] SIZES_WITHOUT_PATH = {{8, 12}, {40, 60}};

    /** The most units for the baselines, and the most states that they may generate. */
    private static final int PEERS_UP_TO = 8;

    private static final int PEER_STATES = 20_000;

    private static final HeapWatch HEAP = new HeapWatch();

    private final Landscape.Family family;
    private final int[] size;
    private final List<Problem> problems;
    private final Limits limits;
    private final Timings timings = new Timings();

    /** The times of plain A*, finished or not. */
    private final Timings plain = new Timings();

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

    /** Makes a problem of a family and a size. */
    private interface Maker {
        Problem make(Landscape.Family family, int units, int releases, long seed);
    }

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        Limits limits = Limits.ofExpansions(arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000);
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
        Map<Integer, List<SearchBench>> totals = new TreeMap<>();
        for (Landscape.Family family : Landscape.Family.values()) {
            for (int[] size : SIZES) {
                int count = size[0] < FEWER_FROM ? seeds : Math.max(1, seeds / 5);
                SearchBench row =
                        new SearchBench(family, size, problems(Landscape::problem, family, size, count), limits);
                row.run();
                totals.computeIfAbsent(size[0], key -> new ArrayList<>()).add(row);
            }
            for (int[] size : SIZES_WITHOUT_PATH) {
                new SearchBench(family, size, problems(Landscape::knot, family, size, seeds), limits).run();
            }
        }
        System.out.println();
        print(
                "all families with a path",
                "problems",
                "median ms",
                "95 % within ms",
                "worst ms",
                "settled",
                "median / plain A* at 8 x 12",
                "worst / plain A* at 8 x 12");
        print(Stream.generate(() -> "---").limit(8).toArray());
        Timings plain = new Timings();
        totals.getOrDefault(PEERS_UP_TO, List.of()).forEach(row -> plain.addAll(row.plain));
        totals.values().forEach(rows -> printTotal(rows, plain.median()));
    }

    private static void printTotal(List<SearchBench> rows, double yardstick) {
        Timings all = new Timings();
        rows.forEach(row -> all.addAll(row.timings));
        print(
                "%s x %s".formatted(rows.get(0).size[0], rows.get(0).size[1]),
                all.count(),
                Timings.cell(all.median()),
                Timings.cell(all.share(0.95)),
                Timings.cell(all.worst()),
                rows.stream().mapToInt(row -> row.settled).sum(),
                Timings.cell(all.median() / yardstick),
                Timings.cell(all.worst() / yardstick));
    }

    private static List<Problem> problems(Maker maker, Landscape.Family family, int[] size, int count) {
        return LongStream.range(0, count)
                .mapToObj(seed -> maker.make(family, size[0], size[1], seed))
                .toList();
    }

    private void run() {
        HEAP.begin();
        problems.forEach(this::search);
        long heap = HEAP.mebibytes();
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
                peers ? peer(true, plain) : "",
                peers ? peer(false, new Timings()) : "");
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

    private String peer(boolean estimates, Timings times) {
        List<Problem> done = new ArrayList<>();
        for (Problem problem : problems) {
            times.time(() -> {
                try {
                    PlainAStar.hops(problem, estimates, PEER_STATES);
                    done.add(problem);
                } catch (PlainAStar.Exhausted tooMany) {
                    // an unfinished run counts as not done
                }
                return done;
            });
        }
        String median = Timings.cell(times.median());
        return done.size() == problems.size() ? median : "%s, %s of %s".formatted(median, done.size(), problems.size());
    }

    private static void print(Object... cells) {
        System.out.println(Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
    }
}
