package dev.stepladder.cluster;

import dev.stepladder.search.PathFinder;
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

/** EKS on its defaults, on the shipped matrices: a usual way, the longest, and one that doesn't exist. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ShippedBenchmarks {
    @Param({"1.19 to 1.24", "1.10 to 1.36"})
    private String way = "";

    private final Lazy<ShippedBench.Question> question = new Lazy<>(() -> ShippedBench.question("eks", way));
    private final Lazy<Problem> problem = new Lazy<>(() -> question.get().problem());
    private final Lazy<ShippedBench.Question> impossible =
            new Lazy<>(() -> ShippedBench.question("eks", way.split(" ", -1)[0] + " to 1.37"));

    @Benchmark
    public Problem makeProblem() {
        return question.get().problem();
    }

    @Benchmark
    public Answer findPath() {
        return PathFinder.find(problem.get(), Limits.USUAL);
    }

    @Benchmark
    public ClusterAnswer explainThatThereIsNone() {
        return impossible.get().answer();
    }
}
