package dev.stepladder.audit.lint;

import dev.stepladder.audit.Documents;
import dev.stepladder.audit.Subject;
import dev.stepladder.audit.Words;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Source;
import java.util.ArrayList;
import java.util.List;

/** Excerpts that facts rest on with no document read whole: what an excerpt leaves out may limit them. One finding for each excerpt. */
final class Excerpts implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        List<Fact> facts = subject.matrices().facts().stream()
                .filter(Excerpts::restsOnExcerpts)
                .toList();
        List<LintFinding> findings = new ArrayList<>();
        for (Documents.Document document : Documents.of(subject.files(), subject.matrices())) {
            long only = facts.stream()
                    .filter(fact -> fact.place().file().equals(document.file())
                            && fact.sources().contains(document.source()))
                    .count();
            if (only > 0) {
                findings.add(LintFinding.of(
                        Code.EXCERPT_ONLY,
                        document.place(),
                        "of the source %s only an excerpt was read".formatted(document.name()),
                        "without a document that was read whole: " + Words.count(only, "fact"),
                        "read it whole, or allow it and say why it could not be read"));
            }
        }
        return findings;
    }

    private static boolean restsOnExcerpts(Fact fact) {
        return !fact.sources().isEmpty() && fact.sources().stream().allMatch(Source::excerpt);
    }
}
