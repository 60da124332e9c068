package dev.stepladder.search;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** Processor times of this thread in milliseconds; a busy machine hardly changes them. */
public final class Timings {
    private double[] sorted = {};

    /** Runs some work and records its time. */
    public <T> T time(Supplier<T> work) {
        long begin = now();
        T result = work.get();
        add((now() - begin) / 1e6);
        return result;
    }

    public void add(double milliseconds) {
        double[] more = Arrays.copyOf(sorted, sorted.length + 1);
        more[sorted.length] = milliseconds;
        Arrays.sort(more);
        sorted = more;
    }

    public void addAll(Timings others) {
        for (double each : others.sorted) {
            add(each);
        }
    }

    public double median() {
        return share(0.5);
    }

    public double worst() {
        return share(1);
    }

    /** The quantile of the times; 0 without any. */
    public double share(double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
    }

    public int count() {
        return sorted.length;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A time as a cell of a table. */
    public static String cell(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.2f" : "%.0f", milliseconds);
    }
}
