package dev.stepladder.planner;

/** Receives the progress of a planner. Called by one thread at a time. */
public interface Progress {
    /** Ignores progress. */
    Progress SILENT = (done, total) -> {};

    /** Called after each finished cluster state. */
    void at(int done, int total);
}
