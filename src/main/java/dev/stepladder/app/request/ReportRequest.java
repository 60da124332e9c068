package dev.stepladder.app.request;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far behind a fleet is on a day.
 *
 * @param fleet its file
 * @param asOf the day
 * @param until the day until which a roadmap keeps it in support; empty for no roadmap
 * @param rules those that apply to upgrades
 */
public record ReportRequest(Path fleet, LocalDate asOf, Optional<LocalDate> until, RuleChoice rules) {
    /** A report for a day, without a roadmap. */
    public static ReportRequest of(Path fleet, LocalDate asOf) {
        return new ReportRequest(fleet, asOf, Optional.empty(), RuleChoice.USUAL);
    }

    /** The same, with a roadmap. */
    public ReportRequest until(LocalDate day) {
        return new ReportRequest(fleet, asOf, Optional.of(day), rules);
    }
}
