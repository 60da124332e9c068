package dev.stepladder.upstream;

import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.yaml.FilePlaces;
import dev.stepladder.yaml.InputFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the facts of a document with the matrices.
 *
 * <p>Only facts of the document are compared: a fact that it leaves out is missing there, not wrong here. A complete list, such as the Kubernetes
 * releases that an Istio release supports, is compared in both directions.
 */
public final class UpstreamComparison {
    private UpstreamComparison() {}

    /**
     * The comparison.
     *
     * @param files the files of the matrices
     */
    public static UpstreamReport of(Upstream upstream, Matrices matrices, List<InputFile> files) {
        Findings findings = new Findings();
        upstream.skipped().forEach(findings::skip);
        Map<ComponentName, List<Upstream.Release>> byComponent = new LinkedHashMap<>();
        upstream.releases()
                .forEach(release -> byComponent
                        .computeIfAbsent(release.component(), key -> new ArrayList<>())
                        .add(release));
        byComponent.forEach((name, said) -> {
            Optional<Component> component = matrices.component(name);
            component.ifPresentOrElse(
                    known -> new ReleaseComparison(matrices, known, findings).compare(said),
                    () -> findings.skip(name + ": no matrix describes this component" + nearest(name, matrices)));
        });
        ProviderComparison providers = new ProviderComparison(matrices, new FilePlaces(files), findings);
        // Oldest first, as providers list them, independent of the document's order.
        upstream.minors().stream()
                .sorted(Comparator.comparing(Upstream.Minor::minor))
                .forEach(providers::minor);
        upstream.defaults().forEach(providers::defaultRelease);
        RemovalComparison removals = new RemovalComparison(matrices, findings);
        upstream.removals().forEach(removals::compare);
        return findings.report();
    }

    private static String nearest(ComponentName name, Matrices matrices) {
        return Nearest.to(name.text(), matrices.componentNames())
                .map(known -> "; the nearest name is " + known)
                .orElse("");
    }
}
