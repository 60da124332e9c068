package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Compares a goal with a fleet, before a search begins. */
public final class GoalCheck {
    private GoalCheck() {}

    /** Reports goals for components that run nowhere, and goals below the start of a component without downgrades. */
    public static void check(
            Fleet fleet, SortedMap<ComponentName, VersionRange> goal, Matrices matrices, Diagnostics diagnostics) {
        for (Map.Entry<ComponentName, VersionRange> wanted : goal.entrySet()) {
            Component component = matrices.component(wanted.getKey()).orElseThrow();
            List<StartingFleet.Running> units = StartingFleet.running(fleet, component.name());
            Place place = Place.of("--to " + component.name() + "=" + wanted.getValue());
            if (units.isEmpty()) {
                diagnostics.error(
                        place,
                        "no cluster runs " + component.name(),
                        "",
                        "leave it out; if a cluster does run it, add it to the fleet");
            }
            boolean goesDown =
                    component.upgrades().stream().anyMatch(family -> family.direction() != UpgradeEdges.Direction.UP);
            List<StartingFleet.Running> above = units.stream()
                    .filter(running -> !goesDown
                            && isBelow(
                                    component, wanted.getValue(), running.unit().version()))
                    .toList();
            if (!above.isEmpty()) {
                String who = above.stream()
                        .map(running -> "%s runs %s"
                                .formatted(
                                        running.cluster().name(), running.unit().version()))
                        .distinct()
                        .collect(Collectors.joining(", "));
                diagnostics.error(
                        place,
                        "the target is below the start",
                        who,
                        above(component, wanted.getValue(), above.size() < units.size()));
            }
        }
    }

    /** @param some whether others are not above the target */
    private static String above(Component component, VersionRange wanted, boolean some) {
        boolean exact = Version.parse(wanted.text()).isPresent();
        return "give a target above it"
                + (some && exact
                        ? ", or keep clusters that are above it where they are: --to \"%s=>=%s\""
                                .formatted(component.name(), wanted)
                        : "");
    }

    private static boolean isBelow(Component component, VersionRange wanted, Version running) {
        List<Version> order =
                component.releases().stream().map(release -> release.version()).toList();
        int start = order.indexOf(running);
        return order.stream().filter(wanted::contains).allMatch(version -> order.indexOf(version) < start);
    }
}
