package dev.stepladder.cli.io;

/** The exit codes. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** The answer is no: no safe path, or a plan that is no longer true. */
    public static final int NO = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** An input file is wrong. */
    public static final int INPUT = 3;
    /** Over a limit of size or memory. */
    public static final int LIMIT = 4;
    /** A plan is true, but is not proven shortest. */
    public static final int SHORTER = 5;
    /** Our bug. */
    public static final int BUG = 70;

    private ExitCode() {}
}
