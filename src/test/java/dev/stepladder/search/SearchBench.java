package dev.stepladder.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Times the search on seeded landscapes and prints a Markdown table. Not a test: run its {@code main}. */
final class SearchBench {
    private SearchBench() {}

    private static Limits within(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return new Limits(Long.MAX_VALUE, () -> System.nanoTime() > end);
    }

    public static void main(String[] arguments) {
        int[][] sizes = {{8, 10}, {20, 20}, {40, 60}};
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        for (long seed = 100; seed < 130; seed++) {
            for (Landscape.Family family : Landscape.Family.values()) {
                PathFinder.find(Landscape.problem(family, 8, 10, seed), within(seconds));
            }
        }
        System.out.println(
                "| family | units x releases | median ms | worst ms | expanded | proven | path | none | mean hops |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Landscape.Family family : Landscape.Family.values()) {
            for (int[] size : sizes) {
                double[] times = new double[seeds];
                long expanded = 0;
                int proven = 0;
                int paths = 0;
                int none = 0;
                long hops = 0;
                for (int seed = 0; seed < seeds; seed++) {
                    Problem problem = Landscape.problem(family, size[0], size[1], seed);
                    long begin = System.nanoTime();
                    Answer answer = PathFinder.find(problem, within(seconds));
                    if (Boolean.getBoolean("verbose") && (System.nanoTime() - begin) > 3e8) {
                        System.out.println(family + " " + seed + " " + (System.nanoTime() - begin) / 1000000 + "ms "
                                + answer.effort() + " " + answer.path().map(x -> x.cost() + " " + x.bound())
                                + (answer instanceof Answer.Stopped s ? s.bound() + "" : ""));
                    }
                    times[seed] = (System.nanoTime() - begin) / 1e6;
                    expanded += answer.effort().expanded();
                    proven += answer.path().filter(Answer.Path::proven).isPresent() ? 1 : 0;
                    paths += answer.path().isPresent() ? 1 : 0;
                    none += answer instanceof Answer.NoPath ? 1 : 0;
                    hops += answer.path().map(path -> path.cost().hops()).orElse(0);
                }
                Arrays.sort(times);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d x %d | %.1f | %.1f | %d | %d/%d | %d | %d | %d |%n",
                        family.name().toLowerCase(Locale.ROOT),
                        size[0],
                        size[1],
                        times[seeds / 2],
                        times[seeds - 1],
                        expanded / seeds,
                        proven,
                        seeds,
                        paths,
                        none,
                        paths == 0 ? 0 : hops / paths);
            }
        }
    }
}
