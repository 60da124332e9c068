package dev.stepladder.search;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The most heap that was in use at a time since {@link #begin}, garbage included, as seen once a millisecond. */
final class HeapWatch {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heap watch");
        thread.setDaemon(true);
        return thread;
    });
    private long most;

    HeapWatch() {
        clock.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        most = Math.max(most, used());
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Forgets what was seen, after a collection. */
    void begin() {
        System.gc();
        synchronized (this) {
            most = used();
        }
    }

    synchronized long mebibytes() {
        return most >> 20;
    }
}
