package dev.stepladder.facts;

import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/** Which etcd was installed with which Kubernetes minor, and when its minors came out. */
final class EtcdFacts {
    private static final List<Level> LISTED = List.of(Level.SUPPORTED, Level.TESTED);

    private final Shipped shipped;

    EtcdFacts(Shipped shipped) {
        this.shipped = shipped;
    }

    List<String> row(FactRow row) {
        String version = row.cell("etcd_version").orElseThrow().replaceFirst("-\\d+$", "");
        String kind = row.cell("kind").orElseThrow();
        Optional<Release> known = Covering.of(shipped.component("etcd"), version);
        if (known.isEmpty()) {
            return List.of(row.mismatch(version + " (" + kind + ")", "no such release of etcd"));
        }
        return kind.equals("etcd-lifecycle")
                ? released(row, version, known.get())
                : installed(row, version + " (" + kind + ")", known.get());
    }

    private static List<String> released(FactRow row, String version, Release known) {
        String day = row.cell("from_patch_or_date").orElseThrow();
        String own = Shipped.date(known.milestones(), "released");
        return day.equals(own)
                ? List.of()
                : List.of(row.mismatch(version, "released: facts %s, matrix %s".formatted(day, own)));
    }

    private List<String> installed(FactRow row, String name, Release known) {
        Version minor = Version.of(row.cell("k8s_minor").orElseThrow());
        return shipped.kubernetes(known, LISTED).contains(minor)
                ? List.of()
                : List.of(row.mismatch(
                        name + " on " + minor,
                        "matrix has etcd %s on %s".formatted(known.version(), shipped.kubernetes(known, LISTED))));
    }
}
