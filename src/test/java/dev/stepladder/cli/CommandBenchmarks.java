package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Whole commands, and what each of them begins with, in a warm JVM. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CommandBenchmarks {
    @Benchmark
    public Matrices loadMatrices() {
        return MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
    }

    /** All but writing the files: the table goes to memory. */
    @Benchmark
    public String planNineClusters() throws IOException {
        String command = Files.readString(Path.of("plans/nine-eks-clusters/command"));
        Shell.Result result = Shell.runLine(command.replaceAll(" -o \\S+", ""));
        if (result.exitCode() != 0) {
            throw new IllegalStateException(result.err());
        }
        return result.out();
    }
}
