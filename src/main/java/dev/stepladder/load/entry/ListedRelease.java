package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Node;
import java.util.List;
import java.util.Set;

/**
 * A release as its file writes it, before it is checked against its component.
 *
 * @param component whose release it is
 * @param place the place of its version
 * @param spoken the partners that it names, with their places
 */
public record ListedRelease(String component, Release release, Place place, List<Node.Scalar> spoken) {
    public ListedRelease {
        spoken = List.copyOf(spoken);
    }

    public Version version() {
        return release.version();
    }

    /** Reports ranges of components that are not among the partners. */
    public void checkPartners(Set<String> partners, String fix, Diagnostics diagnostics) {
        for (Node.Scalar partner : spoken) {
            if (!partners.contains(partner.text())) {
                diagnostics.error(
                        partner.place(),
                        partner.text() + " is not among the partners of " + component,
                        partners.isEmpty()
                                ? "this component has no partners"
                                : "found partners: [" + String.join(", ", partners) + "]",
                        fix);
            }
        }
    }
}
