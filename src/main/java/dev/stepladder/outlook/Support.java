package dev.stepladder.outlook;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Offer;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The releases that are in support on a day.
 *
 * <p>For the leading component of a provider with dates, those that the provider offers and supports, extended support included; where it states no end,
 * the project's end counts. For any other component, those that are out and whose end of life, or deprecation, is still to come. A release without an end counts as in support, unless a later one of the same
 * kind has ended: projects rarely date what is long gone.
 */
public final class Support {
    private static final List<String> ENDS = List.of("eol", "deprecated");
    private static final List<String> OF_PROVIDERS = List.of("standard-end", "extended-end");

    private final Optional<Provider> provider;
    private final LocalDate day;
    private final LocalDate until;

    public Support(Optional<Provider> provider, LocalDate day) {
        this(provider, day, day);
    }

    /** @param until the releases are out on the day, and still in support on this one */
    public Support(Optional<Provider> provider, LocalDate day, LocalDate until) {
        this.provider = provider;
        this.day = day;
        this.until = until;
    }

    /** The releases of a component that are in support, in the file's order. */
    public List<Version> of(Component component) {
        Optional<Provider> theirs = provider.filter(known ->
                known.leading().equals(component.name()) && !known.offers().isEmpty());
        if (theirs.isPresent()) {
            List<Version> maintained = dated(component);
            return component.releases().stream()
                    .map(Release::version)
                    .filter(version -> Optional.ofNullable(theirs.get().offers().get(version.toMinor()))
                            .filter(offer -> offer.holds(day) && lasts(offer).orElse(maintained.contains(version)))
                            .isPresent())
                    .toList();
        }
        return dated(component);
    }

    /** Whether a provider still supports a minor; empty if it states no end of support. */
    private Optional<Boolean> lasts(Offer offer) {
        List<LocalDate> ends = days(offer.milestones(), OF_PROVIDERS);
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends.stream().anyMatch(until::isBefore));
    }

    private List<Version> dated(Component component) {
        List<Version> supported = new ArrayList<>();
        List<Release> releases = component.releases();
        for (int i = 0; i < releases.size(); i++) {
            Release release = releases.get(i);
            boolean out =
                    days(release.milestones(), List.of("released")).stream().noneMatch(day::isBefore);
            boolean hasEnd = !days(release.milestones(), ENDS).isEmpty();
            boolean over = hasEnd
                    ? hasEnded(release)
                    : releases.subList(i + 1, releases.size()).stream()
                            .anyMatch(later -> isLike(later.version(), release.version()) && hasEnded(later));
            if (out && !over) {
                supported.add(release.version());
            }
        }
        return supported;
    }

    private boolean hasEnded(Release release) {
        return days(release.milestones(), ENDS).stream().anyMatch(end -> !until.isBefore(end));
    }

    /** Of one name and one variant, such as the releases of one language, or of one operating system. */
    private static boolean isLike(Version one, Version other) {
        return one.name().equals(other.name()) && one.rest().equals(other.rest());
    }

    private static List<LocalDate> days(List<Milestone> milestones, Collection<String> kinds) {
        return milestones.stream()
                .filter(milestone -> kinds.contains(milestone.kind()))
                .map(Milestone::date)
                .toList();
    }
}
