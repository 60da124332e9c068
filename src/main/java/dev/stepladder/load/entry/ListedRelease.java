package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.VersionSyntax;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Node;
import java.util.List;
import java.util.Set;

/**
 * A release as its file writes it, before it is checked against its component.
 *
 * @param component whose release it is
 * @param upgrades its own upgrade edges
 * @param place the place of its version
 * @param spoken the partners that it names, with their places
 */
public record ListedRelease(
        ComponentName component, Release release, List<UpgradeEdges> upgrades, Place place, List<Node.Scalar> spoken) {
    public ListedRelease {
        upgrades = List.copyOf(upgrades);
        spoken = List.copyOf(spoken);
    }

    public Version version() {
        return release.version();
    }

    /** Reports ranges of components that are not among the partners. */
    public void checkPartners(Set<ComponentName> partners, String fix, Diagnostics diagnostics) {
        for (Node.Scalar partner : spoken) {
            if (partners.stream().noneMatch(name -> name.text().equals(partner.text()))) {
                diagnostics.error(
                        partner.place(),
                        partner.text() + " is not among the partners of " + component,
                        partners.isEmpty()
                                ? "this component has no partners"
                                : "found partners: [" + Name.joined(", ", partners) + "]",
                        fix);
            }
        }
    }

    /** Reports a version that its component's vendor would not write. */
    public void checkSyntax(VersionSyntax syntax, Diagnostics diagnostics) {
        Version version = version();
        if (syntax.leadingV() && !version.text().startsWith("v")) {
            diagnostics.error(
                    place,
                    "%s %s has no leading v".formatted(component, version),
                    "versions of %s begin with v".formatted(component),
                    "write \"v%s\"".formatted(version));
        }
        int numbers = version.numbers().size();
        if (syntax.numbers() > 0 && numbers != syntax.numbers()) {
            diagnostics.error(
                    place,
                    "%s %s has %s".formatted(component, version, numbers(numbers)),
                    "versions of %s have %s".formatted(component, numbers(syntax.numbers())),
                    "");
        }
    }

    private static String numbers(int count) {
        return count == 1 ? "1 number" : count + " numbers";
    }
}
