package dev.stepladder.audit.lint;

import dev.stepladder.audit.OpenHops;
import dev.stepladder.audit.Subject;
import dev.stepladder.diagnostic.Diagnostic.Severity;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Required stops that cannot be made: every release of the stop is withdrawn, or every hop to it is blocked. A stop at releases to be avoided can be
 * made, but is a warning.
 */
final class UnreachableStops implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        OpenHops hops = new OpenHops(subject);
        List<LintFinding> findings = new ArrayList<>();
        for (Rule.RequiredStop stop : subject.matrices().rules(Rule.RequiredStop.class)) {
            subject.matrices()
                    .component(stop.component())
                    .flatMap(component -> check(stop, component, hops))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<LintFinding> check(Rule.RequiredStop stop, Component component, OpenHops hops) {
        List<Release> places = component.releases().stream()
                .filter(release -> stop.at().contains(release.version()))
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        List<Release> open = places.stream()
                .filter(release -> release.withdrawn().isEmpty() && canBeEntered(component, release, hops))
                .toList();
        if (open.isEmpty()) {
            String why = places.get(0).withdrawn().isPresent()
                    ? "is withdrawn"
                    : "cannot be entered from an earlier release without breaking a rule";
            return Optional.of(LintFinding.of(
                    Code.IMPOSSIBLE_STOP,
                    stop.fact().place(),
                    "the required stop %s at %s %s cannot be made".formatted(stop.name(), component.name(), stop.at()),
                    "%s %s, at %s, %s"
                            .formatted(
                                    component.name(),
                                    places.get(0).version(),
                                    places.get(0).fact().place(),
                                    why),
                    ""));
        }
        if (open.stream().allMatch(release -> release.avoid().isPresent())) {
            return Optional.of(new LintFinding(
                    Severity.WARNING,
                    Code.IMPOSSIBLE_STOP,
                    stop.fact().place(),
                    "the required stop %s is at releases to be avoided".formatted(stop.name()),
                    "%s %s: %s"
                            .formatted(
                                    component.name(),
                                    open.get(0).version(),
                                    open.get(0).avoid().orElse("")),
                    ""));
        }
        return Optional.empty();
    }

    /** No release comes before the oldest one: clusters start there, they do not enter it. */
    private static boolean canBeEntered(Component component, Release release, OpenHops hops) {
        return component.releases().indexOf(release) == 0
                || !hops.before(component, release).isEmpty();
    }
}
