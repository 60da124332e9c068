package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import java.util.List;

/** Overrides that no longer change anything, because the fact is the same by now. */
final class UnusedOverrides implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        return subject.matrices().overridden().stream()
                .filter(fact -> fact.was().says().equals(fact.said().says()))
                .map(fact -> LintFinding.of(
                        Code.IDLE_OVERRIDE,
                        fact.said().place(),
                        "the override of %s changes nothing"
                                .formatted(fact.was().id()),
                        "found the same statement at %s: %s"
                                .formatted(fact.was().place(), fact.was().says()),
                        "leave the override out"))
                .toList();
    }
}
