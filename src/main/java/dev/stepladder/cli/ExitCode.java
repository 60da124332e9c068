package dev.stepladder.cli;

/** What a run returns to the shell. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** The answer is no: no safe path, or a plan that is no longer true. */
    static final int NO = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** An input file is wrong. */
    static final int INPUT = 3;
    /** Our bug. */
    static final int BUG = 70;

    private ExitCode() {}
}
