package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The Kubernetes minors of EKS, with its own dates: the output of {@code aws eks describe-cluster-versions}. */
final class EksVersions {
    private EksVersions() {}

    static Upstream read(Node root, Diagnostics diagnostics) {
        UpstreamValues values = new UpstreamValues(diagnostics);
        List<Upstream.Minor> minors = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Node item : values.items(root, "clusterVersions", "the output of aws eks describe-cluster-versions")) {
            Fields.of(item, "cluster version", diagnostics).ifPresent(fields -> {
                Optional<String> text = values.required(fields, "clusterVersion");
                NavigableMap<String, LocalDate> dates = new TreeMap<>();
                values.dayOfTime(fields, "releaseDate").ifPresent(day -> dates.put("released", day));
                values.dayOfTime(fields, "endOfStandardSupportDate").ifPresent(day -> dates.put("standard-end", day));
                values.dayOfTime(fields, "endOfExtendedSupportDate").ifPresent(day -> dates.put("extended-end", day));
                fields.doneAmongOthers();
                Optional<Version> version = text.flatMap(Version::parse);
                version.ifPresent(minor -> minors.add(new Upstream.Minor("eks", minor, dates, fields.place())));
                if (text.isPresent() && version.isEmpty()) {
                    skipped.add(text.get() + ": not a version");
                }
            });
        }
        return new Upstream(List.of(), minors, List.of(), List.of(), skipped);
    }
}
