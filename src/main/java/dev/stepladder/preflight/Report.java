package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.manifest.Unread;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.name.ComponentName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a look at manifests came to.
 *
 * @param findings in order; without those that are only good to know, unless all were asked for
 * @param hidden how many of those there are
 * @param hiddenDeprecated how many of the hidden ones are about an API that the target warns of
 * @param unread what was not read, in order
 * @param leftOut what was not looked at on purpose
 * @param expired acceptances that ran out, and would have covered a finding
 * @param problems what could not be read, and may hold more
 * @param files how many files were read
 * @param objects how many objects they held
 * @param before what blockers must be mended before, in words
 * @param judged the ranges of releases that findings are judged by
 * @param unjudged components whose APIs were seen, but of which the way does not say where they go
 */
public record Report(
        List<Finding> findings,
        int hidden,
        int hiddenDeprecated,
        List<Unread> unread,
        List<Unread> leftOut,
        List<AcceptedFinding> expired,
        List<Diagnostic> problems,
        int files,
        int objects,
        String before,
        List<HopsAhead.Judged> judged,
        SortedSet<ComponentName> unjudged) {
    public Report {
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
        leftOut = List.copyOf(leftOut);
        expired = List.copyOf(expired);
        problems = List.copyOf(problems);
        judged = List.copyOf(judged);
        unjudged = Collections.unmodifiableSortedSet(new TreeSet<>(unjudged));
    }

    /** What was not read, without what is a problem already. */
    public List<Unread> passedOver() {
        SortedSet<String> broken =
                problems.stream().map(problem -> problem.place().file()).collect(Collectors.toCollection(TreeSet::new));
        return unread.stream()
                .filter(each -> each.kind() != Unread.Kind.BROKEN
                        || !broken.contains(each.place().file()))
                .toList();
    }

    /** How much was not read, by kind; kinds of which there is none are left out. */
    public SortedMap<Unread.Kind, Integer> unreadCounts() {
        SortedMap<Unread.Kind, Integer> counts = new TreeMap<>();
        unread.forEach(each -> counts.merge(each.kind(), each.count(), Integer::sum));
        return counts;
    }

    /** Whether there was no object to look at, so that nothing in the way says nothing. */
    public boolean isEmpty() {
        return objects == 0 && blockers() == 0;
    }

    /** How many are about an API that the target warns of, or no longer has; those that are not shown as well. */
    public long deprecated() {
        return hiddenDeprecated
                + findings.stream()
                        .filter(finding ->
                                finding.isDeprecated() && finding.accepted().isEmpty())
                        .count();
    }

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
