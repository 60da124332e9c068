package dev.stepladder.app.answer;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Offer;
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.matrix.Price;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.version.Minors;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What today's calendar does to a plan without dates: releases on its way that the provider does not offer today, or that are past their support.
 *
 * <p>The plan itself knows no day, so that it stays the same; only the terminal warns.
 */
final class CalendarWarning {
    private final Matrices matrices;
    private final LocalDate today;

    /** The minors of the leading component that clusters of one provider run, and those of them that they move to. */
    private record Visited(SortedSet<Version> all, SortedSet<Version> entered, SortedSet<String> accepted) {
        Visited() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    private CalendarWarning(Matrices matrices, LocalDate today) {
        this.matrices = matrices;
        this.today = today;
    }

    /** One warning for each provider whose dates have a say; none for most plans. */
    static List<Diagnostic> of(Plan plan, Matrices matrices, LocalDate today) {
        CalendarWarning warning = new CalendarWarning(matrices, today);
        Map<String, Visited> visited = new TreeMap<>();
        Map<ClusterName, ClusterPath> paths = new HashMap<>();
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> paths.put(cluster, path)));
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        plan.paths()
                .forEach(path -> warning.provider(path).ifPresent(provider -> {
                    Visited there = visited.computeIfAbsent(provider.name(), key -> new Visited());
                    there.accepted().addAll(path.accepted());
                    path.start().stream()
                            .filter(unit -> unit.component().equals(provider.leading()))
                            .map(Unit::version)
                            .forEach(version -> there.all().add(version.toMinor()));
                }));
        plan.steps()
                .forEach(step -> Optional.ofNullable(paths.get(step.cluster()))
                        .flatMap(warning::provider)
                        .ifPresent(provider -> Optional.ofNullable(hops.get(step.hop())).stream()
                                .flatMap(hop -> hop.moves().stream())
                                .filter(move -> move.component().equals(provider.leading()))
                                .map(move -> move.to().toMinor())
                                .forEach(minor -> {
                                    Visited there = visited.computeIfAbsent(provider.name(), key -> new Visited());
                                    there.all().add(minor);
                                    there.entered().add(minor);
                                })));
        List<Diagnostic> warnings = new ArrayList<>();
        visited.forEach((name, there) ->
                warning.warn(matrices.provider(name).orElseThrow(), there).ifPresent(warnings::add));
        return warnings;
    }

    private Diagnostic warning(List<String> says) {
        return new Diagnostic(
                Diagnostic.Severity.WARNING,
                Place.of("today, " + today),
                String.join("; ", says),
                "a plan without dates does not count that",
                "add --start " + today + " for an answer that does");
    }

    private Optional<Provider> provider(ClusterPath path) {
        return matrices.provider(path.attributes().getOrDefault("provider", ""));
    }

    private Optional<Diagnostic> warn(Provider provider, Visited there) {
        List<Version> ended = offers(provider, there.entered(), offer -> offer.isEnded(today));
        List<Version> coming = offers(provider, there.entered(), offer -> offer.isComing(today));
        List<Version> past =
                there.all().stream().filter(minor -> isPast(provider, minor)).toList();
        List<Version> extended = there.all().stream()
                .filter(minor -> !past.contains(minor) && isExtended(provider, minor))
                .toList();
        List<String> says = new ArrayList<>();
        if (!ended.isEmpty() && !there.accepted().contains(OfferedReleases.ENDED)) {
            says.add(
                    "%s no longer offers %s %s".formatted(provider.title(), provider.leading(), Minors.inWords(ended)));
        }
        if (!coming.isEmpty() && !there.accepted().contains(OfferedReleases.COMING)) {
            says.add("%s does not offer %s %s yet"
                    .formatted(provider.title(), provider.leading(), Minors.inWords(coming)));
        }
        if (!past.isEmpty()) {
            says.add("%s %s %s out of support"
                    .formatted(provider.leading(), Minors.inWords(past), past.size() == 1 ? "is" : "are"));
        }
        if (!extended.isEmpty()) {
            says.add("%s %s %s in extended support%s"
                    .formatted(
                            provider.leading(),
                            Minors.inWords(extended),
                            extended.size() == 1 ? "is" : "are",
                            price(provider)));
        }
        return says.isEmpty() ? Optional.empty() : Optional.of(warning(says));
    }

    private static List<Version> offers(Provider provider, SortedSet<Version> minors, Predicate<Offer> are) {
        return minors.stream()
                .filter(minor -> Optional.ofNullable(provider.offers().get(minor))
                        .filter(are)
                        .isPresent())
                .toList();
    }

    /** Whether all support has ended: by the provider's dates, or by the project's where the provider states no end. */
    private boolean isPast(Provider provider, Version minor) {
        List<LocalDate> ends = provider.milestones(minor).stream()
                .filter(milestone -> milestone.kind().equals("standard-end")
                        || milestone.kind().equals("extended-end"))
                .map(Milestone::date)
                .toList();
        if (!ends.isEmpty()) {
            return ends.stream().allMatch(end -> !today.isBefore(end));
        }
        return matrices.component(provider.leading()).stream()
                .flatMap(component -> component.releases().stream())
                .filter(release -> release.version().toMinor().equals(minor))
                .flatMap(release -> release.milestones().stream())
                .anyMatch(milestone -> milestone.kind().equals("eol") && !today.isBefore(milestone.date()));
    }

    private boolean isExtended(Provider provider, Version minor) {
        return provider.milestones(minor).stream()
                .anyMatch(milestone -> milestone.kind().equals("standard-end") && !today.isBefore(milestone.date()));
    }

    private String price(Provider provider) {
        return provider.prices().stream()
                .findFirst()
                .filter(price -> price.extendedFrom().filter(today::isBefore).isEmpty())
                .map(CalendarWarning::words)
                .orElse("");
    }

    private static String words(Price price) {
        return ", %s %s per month and cluster"
                .formatted(price.extendedPerMonth().toPlainString(), price.currency());
    }
}
