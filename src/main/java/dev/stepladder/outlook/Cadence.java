package dev.stepladder.outlook;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Source;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How often minors of a component came lately, and for how long each was supported. The next ones are assumed to do the same.
 *
 * @param last the newest minor with a published day
 * @param released that day
 * @param days from one minor to the next, on average of the last {@link #MOST}
 * @param life days of support: the middle of the last {@link #MOST} minors with both days
 * @param seen the minors from which the gaps were taken, the oldest first
 * @param place the place of the newest of them in the matrices
 * @param sources the documents from which their days come
 */
public record Cadence(
        ComponentName component,
        String of,
        Version last,
        LocalDate released,
        int days,
        int life,
        List<Version> seen,
        Place place,
        List<String> sources) {
    /** So many minors are looked at. */
    public static final int MOST = 4;

    private static final List<String> ENDS = List.of("standard-end", "eol", "deprecated");

    public Cadence {
        seen = List.copyOf(seen);
        sources = List.copyOf(sources);
    }

    private record Minor(Version version, LocalDate released, Optional<LocalDate> end, Fact fact) {}

    /** The cadence of a component; empty if too few days are known. */
    static Optional<Cadence> of(ComponentName name, Version like, Matrices matrices, Optional<Provider> provider) {
        Optional<Provider> leads = provider.filter(
                known -> known.leading().equals(name) && !known.offers().isEmpty());
        List<Minor> minors = leads.map(Cadence::offered)
                .orElseGet(() -> matrices.component(name)
                        .map(component -> released(component, like))
                        .orElse(List.of()));
        List<Minor> ended =
                last(minors.stream().filter(minor -> minor.end().isPresent()).toList(), MOST);
        List<Minor> recent = last(minors, MOST + 1);
        if (recent.size() < 2 || ended.isEmpty()) {
            return Optional.empty();
        }
        long span = ChronoUnit.DAYS.between(
                recent.get(0).released(), recent.get(recent.size() - 1).released());
        int gaps = recent.size() - 1;
        // Rounded up, so that no release is assumed to come earlier than they did.
        int days = Math.toIntExact((span + gaps - 1) / gaps);
        int life = middle(ended.stream()
                .map(minor ->
                        ChronoUnit.DAYS.between(minor.released(), minor.end().orElseThrow()))
                .toList());
        Minor newest = recent.get(recent.size() - 1);
        return days < 1 || life < 1
                ? Optional.empty()
                : Optional.of(new Cadence(
                        name,
                        leads.map(Provider::title)
                                .orElseGet(() -> matrices.component(name)
                                        .map(Component::title)
                                        .orElse(name.text())),
                        newest.version(),
                        newest.released(),
                        days,
                        life,
                        recent.stream().map(Minor::version).toList(),
                        newest.fact().place(),
                        recent.stream()
                                .flatMap(minor -> minor.fact().sources().stream())
                                .map(Source::url)
                                .distinct()
                                .toList()));
    }

    private static List<Minor> offered(Provider provider) {
        List<Minor> minors = new ArrayList<>();
        provider.offers()
                .forEach((minor, offer) -> offer.from()
                        .ifPresent(day -> minors.add(new Minor(minor, day, end(offer.milestones()), offer.fact()))));
        minors.sort(Comparator.comparing(Minor::released));
        return minors;
    }

    /** The first release of each minor of the name and variant. */
    private static List<Minor> released(Component component, Version like) {
        Map<Version, Minor> minors = new LinkedHashMap<>();
        component.releases().stream()
                .filter(release -> release.version().name().equals(like.name())
                        && release.version().rest().equals(like.rest())
                        && !component.listed().isPreRelease(release.version()))
                .forEach(release -> release.milestones().stream()
                        .filter(milestone -> milestone.kind().equals("released"))
                        .findFirst()
                        .ifPresent(day -> minors.putIfAbsent(
                                release.version().toMinor(),
                                new Minor(
                                        release.version().toMinor(),
                                        day.date(),
                                        end(release.milestones()),
                                        release.fact()))));
        return minors.values().stream()
                .sorted(Comparator.comparing(Minor::released))
                .toList();
    }

    private static Optional<LocalDate> end(List<Milestone> milestones) {
        return milestones.stream()
                .filter(milestone -> ENDS.contains(milestone.kind()))
                .map(Milestone::date)
                .min(Comparator.naturalOrder());
    }

    private static <T> List<T> last(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** The middle one; of two, the smaller, so that nothing is assumed to last longer than it did. */
    private static int middle(List<Long> days) {
        List<Long> sorted = days.stream().sorted().toList();
        return Math.toIntExact(sorted.get((sorted.size() - 1) / 2));
    }

    /** How many minors after the last published one have come by a day, as assumed; -1 if not even that one had. */
    int ahead(LocalDate day) {
        return day.isBefore(released) ? -1 : (int) (ChronoUnit.DAYS.between(released, day) / days);
    }

    /** The first of such minors that is supported beyond a day. */
    int lasting(LocalDate day) {
        int ahead = 0;
        while (!end(ahead).isAfter(day)) {
            ahead++;
        }
        return ahead;
    }

    /** The assumed end of support of such a minor; 0 is the last published one. */
    LocalDate end(int ahead) {
        return released.plusDays((long) ahead * days).plusDays(life);
    }

    /** The assumption in words, with its source. */
    public String inWords() {
        return "%s: a minor every %s days, each supported for %s days, as from %s to %s (%s)"
                .formatted(
                        of.toLowerCase(Locale.ROOT).contains(component.text()) ? of : of + " " + component,
                        days,
                        life,
                        seen.get(0),
                        last,
                        place);
    }
}
