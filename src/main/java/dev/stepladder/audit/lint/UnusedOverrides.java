package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import java.util.List;

/** Overrides that no longer change anything: the fact has come round to them. */
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
                        "%s already says so: %s"
                                .formatted(fact.was().place(), fact.was().says()),
                        "leave the override out"))
                .toList();
    }
}
