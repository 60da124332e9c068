package dev.stepladder.preflight;

import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.matrix.KnownIssue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The findings, each once and in order; what is only good to know is counted unless it is asked for. */
final class FindingList {
    private final List<AcceptedFinding> accepted;
    private final LocalDate today;
    private final boolean all;
    private final SortedSet<Finding> findings = new TreeSet<>();
    private final Set<AcceptedFinding> expired = new HashSet<>();
    private int hidden;
    private int hiddenDeprecated;

    /**
     * An empty list.
     *
     * @param accepted findings that their owners live with
     * @param today the day by which it is judged whether an acceptance has run out
     * @param all whether to keep what is only good to know
     */
    FindingList(List<AcceptedFinding> accepted, LocalDate today, boolean all) {
        this.accepted = List.copyOf(accepted);
        this.today = today;
        this.all = all;
    }

    void keep(Finding finding) {
        if (finding.severity() == KnownIssue.Severity.INFO && !all) {
            hidden++;
            hiddenDeprecated += finding.isDeprecated() ? 1 : 0;
            return;
        }
        Optional<AcceptedFinding> covering = accepted.stream()
                .filter(acceptance ->
                        acceptance.covers(finding.code(), finding.object().id()))
                .filter(this::isInForce)
                .findFirst();
        findings.add(covering.map(finding::acceptedBy).orElse(finding));
    }

    private boolean isInForce(AcceptedFinding acceptance) {
        if (acceptance.isExpired(today)) {
            expired.add(acceptance);
            return false;
        }
        return true;
    }

    void remove(Predicate<Finding> which) {
        findings.removeIf(which);
    }

    List<Finding> shown() {
        return List.copyOf(findings);
    }

    int hidden() {
        return hidden;
    }

    int hiddenDeprecated() {
        return hiddenDeprecated;
    }

    /** Acceptances that would cover something and have run out, in the order in which they are written. */
    List<AcceptedFinding> expired() {
        return accepted.stream().filter(expired::contains).toList();
    }
}
