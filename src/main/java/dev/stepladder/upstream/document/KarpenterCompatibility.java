package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Level;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The compatibility file of a project that uses AWS's kompat, such as Karpenter: the lowest and the highest Kubernetes minor of each release.
 *
 * <p>{@code 1.0.x} stands for a line; a patch on its own, such as {@code 1.0.5}, for itself and later ones.
 */
final class KarpenterCompatibility {
    private static final ComponentName KUBERNETES = new ComponentName("kubernetes");

    private KarpenterCompatibility() {}

    static Upstream read(Node root, Optional<String> component, Diagnostics diagnostics) {
        ComponentName name = new ComponentName(component.orElse("karpenter"));
        Releases releases = new Releases(diagnostics);
        List<Upstream.Release> read = new ArrayList<>();
        List<Node> items =
                new UpstreamValues(diagnostics).items(root, "compatibility", "Karpenter's compatibility file");
        for (Node item : items) {
            Fields.of(item, "compatibility", diagnostics).ifPresent(fields -> {
                Optional<Version> version = releases.required(fields, "appVersion");
                Optional<Version> first = releases.required(fields, "minK8sVersion");
                Optional<Version> last = releases.required(fields, "maxK8sVersion");
                fields.doneAmongOthers();
                NavigableSet<Version> minors = first.flatMap(from -> last.map(to -> Releases.minors(from, to)))
                        .orElseGet(TreeSet::new);
                if (minors.isEmpty() && first.isPresent() && last.isPresent()) {
                    diagnostics.error(
                            fields.placeOf("minK8sVersion"),
                            "no minors from the lowest to the highest",
                            "found " + first.get() + " to " + last.get(),
                            "");
                }
                version.filter(known -> !minors.isEmpty())
                        .ifPresent(known -> read.add(new Upstream.Release(
                                name,
                                known,
                                "",
                                new TreeMap<>(),
                                List.of(new Upstream.Fits(KUBERNETES, Level.SUPPORTED, minors, new TreeSet<>())),
                                fields.place())));
            });
        }
        return Upstream.of(read, List.of());
    }
}
