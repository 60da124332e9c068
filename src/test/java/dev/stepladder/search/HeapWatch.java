package dev.stepladder.search;

import java.lang.management.ManagementFactory;
import java.util.Timer;
import java.util.TimerTask;

/** The peak heap since {@link #begin}, garbage included, sampled once a millisecond. */
final class HeapWatch {
    private long most;

    HeapWatch() {
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                look();
            }
        };
        new Timer("heap watch", true).schedule(look, 0, 1);
    }

    private synchronized void look() {
        most = Math.max(most, used());
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Restarts the measurement after a garbage collection. */
    synchronized void begin() {
        System.gc();
        most = used();
    }

    synchronized long mebibytes() {
        return most >> 20;
    }
}
