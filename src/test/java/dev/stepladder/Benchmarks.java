package dev.stepladder;

import java.io.IOException;
import org.openjdk.jmh.Main;

/** Runs the JMH benchmarks below this package: all, or those whose names match an argument. */
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        Main.main(arguments);
    }
}
