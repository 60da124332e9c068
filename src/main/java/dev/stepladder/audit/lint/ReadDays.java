package dev.stepladder.audit.lint;

import dev.stepladder.audit.Documents;
import dev.stepladder.audit.Subject;
import java.util.ArrayList;
import java.util.List;

/** Documents that were read before the copy that was read existed: one of the two days is wrong. */
final class ReadDays implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        List<LintFinding> findings = new ArrayList<>();
        for (Documents.Document document : Documents.of(subject.files(), subject.matrices())) {
            document.source()
                    .asOf()
                    .filter(asOf -> document.source().read().isBefore(asOf))
                    .ifPresent(asOf -> findings.add(LintFinding.of(
                            Code.READ_BEFORE_COPY,
                            document.place(),
                            "the source %s was read before its copy existed".formatted(document.name()),
                            "found read %s and asOf %s"
                                    .formatted(document.source().read(), asOf),
                            "write the day on which it was read, and the day of the commit, tag or edition")));
        }
        return findings;
    }
}
