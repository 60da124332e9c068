package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules that hold on one day only: no cluster moves to a release that its provider does not offer on that day.
 *
 * <p>Matrices by themselves know no day. A request with dates adds the rules of its day to them; each is a blocked hop, accepted under one of two
 * names. Providers without dates, such as those whose tools a team runs itself, withdraw nothing.
 */
public final class OfferedReleases {
    /** Accepts releases that a provider no longer offers. */
    public static final String ENDED = "ended-releases";

    /** Accepts releases that a provider does not offer yet. */
    public static final String COMING = "coming-releases";

    /** The names of the rules that a day may add. */
    public static final List<String> NAMES = List.of(ENDED, COMING);

    private OfferedReleases() {}

    /** The matrices with the rules of a day. */
    public static Matrices on(LocalDate day, Matrices matrices) {
        List<Rule> rules = new ArrayList<>();
        matrices.providers()
                .values()
                .forEach(provider -> matrices.component(provider.leading())
                        .ifPresent(component -> provider.offers()
                                .forEach((minor, offer) ->
                                        rule(provider, component, minor, day).ifPresent(rules::add))));
        return rules.isEmpty() ? matrices : matrices.with(rules, List.of(), List.of());
    }

    /** The same on the day of a plan; the matrices themselves for a plan without dates. */
    public static Matrices on(Optional<LocalDate> day, Matrices matrices) {
        return day.map(date -> on(date, matrices)).orElse(matrices);
    }

    private static Optional<Rule> rule(Provider provider, Component component, Version minor, LocalDate day) {
        Offer offer = Optional.ofNullable(provider.offers().get(minor)).orElseThrow();
        if (offer.holds(day)) {
            return Optional.empty();
        }
        TreeMap<String, VersionRange> of = new TreeMap<>();
        of.put("provider", VersionRange.of(provider.name()));
        Rule.Head head = new Rule.Head(
                offer.isEnded(day) ? ENDED : COMING, new When(of), says(provider, minor, offer, day), offer.fact());
        HopRange hops =
                new HopRange(component.name(), VersionRange.ANY, component.range(VersionRange.of(minor.text())));
        String url =
                offer.fact().sources().stream().map(Source::url).findFirst().orElse("");
        return Optional.of(new Rule.Blocked(head, hops, url, Optional.empty()));
    }

    /** Why a minor is not offered on a day, such as {@code Amazon EKS has not offered kubernetes 1.20 since 2022-11-01}. */
    private static String says(Provider provider, Version minor, Offer offer, LocalDate day) {
        String release = "%s %s".formatted(provider.leading(), minor);
        return offer.isEnded(day)
                ? "%s has not offered %s%s"
                        .formatted(
                                provider.title(),
                                release,
                                offer.until().map(end -> " since " + end).orElse(""))
                : "%s offers %s%s"
                        .formatted(
                                provider.title(),
                                release,
                                offer.from()
                                        .map(start -> " only from " + start + " on")
                                        .orElse(""));
    }
}
