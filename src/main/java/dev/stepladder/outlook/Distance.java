package dev.stepladder.outlook;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Offer;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts how far releases are behind the newest that was out on a day.
 *
 * <p>For the component that a provider leads with, a release is out once the provider offers it. Components that settle on its minors follow it: none of
 * their releases is out for a cluster before the provider offers that minor. Withdrawn releases and pre-releases do not count.
 */
final class Distance {
    private static final String RELEASED = "released";

    private final Matrices matrices;
    private final Optional<Provider> provider;
    private final LocalDate day;

    Distance(Matrices matrices, Optional<Provider> provider, LocalDate day) {
        this.matrices = matrices;
        this.provider = provider;
        this.day = day;
    }

    /** The distance of a release; empty if the matrices do not list it, or if not even it was out on the day. */
    Optional<Behind> of(ComponentName name, Version version) {
        return matrices.component(name)
                .filter(component -> component.release(version).isPresent())
                .flatMap(component -> of(component, version));
    }

    private Optional<Behind> of(Component component, Version version) {
        List<Release> out = out(component, version.name());
        List<Version> above = out.stream()
                .map(Release::version)
                .filter(other -> isAbove(other, version))
                .toList();
        Optional<Version> newest = above.stream()
                .reduce((one, other) -> isAbove(one, other) || (same(one, other) && fits(one, version)) ? one : other)
                .or(() -> out.stream()
                        .map(Release::version)
                        .filter(version::equals)
                        .findFirst());
        return newest.map(top -> new Behind(
                top,
                isDated(component),
                count(above, version, 1),
                count(above, version, 2),
                count(above, version, Integer.MAX_VALUE),
                patch(out, version)));
    }

    /** The releases of a name that were out; all of them if the component has no dates and follows no other. */
    private List<Release> out(Component component, String name) {
        boolean follows = provider.filter(known -> known.settled().contains(component.name()))
                .isPresent();
        boolean leads = isLeading(component.name());
        List<Release> all = component.releases().stream()
                .filter(release -> release.version().name().equals(name)
                        && release.withdrawn().isEmpty()
                        && !component.listed().isPreRelease(release.version()))
                .filter(release -> !(leads || follows) || isOffered(release.version()))
                .toList();
        if ((leads && hasOffers()) || !hasOwnDates(component)) {
            return all;
        }
        // A release without a date came before a dated one behind it.
        List<Release> out = new ArrayList<>();
        List<Release> undated = new ArrayList<>();
        for (Release release : all) {
            Optional<LocalDate> date = released(release);
            if (date.isEmpty()) {
                undated.add(release);
            } else if (!day.isBefore(date.get())) {
                out.addAll(undated);
                undated.clear();
                out.add(release);
            }
        }
        return out;
    }

    /** Whether its releases have dates: their own, or those of the component that it follows. */
    private boolean isDated(Component component) {
        boolean follows = provider.filter(known -> known.settled().contains(component.name()))
                .isPresent();
        return hasOwnDates(component) || ((follows || isLeading(component.name())) && hasOffers());
    }

    private boolean isLeading(ComponentName name) {
        return provider.filter(known -> known.leading().equals(name)).isPresent();
    }

    private boolean hasOffers() {
        return provider.filter(known -> !known.offers().isEmpty()).isPresent();
    }

    /** Whether a minor had come with the provider; without dates of a provider, whether the leading component's release had. */
    private boolean isOffered(Version version) {
        Provider known = provider.orElseThrow();
        if (hasOffers()) {
            return Optional.ofNullable(known.offers().get(version.toMinor()))
                    .filter(offer -> !isComing(offer))
                    .isPresent();
        }
        return matrices.component(known.leading()).stream()
                .flatMap(component -> component.releases().stream())
                .filter(release -> release.version().toMinor().equals(version.toMinor()))
                .allMatch(release -> released(release).filter(day::isBefore).isEmpty());
    }

    private boolean isComing(Offer offer) {
        return offer.isComing(day);
    }

    private static boolean hasOwnDates(Component component) {
        return component.releases().stream()
                .anyMatch(release -> released(release).isPresent());
    }

    private static Optional<LocalDate> released(Release release) {
        return release.milestones().stream()
                .filter(milestone -> milestone.kind().equals(RELEASED))
                .map(Milestone::date)
                .findFirst();
    }

    /** The newest patch of a minor: a listed release, or the build that one names. */
    private static Optional<String> patch(List<Release> out, Version version) {
        return out.stream()
                .filter(release -> minor(release.version()).equals(minor(version))
                        && release.version().rest().equals(version.rest()))
                .reduce((one, other) -> isAbove(one.version(), other.version()) ? one : other)
                .map(release -> release.build().orElse(release.version().text()))
                .filter(patch -> !patch.equals(version.text()));
    }

    private static boolean fits(Version one, Version version) {
        return one.rest().equals(version.rest());
    }

    private static boolean same(Version one, Version other) {
        return one.numbers().equals(other.numbers());
    }

    /** Whether the numbers of a version are higher; variants of one release are as new as each other. */
    private static boolean isAbove(Version one, Version other) {
        for (int i = 0; i < Math.max(one.numbers().size(), other.numbers().size()); i++) {
            int order = Long.compare(number(one, i), number(other, i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static long number(Version version, int index) {
        return index < version.numbers().size() ? version.numbers().get(index) : 0;
    }

    private static List<Long> minor(Version version) {
        return first(version, 2);
    }

    private static List<Long> first(Version version, int numbers) {
        return version.numbers().subList(0, Math.min(numbers, version.numbers().size()));
    }

    /** How many other lines there are. A line is all releases with the same first numbers. */
    private static int count(List<Version> above, Version version, int numbers) {
        return (int) above.stream()
                .map(other -> first(other, numbers))
                .distinct()
                .filter(other -> !other.equals(first(version, numbers)))
                .count();
    }
}
