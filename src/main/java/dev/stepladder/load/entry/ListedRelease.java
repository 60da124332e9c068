package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Node;
import java.util.List;
import java.util.Set;

/**
 * A release as its file writes it, before anybody knows whether it may stand there.
 *
 * @param component whose release it is
 * @param place where its version stands
 * @param spoken the partners that it speaks of, where it names them
 */
public record ListedRelease(String component, Release release, Place place, List<Node.Scalar> spoken) {
    public ListedRelease {
        spoken = List.copyOf(spoken);
    }

    public Version version() {
        return release.version();
    }

    /** Reports what it says of components that are no partners of its own. */
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
