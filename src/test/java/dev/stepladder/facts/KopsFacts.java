package dev.stepladder.facts;

import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each kops makes: its days, its Kubernetes minors, and the etcd and Calico that it installs on the newest of them. */
final class KopsFacts {
    private static final Pattern CALICO = Pattern.compile("(?<![\\w-])k8s-(1\\.\\d+)=(?:[v\\d.]+/)?v([\\d.]+)");
    private static final Pattern ETCD = Pattern.compile(">=(1\\.\\d+)=([\\d.]+)");

    private final Shipped shipped;

    KopsFacts(Shipped shipped) {
        this.shipped = shipped;
    }

    List<String> row(FactRow row) {
        String minor = row.cell("kops_minor").orElseThrow();
        Optional<Release> known = Covering.of(shipped.component("kops"), minor);
        if (known.isEmpty()) {
            return List.of(row.mismatch(minor, "no such release of kops"));
        }
        List<String> found = new ArrayList<>();
        differ(row, minor, "release_date", Shipped.date(known.get().milestones(), "released"), found);
        differ(row, minor, "last_patch_known", known.get().build().orElse("none"), found);
        minors(row, minor, known.get(), found);
        installs(row, minor, "default_etcd_by_k8s", ETCD, "etcd", found);
        installs(row, minor, "calico_by_k8s_template", CALICO, "calico", found);
        return found;
    }

    private static void differ(FactRow row, String minor, String column, String own, List<String> found) {
        row.cell(column)
                .filter(text -> !text.equals(own))
                .ifPresent(
                        text -> found.add(row.mismatch(minor, "%s: facts %s, matrix %s".formatted(column, text, own))));
    }

    private void minors(FactRow row, String minor, Release known, List<String> found) {
        NavigableSet<Version> here = shipped.kubernetes(known, List.of(Level.SUPPORTED));
        String newest = row.cell("k8s_max").orElseThrow();
        String oldest = row.cell("k8s_min_supported")
                .filter(least -> shipped.component("kubernetes")
                        .release(Version.of(least))
                        .isPresent())
                .orElse(here.isEmpty() ? newest : here.first().text());
        NavigableSet<Version> wanted = shipped.known(shipped.component("kubernetes").releases().stream()
                .map(release -> release.version().text())
                .filter(text -> VersionRange.of(oldest + " - " + newest).contains(Version.of(text)))
                .toList());
        if (!here.equals(wanted)) {
            found.add(row.mismatch(minor, "kubernetes: facts %s, matrix %s".formatted(wanted, here)));
        }
    }

    /** The last entry of a list by Kubernetes minor that reaches the newest minor of this kops, against what its hop carries. */
    private void installs(
            FactRow row, String minor, String column, Pattern entry, String component, List<String> found) {
        Version newest = Version.of(row.cell("k8s_max").orElseThrow());
        TreeMap<Version, String> byMinor = new TreeMap<>();
        Matcher entries = entry.matcher(row.cell(column).orElse(""));
        while (entries.find()) {
            byMinor.put(Version.of(entries.group(1)), entries.group(2));
        }
        if (byMinor.floorEntry(newest) == null) {
            return;
        }
        String installed = byMinor.floorEntry(newest).getValue();
        Optional<Version> wanted =
                Covering.of(shipped.component(component), installed).map(Release::version);
        Optional<Version> here = shipped.matrices().provider("kops").orElseThrow().carries().stream()
                .filter(carry -> carry.by().text().equals("kubernetes")
                        && carry.component().text().equals(component))
                .flatMap(carry -> carry.landing(newest).stream())
                .findFirst();
        if (!wanted.equals(here)) {
            found.add(row.mismatch(
                    minor,
                    "%s: facts %s, matrix %s"
                            .formatted(
                                    component,
                                    installed,
                                    here.map(Version::text).orElse("none"))));
        }
    }
}
