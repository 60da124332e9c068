package dev.stepladder.cli;

/** How a report is printed. */
enum ReportForm {
    /** A few lines per entry, for people. */
    TEXT,
    /** One object per entry, for scripts. */
    JSON
}
