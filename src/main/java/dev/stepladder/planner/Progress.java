package dev.stepladder.planner;

/** Is told how far a planner has come. Called by one thread at a time. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (done, total) -> {};

    /** So many of all cluster states have their path. */
    void at(int done, int total);
}
