package dev.stepladder.search;

/**
 * What a search may still spend, and what it has spent.
 *
 * <p>Counts expansions, which are the same on every machine. Whether it is late is asked only every so often.
 */
final class Budget {
    private static final int BETWEEN_LOOKS = 256;

    private final Limits limits;
    private long expanded;
    private boolean late;
    private boolean full;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Takes one expansion; false if there is none left. */
    boolean take() {
        if (spent()) {
            return false;
        }
        expanded++;
        if (expanded % BETWEEN_LOOKS == 0) {
            late = limits.isLate().getAsBoolean();
        }
        return true;
    }

    boolean spent() {
        return late || full || expanded >= limits.expansions();
    }

    /** Memory has run out; counted in states, which are the same on every machine. */
    void fill() {
        full = true;
    }

    long expanded() {
        return expanded;
    }

    /** Which limit it was, in words. */
    String limit() {
        return full ? "memory" : late ? "time" : "expansions";
    }
}
