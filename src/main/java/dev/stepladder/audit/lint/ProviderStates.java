package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.diagnostic.Diagnostic.Severity;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.FilePlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The defaults and recommendations of a provider, judged by the rules of its clusters. A plan begins at the defaults, so unsafe defaults make every
 * plan impossible. A state that only a tolerated fact allows is a warning.
 */
final class ProviderStates implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        FilePlaces places = new FilePlaces(subject.files());
        List<LintFinding> findings = new ArrayList<>();
        for (Provider provider : subject.matrices().providers().values()) {
            SortedMap<String, String> attributes = new TreeMap<>(Map.of("provider", provider.name()));
            RuleBook book = RuleBook.of(subject.matrices(), attributes, Set.of());
            check(provider, "defaults", provider.defaults(), book, places, findings);
            check(provider, "recommended", provider.recommended(), book, places, findings);
        }
        return findings;
    }

    private static void check(
            Provider provider,
            String key,
            SortedMap<Version, SortedMap<ComponentName, Version>> states,
            RuleBook book,
            FilePlaces places,
            List<LintFinding> findings) {
        Optional<ComponentName> leading = provider.order().stream().findFirst();
        states.forEach((minor, chosen) -> {
            Place place = places.of(provider.place().file(), key, minor.text());
            List<Unit> units = new ArrayList<>();
            leading.ifPresent(name -> units.add(new Unit(name.text(), name, minor, 0, place)));
            chosen.forEach((component, version) -> units.add(new Unit(component.text(), component, version, 0, place)));
            for (Objection objection : book.objections(units)) {
                boolean tolerated = objection
                        .acceptAs()
                        .filter(Level.TOLERATED.word()::equals)
                        .isPresent();
                findings.add(new LintFinding(
                        tolerated ? Severity.WARNING : Code.UNSAFE_DEFAULT.severity(),
                        Code.UNSAFE_DEFAULT,
                        place,
                        "%s of %s for %s: %s".formatted(key, provider.name(), minor, objection.says()),
                        objection.reason().map(why -> why + "; ").orElse("")
                                + "found at "
                                + objection.facts().get(0).place(),
                        ""));
            }
        });
    }
}
