package dev.stepladder.preflight;

import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Where things go: every hop still to be taken, in order.
 *
 * @param passages in the order in which they are taken
 * @param starts per component, the releases it runs now; without those that are not given
 * @param before what findings must be mended before, in words, such as {@code stage 1.20} or {@code kubernetes 1.24}
 * @param judged the ranges of releases that findings are judged by, in order
 */
public record HopsAhead(
        List<HopAhead> passages,
        SortedMap<ComponentName, SortedSet<Version>> starts,
        String before,
        List<Judged> judged) {
    public HopsAhead {
        passages = List.copyOf(passages);
        judged = List.copyOf(judged);
    }

    /**
     * The releases of one component that findings are judged by.
     *
     * @param from where it is; nothing where that isn't known, and every release up to {@code to} counts
     * @param to where it goes
     */
    public record Judged(ComponentName component, Optional<Version> from, Version to) {
        /** Such as {@code kubernetes 1.19 to 1.24}, or {@code kubernetes up to 1.24, from any release}. */
        public String inWords() {
            return from.map(start -> "%s %s to %s".formatted(component, start, to))
                    .orElse("%s up to %s, from any release".formatted(component, to));
        }
    }

    /** Whether the way has anything to say of a component. */
    boolean knows(ComponentName component) {
        return target(component).isPresent()
                || passages.stream().anyMatch(hop -> hop.component().equals(component));
    }

    /** Where a component ends up; nothing if the way has nothing to do with it. */
    Optional<Version> target(ComponentName component) {
        return judged.stream()
                .filter(range -> range.component().equals(component))
                .map(Judged::to)
                .findFirst();
    }

    /**
     * The first hop of which something holds.
     *
     * @param environments only theirs count; all, if it is empty or the way knows no environments
     */
    Optional<HopAhead> first(SortedSet<EnvironmentName> environments, Predicate<HopAhead> holds) {
        return passages.stream()
                .filter(passage -> environments.isEmpty()
                        || passage.planned()
                                .map(step -> environments.contains(step.environment()))
                                .orElse(true))
                .filter(holds)
                .findFirst();
    }

    /** Whether a component already runs a release in a range, somewhere. */
    boolean startsIn(ComponentName component, VersionRange range) {
        SortedSet<Version> running = starts.get(component);
        return running != null && running.stream().anyMatch(range::contains);
    }

    /** Whether a component ever comes into a range. */
    boolean reaches(ComponentName component, VersionRange range) {
        return startsIn(component, range)
                || passages.stream()
                        .anyMatch(passage -> passage.component().equals(component) && range.contains(passage.to()));
    }
}
