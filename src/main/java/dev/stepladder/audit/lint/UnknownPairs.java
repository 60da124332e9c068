package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import java.util.ArrayList;
import java.util.List;

/** Releases without a range for a declared partner. Unknown is never safe, so no plan uses them together with that partner. */
final class UnknownPairs implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        List<LintFinding> findings = new ArrayList<>();
        for (Component component : subject.matrices().components().values()) {
            for (Release release : component.releases()) {
                for (ComponentName partner : component.partners()) {
                    if (release.fits().stream().noneMatch(fit -> fit.partner().equals(partner))) {
                        findings.add(LintFinding.of(
                                Code.UNKNOWN_PAIR,
                                release.fact().place(),
                                "%s %s has no range for %s".formatted(component.name(), release.version(), partner),
                                partner + " is among the partners of " + component.name()
                                        + ", and unknown is never safe",
                                "add fits: {%s: \"...\"}".formatted(partner)));
                    }
                }
            }
        }
        return findings;
    }
}
