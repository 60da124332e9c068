package dev.stepladder.search;

import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.stream.Stream;

/**
 * Benchmarks of the search on dense networks of version skew; prints a Markdown table. Two rounds in one JVM: the first warms it up.
 *
 * <p>Not a test: run {@link #main}, optionally with the number of networks of each size. Times are processor times of this thread.
 */
final class SkewBench {
    private static final int[] SIZES = {12, 16, 20, 24, 30};

    private SkewBench() {}

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        print("units", "networks", "proven", "median ms", "worst ms", "states and conflicts at most");
        print(Stream.generate(() -> "---").limit(6).toArray());
        for (int units : SIZES) {
            row(units, seeds);
        }
    }

    private static void row(int units, int seeds) {
        Timings timings = new Timings();
        int proven = 0;
        long most = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Problem problem = SkewNetwork.problem(units, seed);
            PathFinder.find(problem, Limits.USUAL);
            Answer answer = timings.time(() -> PathFinder.find(problem, Limits.USUAL));
            proven += answer.path().filter(Answer.Path::proven).isPresent() ? 1 : 0;
            most = Math.max(most, answer.effort().expanded());
        }
        print(units, seeds, proven, Timings.cell(timings.median()), Timings.cell(timings.worst()), most);
    }

    private static void print(Object... cells) {
        System.out.println(
                "| " + String.join(" | ", Stream.of(cells).map(Object::toString).toList()) + " |");
    }
}
