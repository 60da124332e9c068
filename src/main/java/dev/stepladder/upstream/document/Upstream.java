package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Level;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts of one document.
 *
 * @param releases of components, in the document's order
 * @param minors a provider's dates, in the document's order
 * @param defaults the versions that a provider installs by default
 * @param removals deprecated and removed APIs
 * @param skipped entries that are no facts, with the reason, in words
 * @param product the name by which its address knows it, if it gives one
 * @param asOf the day of the copy, if it says so itself
 */
public record Upstream(
        List<Release> releases,
        List<Minor> minors,
        List<Default> defaults,
        List<Removal> removals,
        List<String> skipped,
        Optional<String> product,
        Optional<LocalDate> asOf) {
    /** The facts of a document that does not say of which day it is. */
    Upstream(
            List<Release> releases,
            List<Minor> minors,
            List<Default> defaults,
            List<Removal> removals,
            List<String> skipped) {
        this(releases, minors, defaults, removals, skipped, Optional.empty(), Optional.empty());
    }

    /** Facts about releases only. */
    static Upstream of(List<Release> releases, List<String> skipped) {
        return new Upstream(releases, List.of(), List.of(), List.of(), skipped);
    }

    public Upstream {
        releases = List.copyOf(releases);
        minors = List.copyOf(minors);
        defaults = List.copyOf(defaults);
        removals = List.copyOf(removals);
        skipped = List.copyOf(skipped);
    }

    /**
     * A release as upstream counts them, often finer than the matrix does.
     *
     * @param andLater whether the later patches of its line are meant, too
     * @param build the newest build of it; empty if none is given
     * @param dates by the names in matrices
     * @param fits the compatible versions of partners
     * @param bounds what it needs of partners
     */
    public record Release(
            ComponentName component,
            Version version,
            boolean andLater,
            String build,
            NavigableMap<String, LocalDate> dates,
            List<Fits> fits,
            List<Bound> bounds,
            Place place) {
        public Release {
            dates = Collections.unmodifiableNavigableMap(new TreeMap<>(dates));
            fits = List.copyOf(fits);
            bounds = List.copyOf(bounds);
        }

        /** A release alone, without bounds. */
        public Release(
                ComponentName component,
                Version version,
                String build,
                NavigableMap<String, LocalDate> dates,
                List<Fits> fits,
                Place place) {
            this(component, version, false, build, dates, fits, List.of(), place);
        }
    }

    /**
     * A limit to the versions of a partner. Within it, nothing is said to fit.
     *
     * @param words the limit as the document writes it
     */
    public record Bound(ComponentName partner, VersionRange range, String words) {}

    /**
     * The compatible versions of a release at one level.
     *
     * @param versions of the partner
     * @param spokenOf the partner's versions that the document covers; empty for all
     */
    public record Fits(
            ComponentName partner, Level level, NavigableSet<Version> versions, NavigableSet<Version> spokenOf) {
        public Fits {
            versions = Collections.unmodifiableNavigableSet(new TreeSet<>(versions));
            spokenOf = Collections.unmodifiableNavigableSet(new TreeSet<>(spokenOf));
        }
    }

    /** A provider's dates of one minor. */
    public record Minor(String provider, Version minor, NavigableMap<String, LocalDate> dates, Place place) {
        public Minor {
            dates = Collections.unmodifiableNavigableMap(new TreeMap<>(dates));
        }
    }

    /** The version that a provider installs by default on a minor. */
    public record Default(String provider, Version minor, ComponentName component, Version version, Place place) {}

    /**
     * A deprecated or removed API.
     *
     * @param deprecatedIn empty if unknown; so are the others
     */
    public record Removal(
            ComponentName component,
            String api,
            String kind,
            String deprecatedIn,
            String removedIn,
            String replacement,
            String replacementSince,
            Place place) {}
}
