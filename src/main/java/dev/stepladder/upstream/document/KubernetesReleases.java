package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The releases of Kubernetes in the files behind its web pages: maintained minors in {@code schedule.yaml}, ended ones in {@code eol.yaml}.
 *
 * <p>The patch under {@code next} is planned, and so no fact.
 */
final class KubernetesReleases {
    private static final ComponentName KUBERNETES = new ComponentName("kubernetes");

    private final UpstreamValues values;
    private final Releases releases;
    private final Diagnostics diagnostics;

    private KubernetesReleases(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new UpstreamValues(diagnostics);
        this.releases = new Releases(diagnostics);
    }

    /** {@code schedules: [{release: 1.34, releaseDate: ..., maintenanceModeStartDate: ..., endOfLifeDate: ..., previousPatches: [...]}]}. */
    static Upstream schedule(Node root, Diagnostics diagnostics) {
        KubernetesReleases reader = new KubernetesReleases(diagnostics);
        List<Upstream.Release> read = new ArrayList<>();
        for (Node item : reader.values.items(root, "schedules", "the schedule of Kubernetes releases")) {
            Fields.of(item, "schedule", diagnostics).flatMap(reader::scheduled).ifPresent(read::add);
        }
        return Upstream.of(read, List.of());
    }

    private Optional<Upstream.Release> scheduled(Fields fields) {
        Optional<Version> minor = releases.required(fields, "release");
        NavigableMap<String, LocalDate> dates = new TreeMap<>();
        values.day(fields, "releaseDate").ifPresent(day -> dates.put("released", day));
        values.day(fields, "maintenanceModeStartDate").ifPresent(day -> dates.put("eoas", day));
        values.day(fields, "endOfLifeDate").ifPresent(day -> dates.put("eol", day));
        Optional<Version> newest = fields
                .list(
                        "previousPatches",
                        (key, node) -> Fields.of(node, "patch", diagnostics).flatMap(patch -> {
                            Optional<Version> version = releases.required(patch, "release");
                            patch.doneAmongOthers();
                            return version;
                        }))
                .stream()
                .max(Comparator.naturalOrder());
        fields.doneAmongOthers();
        return minor.map(version -> new Upstream.Release(
                KUBERNETES, version, newest.map(Version::text).orElse(""), dates, List.of(), fields.place()));
    }

    /** {@code branches: [{release: "1.31", finalPatchRelease: 1.31.14, endOfLifeDate: "2025-11-11"}]}. */
    static Upstream ended(Node root, Diagnostics diagnostics) {
        KubernetesReleases reader = new KubernetesReleases(diagnostics);
        List<Upstream.Release> read = new ArrayList<>();
        for (Node item : reader.values.items(root, "branches", "the list of ended Kubernetes releases")) {
            Fields.of(item, "branch", diagnostics).flatMap(reader::branch).ifPresent(read::add);
        }
        return Upstream.of(read, List.of());
    }

    private Optional<Upstream.Release> branch(Fields fields) {
        Optional<Version> minor = releases.required(fields, "release");
        Optional<Version> last = releases.required(fields, "finalPatchRelease");
        NavigableMap<String, LocalDate> dates = new TreeMap<>();
        values.day(fields, "endOfLifeDate").ifPresent(day -> dates.put("eol", day));
        fields.doneAmongOthers();
        return minor.map(version -> new Upstream.Release(
                KUBERNETES, version, last.map(Version::text).orElse(""), dates, List.of(), fields.place()));
    }
}
