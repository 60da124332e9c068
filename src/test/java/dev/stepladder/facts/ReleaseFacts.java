package dev.stepladder.facts;

import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which releases exist, and when. */
final class ReleaseFacts {
    private static final Map<String, String> FAMILIES =
            new TreeMap<>(Map.of("AL2", "al2", "AL2023", "al2023", "Bottlerocket", "bottlerocket"));
    private static final List<String> STANDARD = List.of("x86_64", "x86_64-standard", "standard");

    private final Shipped shipped;

    ReleaseFacts(Shipped shipped) {
        this.shipped = shipped;
    }

    /** Kubernetes itself, and EKS' dates of it. */
    List<String> kubernetes(FactRow row) {
        String minor = row.cell("minor").orElseThrow();
        List<String> found = new ArrayList<>(release(row, "kubernetes", minor, "last_patch_known"));
        shipped.release("kubernetes", minor).ifPresent(known -> {
            date(row, minor, "release_date", "released", known.milestones(), found);
            date(row, minor, "maintenance_start", "eoas", known.milestones(), found);
            date(row, minor, "upstream_eol", "eol", known.milestones(), found);
        });
        List<Milestone> eks = shipped.matrices()
                .provider("eks")
                .map(provider -> provider.milestones(Version.of(minor)))
                .orElse(List.of());
        date(row, minor, "eks_release", "released", eks, found);
        date(row, minor, "eks_standard_end", "standard-end", eks, found);
        date(row, minor, "eks_extended_end", "extended-end", eks, found);
        return found;
    }

    /** A release with its dates and its newest patch. */
    List<String> component(FactRow row, String component, String column) {
        String minor = row.cell(column).orElseThrow();
        List<String> found = new ArrayList<>(release(row, component, minor, "last_patch_known"));
        shipped.release(component, minor).ifPresent(known -> {
            date(row, minor, "release_date", "released", known.milestones(), found);
            date(row, minor, "eol", "eol", known.milestones(), found);
        });
        return found;
    }

    /** An AMI family of a minor; variants for other hardware follow it. */
    List<String> ami(FactRow row) {
        List<String> found = new ArrayList<>();
        if (STANDARD.contains(row.cell("variant").orElse(""))) {
            String version = row.cell("k8s_minor").orElseThrow() + "-"
                    + FAMILIES.get(row.cell("family").orElseThrow());
            shipped.component("node")
                    .release(Version.of(version))
                    .ifPresentOrElse(
                            known -> date(row, version, "first_release", "released", known.milestones(), found),
                            () -> found.add(row.mismatch(version, "no such release of node")));
        }
        return found;
    }

    /** A Lambda runtime, once for each of its architectures. */
    List<String> lambda(FactRow row) {
        String runtime = row.cell("runtime").orElseThrow();
        List<String> found = new ArrayList<>();
        List<Release> variants = shipped.component("lambda").releases().stream()
                .filter(release -> release.version().text().equals(runtime + "-x86_64")
                        || release.version().text().equals(runtime + "-arm64"))
                .toList();
        if (variants.isEmpty()) {
            return List.of(row.mismatch(runtime, "no such release of lambda"));
        }
        List<String> architectures = variants.stream()
                .map(release -> release.version().text().substring(runtime.length() + 1))
                .sorted()
                .toList();
        List<String> wanted = row.words("architectures").stream().sorted().toList();
        if (!wanted.isEmpty() && !architectures.equals(wanted)) {
            found.add(row.mismatch(
                    runtime,
                    "architectures: facts %s, matrix %s"
                            .formatted(String.join(" ", wanted), String.join(" ", architectures))));
        }
        for (Release variant : variants) {
            String name = variant.version().text();
            date(row, name, "release_date", "released", variant.milestones(), found);
            date(row, name, "deprecation_date", "deprecated", variant.milestones(), found);
            date(row, name, "block_function_update_date", "update-blocked", variant.milestones(), found);
        }
        return found;
    }

    /** From where a hop leads to a release of Istio, for clusters of one method. */
    List<String> istioHops(FactRow row, String column, SortedMap<String, String> attributes) {
        Version to = Version.of(row.cell("istio_minor").orElseThrow());
        UpgradeGraph hops = UpgradeGraph.of(shipped.component("istio"), attributes);
        NavigableSet<Version> wanted = new TreeSet<>();
        row.words(column).forEach(from -> wanted.add(Version.of(from)));
        NavigableSet<Version> here = new TreeSet<>();
        for (Release from : shipped.component("istio").releases()) {
            if (hops.edge(from.version(), to).isPresent()) {
                here.add(from.version());
            }
        }
        return wanted.isEmpty() || here.containsAll(wanted)
                ? List.of()
                : List.of(row.mismatch(to.text(), "%s: facts %s, matrix %s".formatted(column, wanted, here)));
    }

    private List<String> release(FactRow row, String component, String version, String patch) {
        Optional<Release> known = shipped.release(component, version);
        if (known.isEmpty()) {
            return List.of(row.mismatch(version, "no such release of " + component));
        }
        String build = known.get().build().orElse("").replaceFirst("^v", "");
        return row.cell(patch)
                .map(text -> text.replaceFirst("^v", ""))
                .filter(text -> !build.isEmpty() && !build.equals(text))
                .map(text -> List.of(row.mismatch(version, "%s: facts %s, matrix %s".formatted(patch, text, build))))
                .orElse(List.of());
    }

    private static void date(
            FactRow row, String name, String column, String kind, List<Milestone> milestones, List<String> found) {
        String own = Shipped.date(milestones, kind);
        row.cell(column)
                .filter(day -> !day.equals(own))
                .ifPresent(day -> found.add(row.mismatch(name, "%s: facts %s, matrix %s".formatted(column, day, own))));
    }
}
