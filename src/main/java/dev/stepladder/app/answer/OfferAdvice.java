package dev.stepladder.app.answer;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.app.request.Selection;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.app.result.Withdrawn;
import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.encode.Explanation;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.ForcedUpgrade;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Offer;
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.planner.DefaultFleet;
import dev.stepladder.planner.GoalProbe;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Completes the answer "no safe path" on a day: what the provider does not offer then, what it does instead, and the nearest possible plan. */
final class OfferAdvice {
    private final Matrices matrices;
    private final PlanOrder order;
    private final Supplier<SearchSettings> search;

    OfferAdvice(Matrices matrices, PlanOrder order, Supplier<SearchSettings> search) {
        this.matrices = matrices;
        this.order = order;
        this.search = search;
    }

    /** The same result; a missing path on which an offer has a say, with advice for each provider. */
    PlanResult on(PlanResult result, Fleet fleet, PlanRequest request) {
        if (!(result instanceof PlanResult.NoPath none) || request.calendar().isEmpty()) {
            return result;
        }
        CalendarRequest calendar = request.calendar().get();
        Map<String, List<Cluster>> stuck = new TreeMap<>();
        clusters(fleet).stream()
                .filter(cluster -> none.obstacles().stream()
                        .filter(obstacle -> obstacle.clusters().contains(cluster.name()))
                        .anyMatch(obstacle -> obstacle.explanation().reasons().stream()
                                .anyMatch(reason -> names(reason, cluster.provider()))))
                .forEach(cluster -> stuck.computeIfAbsent(cluster.provider(), key -> new ArrayList<>())
                        .add(cluster));
        List<Withdrawn> advice = new ArrayList<>();
        stuck.forEach((name, clusters) ->
                advice.add(advice(matrices.provider(name).orElseThrow(), fleet, clusters, none, request, calendar)));
        return none.because(advice);
    }

    /** Whether a conflict relies on what a provider offers. */
    private boolean names(Explanation.Conflict reason, String provider) {
        return matrices.provider(provider).stream()
                .flatMap(known -> known.offers().values().stream())
                .map(Offer::fact)
                .anyMatch(reason.because()::contains);
    }

    private Withdrawn advice(
            Provider provider,
            Fleet fleet,
            List<Cluster> clusters,
            PlanResult.NoPath none,
            PlanRequest request,
            CalendarRequest calendar) {
        LocalDate day = calendar.start().toLocalDate();
        List<Version> starts = starts(provider, clusters);
        List<Version> goal = goal(provider);
        List<Version> way = provider.offers().keySet().stream()
                .filter(minor -> starts.stream().anyMatch(minor::isLaterThan))
                .filter(minor -> goal.stream().noneMatch(wanted -> minor.isLaterThan(wanted.toMinor())))
                .toList();
        List<Version> offered = provider.offers().entrySet().stream()
                .filter(entry -> entry.getValue().holds(day))
                .map(Map.Entry::getKey)
                .toList();
        List<Withdrawn.Forced> forced = starts.stream()
                .flatMap(start -> Optional.ofNullable(provider.offers().get(start)).stream()
                        .flatMap(offer -> offer.forced().stream())
                        .filter(since -> !day.isBefore(since))
                        .map(since -> new Withdrawn.Forced(start, since)))
                .toList();
        Optional<Version> now =
                forced.isEmpty() ? Optional.empty() : offered.stream().findFirst();
        Optional<LocalDate> coming = goal.stream()
                .flatMap(wanted -> Optional.ofNullable(provider.offers().get(wanted.toMinor())).stream())
                .filter(offer -> offer.isComing(day))
                .flatMap(offer -> offer.from().stream())
                .findFirst();
        return new Withdrawn(
                provider.title(),
                provider.leading(),
                day,
                way.stream().filter(minor -> !offered.contains(minor)).toList(),
                offered,
                forced,
                provider.forcedUpgrade().map(ForcedUpgrade::says),
                now,
                coming,
                nearest(provider, fleet, request, now, offered),
                none.obstacles().stream()
                        .flatMap(obstacle -> obstacle.explanation().reasons().stream())
                        .allMatch(reason -> names(reason, provider.name())));
    }

    private static List<Version> starts(Provider provider, List<Cluster> clusters) {
        return clusters.stream()
                .flatMap(cluster -> cluster.units().stream())
                .filter(unit -> unit.component().equals(provider.leading()))
                .map(unit -> unit.version().toMinor())
                .distinct()
                .sorted()
                .toList();
    }

    /** The wanted releases of the leading component, oldest first. */
    private List<Version> goal(Provider provider) {
        VersionRange wanted = order.goal().getOrDefault(provider.leading(), VersionRange.ANY);
        return matrices.component(provider.leading()).stream()
                .map(Component::releases)
                .flatMap(List::stream)
                .map(Release::version)
                .filter(wanted::contains)
                .toList();
    }

    /** The newest offered minor that can be reached, one of the goal's if possible: from where clusters are, or from where their provider moved them. */
    private Optional<String> nearest(
            Provider provider, Fleet fleet, PlanRequest request, Optional<Version> moved, List<Version> offered) {
        boolean plain = request.set().isEmpty()
                && request.selection().equals(Selection.ALL)
                && request.rules().attributes().isEmpty()
                && request.rules().policies().isEmpty();
        if (!plain || (moved.isPresent() && request.fleet().isPresent())) {
            return Optional.empty();
        }
        Optional<Fleet> there = moved.isEmpty()
                ? Optional.of(fleet)
                : DefaultFleet.of(provider, moved.get(), Collections.emptySortedMap());
        List<Version> wanted = goal(provider).stream().map(Version::toMinor).toList();
        List<Version> best = new ArrayList<>(offered);
        best.sort(Comparator.<Version, Boolean>comparing(wanted::contains)
                .reversed()
                .thenComparing(Comparator.reverseOrder()));
        return there.flatMap(known -> best.stream()
                .filter(minor -> starts(provider, clusters(known)).stream().allMatch(minor::isLaterThan))
                .filter(minor -> leads(provider, known, minor, request))
                .findFirst()
                .map(minor -> command(provider, moved, minor, request)));
    }

    private boolean leads(Provider provider, Fleet fleet, Version minor, PlanRequest request) {
        SortedMap<ComponentName, VersionRange> goal = new TreeMap<>();
        goal.put(provider.leading(), VersionRange.of(minor.text()));
        Matrices dated =
                OfferedReleases.on(request.calendar().map(dates -> dates.start().toLocalDate()), matrices);
        return new GoalProbe(fleet, dated, new TreeSet<>(), search.get().limits()).reaches(goal);
    }

    private static String command(Provider provider, Optional<Version> moved, Version to, PlanRequest request) {
        List<String> words = new ArrayList<>(List.of("stepladder plan"));
        request.fleet().ifPresent(file -> words.add("--fleet " + ShellWord.of(file.toString())));
        moved.map(Version::text).or(request::from).ifPresent(from -> words.add("--from " + ShellWord.of(from)));
        words.add("--to " + to);
        request.calendar().ifPresent(calendar -> words.add("--start " + start(calendar)));
        if (!provider.name().equals(RuleChoice.USUAL_PROVIDER)
                && request.fleet().isEmpty()) {
            words.add("--provider " + provider.name());
        }
        return String.join(" ", words);
    }

    private static String start(CalendarRequest calendar) {
        return calendar.start().toLocalTime().equals(LocalTime.MIDNIGHT)
                ? calendar.start().toLocalDate().toString()
                : calendar.start().toString();
    }

    private static List<Cluster> clusters(Fleet fleet) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .toList();
    }
}
