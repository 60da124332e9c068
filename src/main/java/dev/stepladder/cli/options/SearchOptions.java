package dev.stepladder.cli.options;

import dev.stepladder.cli.io.Console;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.search.problem.Limits;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The limits of a search. Only here does time influence what a search finds. */
public final class SearchOptions {
    private static final long MEBIBYTE = 1L << 20;

    @Option(
            names = "--time-limit",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description =
                    "Stop the search after this time, such as 30s or 2m, with the best plan found and a lower bound. The result then depends on the machine. Default: no limit.")
    private Optional<Duration> time = Optional.empty();

    @Option(
            names = "--memory-limit",
            paramLabel = "MIB",
            description =
                    "Stop the search for a cluster's path when its stored states take up this many MiB. Default: 256, or less if Java has little memory.")
    private Optional<String> memory = Optional.empty();

    /** Reports a memory limit that is no positive number. */
    public void check(Diagnostics problems) {
        memory.filter(mebibytes -> !mebibytes.matches("[1-9][0-9]{0,6}"))
                .ifPresent(mebibytes -> problems.error(
                        Place.of("--memory-limit " + mebibytes),
                        "value is not a number of MiB",
                        "expected from 1 to 9999999, such as 512",
                        ""));
    }

    /** The limits; time runs from now on. */
    private Limits limits() {
        // Each processor may have a search of its own.
        long share = Runtime.getRuntime().maxMemory() / 2 / Runtime.getRuntime().availableProcessors() / MEBIBYTE;
        long usual = Math.max(1, Math.min(Limits.USUAL_BYTES / MEBIBYTE, share));
        long bytes = memory.map(Long::valueOf).orElse(usual) * MEBIBYTE;
        return new Limits(
                Long.MAX_VALUE, bytes, time.map(SearchOptions::fromNowOn).orElse(Limits.Time.UNLIMITED));
    }

    /** All processors of this machine, within the limits; time runs from now on. */
    public SearchSettings settings(Console console) {
        return new SearchSettings(limits(), Runtime.getRuntime().availableProcessors(), console.progress());
    }

    private static Limits.Time fromNowOn(Duration time) {
        long begin = System.nanoTime();
        return new Limits.Time(() -> System.nanoTime() - begin >= time.toNanos(), DurationConverter.inWords(time));
    }
}
