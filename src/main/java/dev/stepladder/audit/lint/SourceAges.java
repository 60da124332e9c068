package dev.stepladder.audit.lint;

import dev.stepladder.audit.Documents;
import dev.stepladder.audit.Subject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Documents without a fact; and, given a day and an age, those that were read too long ago. */
final class SourceAges implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        List<LintFinding> findings = new ArrayList<>();
        for (Documents.Document document : Documents.of(subject.files(), subject.matrices())) {
            if (document.facts() == 0) {
                findings.add(LintFinding.of(
                        Code.UNUSED_SOURCE,
                        document.place(),
                        "no fact of this file has the source " + document.name(),
                        "",
                        "add source: to the facts that were read in it, or leave it out"));
                continue;
            }
            subject.today()
                    .ifPresent(
                            today -> subject.staleAfterDays().ifPresent(days -> age(document, today, days, findings)));
        }
        return findings;
    }

    private static void age(Documents.Document document, LocalDate today, int days, List<LintFinding> findings) {
        long age = ChronoUnit.DAYS.between(document.source().read(), today);
        if (age > days) {
            findings.add(LintFinding.of(
                    Code.STALE_SOURCE,
                    document.place(),
                    "the source %s was read %s days ago".formatted(document.name(), age),
                    "%s its text of %s"
                            .formatted(
                                    document.facts() == 1 ? "1 fact rests on" : document.facts() + " facts rest on",
                                    document.source().read()),
                    "read it again: " + document.source().url()));
        }
    }
}
