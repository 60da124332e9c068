package dev.stepladder.search;

import dev.stepladder.search.model.Lazy;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One landscape of each family, with 20 units of up to 20 releases: the path, and the proof that none exists once a
 * knot is tied.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SearchBenchmarks {
    @Param({"KUBERNETES", "STEPS", "JUMPS", "HOLES", "GUARDS", "CHAIN", "GRID", "TWINS", "LOCKSTEP"})
    private String family = "";

    private final Lazy<Problem> landscape =
            new Lazy<>(() -> Landscape.problem(Landscape.Family.valueOf(family), 20, 20, 0));
    private final Lazy<Problem> knot = new Lazy<>(() -> Landscape.knot(Landscape.Family.valueOf(family), 20, 20, 1));

    @Benchmark
    public Answer findPath() {
        return PathFinder.find(landscape.get(), Limits.USUAL);
    }

    @Benchmark
    public Answer findNone() {
        return PathFinder.find(knot.get(), Limits.USUAL);
    }
}
