package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Origin;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Source;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.version.Version;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something in a manifest that an upgrade will trip over.
 *
 * @param code what it is called, the same in every release of the tool: the id of a known issue, or of the removal of an API
 * @param severity how grave it is on the way that was asked for
 * @param place the field that gives it away; the object if no field does
 * @param objectPlace where the object begins
 * @param object its id, such as {@code Deployment/shop/web}
 * @param why what happens
 * @param remedy what to do
 * @param sources who says so
 * @param blocks the first hop on the way that it hurts; nothing if none does
 * @param environments whose manifests it stands in; empty if none is given
 * @param accepted who lives with it, and has not run out of time
 * @param origin how the object came to be seen
 * @param api the life of the API that the object is written in; nothing if the finding is not about that
 */
public record Finding(
        String code,
        KnownIssue.Severity severity,
        Place place,
        Place objectPlace,
        ObjectName object,
        String why,
        String remedy,
        List<Source> sources,
        Optional<HopAhead> blocks,
        SortedSet<EnvironmentName> environments,
        Optional<AcceptedFinding> accepted,
        Origin origin,
        Optional<ApiLife> api)
        implements Comparable<Finding> {
    /** By the hop they block, those that block none last; then the gravest first, by code and place. */
    private static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::rank)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::place)
            .thenComparing(finding -> finding.object().id())
            .thenComparing(finding -> finding.origin().inWords());

    /** What an object is called. */
    public record ObjectName(String apiVersion, String kind, String namespace, String name) {
        static ObjectName of(Manifest manifest) {
            return new ObjectName(manifest.apiVersion(), manifest.kind(), manifest.namespace(), manifest.name());
        }

        /** {@code Deployment/shop/web}; a part that is not given is left out. */
        public String id() {
            return kind + (namespace.isEmpty() ? "" : "/" + namespace) + (name.isEmpty() ? "" : "/" + name);
        }
    }

    /**
     * The life of an API.
     *
     * @param deprecatedAtTarget whether the way ends at a release that warns of it or refuses it
     */
    public record ApiLife(
            ComponentName component,
            Optional<Version> deprecatedIn,
            Optional<Version> removedIn,
            String replacement,
            Optional<Version> replacementSince,
            boolean deprecatedAtTarget) {}

    public Finding {
        sources = List.copyOf(sources);
        environments = Collections.unmodifiableSortedSet(new TreeSet<>(environments));
    }

    /** The same, accepted. */
    Finding acceptedBy(AcceptedFinding acceptance) {
        return new Finding(
                code,
                severity,
                place,
                objectPlace,
                object,
                why,
                remedy,
                sources,
                blocks,
                environments,
                Optional.of(acceptance),
                origin,
                api);
    }

    /** The same as a warning, because something else decides whether it comes true. */
    Finding uncertain(String because) {
        return new Finding(
                code,
                severity == KnownIssue.Severity.BLOCKER ? KnownIssue.Severity.WARNING : severity,
                place,
                objectPlace,
                object,
                why + because,
                remedy,
                sources,
                blocks,
                environments,
                accepted,
                origin,
                api);
    }

    /** Whether acting is required before the hop, or recommended. */
    public String remediation() {
        return severity == KnownIssue.Severity.BLOCKER ? "required" : "recommended";
    }

    /** Whether it is about an API that the target warns of, or no longer has. */
    public boolean isDeprecated() {
        return api.map(ApiLife::deprecatedAtTarget).orElse(false);
    }

    /** Whether it stands in the way of what comes next. */
    public boolean counts() {
        return severity == KnownIssue.Severity.BLOCKER
                && accepted.isEmpty()
                && blocks.map(HopAhead::due).orElse(false);
    }

    private int rank() {
        return blocks.map(HopAhead::number).orElse(Integer.MAX_VALUE);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
