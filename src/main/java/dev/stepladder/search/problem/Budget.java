package dev.stepladder.search.problem;

/**
 * What a search may still spend, and what it has spent.
 *
 * <p>The clock is asked only for what could be left out: proof and choice. Finding a first path has bounds of its own, so that even a search whose time
 * is over at once comes back with one.
 */
public final class Budget {
    /** After so many conflicts a solver is taken to be lost. */
    public static final long PERSISTENCE = 100_000;

    private final Limits limits;
    private final long persistence;
    private long expanded;
    private String reached = "";

    /** Nothing is spent yet. */
    public Budget(Limits limits) {
        this(limits, PERSISTENCE);
    }

    /** With a solver that gives up sooner. */
    public Budget(Limits limits, long persistence) {
        this.limits = limits;
        this.persistence = persistence;
    }

    public long persistence() {
        return persistence;
    }

    /** Takes one expansion; false if there is none left, or the time is over. */
    public boolean take() {
        return !spent() && takeHastily();
    }

    /** Takes one expansion whatever the time; false if there is none left. */
    public boolean takeHastily() {
        if (expanded >= limits.expansions()) {
            reach("the limit of %s states".formatted(limits.expansions()));
        }
        if (isLimited()) {
            return false;
        }
        expanded++;
        return true;
    }

    /** Says what a part of the search remembers by now. */
    public void remember(long bytes) {
        if (bytes > limits.bytes()) {
            reach("the memory limit of %s MiB".formatted(limits.bytes() >> 20));
        }
    }

    /** Whether it is over. */
    public boolean spent() {
        if (limits.time().isOver().getAsBoolean()) {
            reach("the time limit of %s".formatted(limits.time().inWords()));
        }
        return isLimited();
    }

    private boolean isLimited() {
        return !reached.isEmpty();
    }

    /** Says that a limit has ended something, by its words. */
    public void reach(String limit) {
        if (reached.isEmpty()) {
            reached = limit;
        }
    }

    public long expanded() {
        return expanded;
    }

    /** Which limit ended something, in words; empty if none did. */
    public String limit() {
        return reached;
    }
}
