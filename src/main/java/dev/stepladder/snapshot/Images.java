package dev.stepladder.snapshot;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import java.util.Optional;

/** Which component a container image or a chart belongs to, by the names that the matrices give. */
final class Images {
    private final Matrices matrices;

    Images(Matrices matrices) {
        this.matrices = matrices;
    }

    /** An image's component and tag. */
    record Known(String component, String version) {}

    /** The component that an image runs, such as {@code registry/eks/coredns:v1.8.4-eksbuild.1}; nothing without a tag. */
    Optional<Known> ofImage(String image) {
        String named = image.replaceFirst("@.*$", "");
        int colon = named.lastIndexOf(':');
        if (colon < named.lastIndexOf('/') || colon < 0) {
            return Optional.empty();
        }
        String path = "/" + named.substring(0, colon);
        return matrices.components().values().stream()
                .filter(component -> component.profile().images().stream().anyMatch(name -> path.endsWith("/" + name)))
                .findFirst()
                .map(component -> new Known(component.name(), named.substring(colon + 1)));
    }

    /** The component that a chart such as {@code cert-manager-v1.11.0} installs. */
    Optional<String> ofChart(String chart) {
        String name = chart.replaceFirst("-v?[0-9].*$", "");
        return matrices.components().values().stream()
                .filter(component -> component.profile().charts().contains(name))
                .map(Component::name)
                .findFirst();
    }
}
