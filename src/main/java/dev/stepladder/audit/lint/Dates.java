package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.FilePlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Dates that contradict each other, and, given a day, releases that are past their end.
 *
 * <p>An old release past its end is no finding. The newest release of a line past its end is one, because the file is probably out of date; so is a
 * release past its end that a provider recommends for a minor that is not itself past its end.
 */
final class Dates implements Check {
    /** Pairs of events of which the first never comes after the second. */
    private static final List<List<String>> ORDERED = List.of(
            List.of("released", "eoas"),
            List.of("released", "eol"),
            List.of("released", "standard-end"),
            List.of("released", "deprecated"),
            List.of("eoas", "eol"),
            List.of("standard-end", "extended-end"),
            List.of("released", "withdrawn"),
            List.of("released", "forced-upgrade"),
            List.of("withdrawn", "forced-upgrade"),
            List.of("deprecated", "create-blocked"),
            List.of("deprecated", "update-blocked"),
            List.of("create-blocked", "update-blocked"));

    /** Events after which a release is not maintained, the last first. */
    private static final List<String> ENDS =
            List.of("extended-end", "standard-end", "eol", "update-blocked", "deprecated");

    @Override
    public List<LintFinding> findings(Subject subject) {
        FilePlaces places = new FilePlaces(subject.files());
        List<LintFinding> findings = new ArrayList<>();
        for (Component component : subject.matrices().components().values()) {
            for (Release release : component.releases()) {
                String it = component.name() + " " + release.version();
                order(it, release.fact().place(), release.milestones(), findings);
            }
            subject.today().ifPresent(today -> fallenBehind(component, today, findings));
        }
        for (Provider provider : subject.matrices().providers().values()) {
            provider.offers()
                    .forEach((minor, offer) -> order(
                            provider.name() + " " + minor,
                            places.of(provider.place().file(), "dates", minor.text()),
                            offer.milestones(),
                            findings));
            subject.today().ifPresent(today -> recommended(provider, subject, today, places, findings));
        }
        return findings;
    }

    private static void order(String it, Place place, List<Milestone> milestones, List<LintFinding> findings) {
        Map<String, LocalDate> dates = dates(milestones);
        for (List<String> pair : ORDERED) {
            LocalDate first = dates.get(pair.get(0));
            LocalDate second = dates.get(pair.get(1));
            if (first != null && second != null && first.isAfter(second)) {
                findings.add(LintFinding.of(
                        Code.DATES_OUT_OF_ORDER,
                        place,
                        "%s: %s comes after %s".formatted(it, pair.get(0), pair.get(1)),
                        "found %s and %s".formatted(first, second),
                        ""));
            }
        }
    }

    private static void fallenBehind(Component component, LocalDate today, List<LintFinding> findings) {
        Release newest = component.releases().get(component.releases().size() - 1);
        end(newest.milestones())
                .filter(end -> end.isBefore(today))
                .ifPresent(end -> findings.add(LintFinding.of(
                        Code.PAST_ITS_END,
                        newest.fact().place(),
                        "the newest release of %s, %s, is past its end".formatted(component.name(), newest.version()),
                        "it ended on " + end,
                        "add the releases that came since")));
    }

    private static void recommended(
            Provider provider, Subject subject, LocalDate today, FilePlaces places, List<LintFinding> findings) {
        provider.recommended().forEach((minor, chosen) -> {
            List<Milestone> own = provider.milestones(minor);
            if (end(own).filter(end -> end.isBefore(today)).isPresent()) {
                return;
            }
            chosen.forEach((name, version) -> end(name, version, subject)
                    .filter(end -> end.isBefore(today))
                    .ifPresent(end -> findings.add(LintFinding.of(
                            Code.PAST_ITS_END,
                            places.of(provider.place().file(), "recommended", minor.text(), name.text()),
                            "%s recommends %s %s for %s, which is past its end"
                                    .formatted(provider.name(), name, version, minor),
                            "it ended on " + end,
                            ""))));
        });
    }

    private static Optional<LocalDate> end(ComponentName component, Version version, Subject subject) {
        return subject.matrices()
                .component(component)
                .flatMap(known -> known.release(version))
                .flatMap(release -> end(release.milestones()));
    }

    private static Optional<LocalDate> end(List<Milestone> milestones) {
        Map<String, LocalDate> dates = dates(milestones);
        return ENDS.stream()
                .flatMap(kind -> Optional.ofNullable(dates.get(kind)).stream())
                .findFirst();
    }

    private static SortedMap<String, LocalDate> dates(List<Milestone> milestones) {
        SortedMap<String, LocalDate> dates = new TreeMap<>();
        milestones.forEach(milestone -> dates.put(milestone.kind(), milestone.date()));
        return dates;
    }
}
