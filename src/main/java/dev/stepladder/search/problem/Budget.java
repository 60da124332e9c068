package dev.stepladder.search.problem;

/**
 * The remaining budget of a search, and the work done so far.
 *
 * <p>Only the proof and the tie-break ask the clock, because they are optional. The search for a first path has a limit of
 * its own, a few thousand states. So a search whose time is over at once mostly still returns a path.
 */
public final class Budget {
    /** The conflicts after which a SAT solver ends the proof, over all of its calls: some minutes. */
    public static final long MAX_CONFLICTS = 2_000_000;

    private final Limits limits;
    private final long maxConflicts;
    private long expanded;
    private String reached = "";

    /** A full budget. */
    public Budget(Limits limits) {
        this(limits, MAX_CONFLICTS);
    }

    /** A full budget with another limit on conflicts. */
    public Budget(Limits limits, long maxConflicts) {
        this.limits = limits;
        this.maxConflicts = maxConflicts;
    }

    public long maxConflicts() {
        return maxConflicts;
    }

    /** Records that the proof ended at the limit on conflicts, unless another limit ended it before. */
    public void reachConflicts() {
        reach("the limit of %s conflicts".formatted(maxConflicts));
    }

    /** Takes one expansion; false if none is left or the time is over. */
    public boolean take() {
        return !spent() && takeIgnoringTime();
    }

    /** Takes one expansion and ignores the clock; false if none is left. */
    public boolean takeIgnoringTime() {
        if (expanded >= limits.expansions()) {
            reach("the limit of %s states".formatted(limits.expansions()));
        }
        if (isLimited()) {
            return false;
        }
        expanded++;
        return true;
    }

    /** Checks the memory of a part of the search against the limit. */
    public void checkMemory(long bytes) {
        if (bytes > limits.bytes()) {
            reach("the memory limit of %s MiB".formatted(limits.bytes() >> 20));
        }
    }

    /** Whether a limit is reached. */
    public boolean spent() {
        if (limits.time().isOver().getAsBoolean()) {
            reach("the time limit of %s".formatted(limits.time().inWords()));
        }
        return isLimited();
    }

    private boolean isLimited() {
        return !reached.isEmpty();
    }

    /** Records the limit, in words, that ended a part of the search; only the first one counts. */
    public void reach(String limit) {
        if (reached.isEmpty()) {
            reached = limit;
        }
    }

    public long expanded() {
        return expanded;
    }

    /** The limit that was reached first, in words; empty if none was. */
    public String limit() {
        return reached;
    }
}
