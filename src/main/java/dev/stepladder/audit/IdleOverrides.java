package dev.stepladder.audit;

import java.util.List;

/** Overrides that no longer change anything: the fact has come round to them. */
final class IdleOverrides implements Check {
    @Override
    public List<Finding> findings(Subject subject) {
        return subject.matrices().overridden().stream()
                .filter(fact -> fact.was().says().equals(fact.said().says()))
                .map(fact -> Finding.of(
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
