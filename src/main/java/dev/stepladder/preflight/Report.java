package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.matrix.KnownIssue;
import java.util.List;

/**
 * What a look at manifests came to.
 *
 * @param findings in order; without those that are only good to know, unless all were asked for
 * @param hidden how many of those there are
 * @param skipped templates that were not read, in order
 * @param expired acceptances that ran out, and would have covered a finding
 * @param problems what could not be read, and may hold more
 * @param files how many files were read
 * @param objects how many objects they held
 * @param before what blockers must be mended before, in words
 */
public record Report(
        List<Finding> findings,
        int hidden,
        List<Skipped> skipped,
        List<AcceptedFinding> expired,
        List<Diagnostic> problems,
        int files,
        int objects,
        String before) {
    public Report {
        findings = List.copyOf(findings);
        skipped = List.copyOf(skipped);
        expired = List.copyOf(expired);
        problems = List.copyOf(problems);
    }

    /**
     * Files that were not read.
     *
     * @param place the chart's folder, or the file where it belongs to none
     * @param files how many
     * @param fix how to have them read
     */
    public record Skipped(String place, int files, String fix) {}

    /** How many findings stand in the way of what comes next. */
    public long blockers() {
        return findings.stream().filter(Finding::counts).count();
    }

    /** How many stand in the way of what comes later. */
    public long later() {
        return findings.stream()
                .filter(finding -> finding.severity() == KnownIssue.Severity.BLOCKER
                        && finding.accepted().isEmpty()
                        && !finding.counts())
                .count();
    }

    /** How many are accepted. */
    public long accepted() {
        return findings.stream()
                .filter(finding -> finding.accepted().isPresent())
                .count();
    }
}
