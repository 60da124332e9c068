package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.audit.Words;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Goal;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.FilePlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Minors of a provider on which no plan can end, because a component of {@code settled} has no release for that minor.
 */
final class SettledReleases implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        FilePlaces places = new FilePlaces(subject.files());
        List<LintFinding> findings = new ArrayList<>();
        for (Provider provider : subject.matrices().providers().values()) {
            SortedSet<Version> minors = new TreeSet<>(provider.defaults().keySet());
            minors.addAll(provider.offers().keySet());
            for (ComponentName name : provider.settled()) {
                subject.matrices()
                        .component(name)
                        .ifPresent(component -> minors.stream()
                                .filter(minor -> !hasRelease(component, minor))
                                .forEach(minor -> findings.add(LintFinding.of(
                                        Code.SETTLED_MISSING,
                                        places.of(provider.place().file(), place(provider, minor), minor.text()),
                                        "%s has no release for %s %s"
                                                .formatted(
                                                        name, provider.order().get(0), minor),
                                        "final state of %s: %s must be on that minor; known: %s"
                                                .formatted(provider.name(), name, Words.span(component)),
                                        "add the release to "
                                                + component.place().file()))));
            }
        }
        return findings;
    }

    private static boolean hasRelease(Component component, Version minor) {
        return component.releases().stream().anyMatch(release -> Goal.sameMinor(release.version(), minor));
    }

    private static String place(Provider provider, Version minor) {
        return provider.offers().containsKey(minor) ? "dates" : "defaults";
    }
}
