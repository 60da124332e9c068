package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Compares a goal with a fleet, before a search begins. */
public final class GoalCheck {
    private GoalCheck() {}

    /**
     * Reports goals for components that run nowhere, goals below the start of a component without downgrades, and goals outside of the channel of a
     * cluster.
     */
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
                        StartingFleet.addOrLeaveOut(component.name(), fleet));
            }
            units.forEach(running -> checkChannel(component, wanted.getValue(), running, place, diagnostics));
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

    /** Reports a goal that no release of the chosen channel meets, unless the cluster is there already. */
    private static void checkChannel(
            Component component,
            VersionRange wanted,
            StartingFleet.Running running,
            Place place,
            Diagnostics diagnostics) {
        Optional<Channel> chosen = Optional.ofNullable(
                        running.cluster().attributes().get(Channel.attribute(component.name())))
                .flatMap(component::channel);
        if (chosen.isEmpty() || wanted.contains(running.unit().version())) {
            return;
        }
        List<Version> meant = component.releases().stream()
                .map(Release::version)
                .filter(wanted::contains)
                .toList();
        if (meant.stream().noneMatch(chosen.get()::lists)) {
            List<String> others = component.channels().stream()
                    .filter(channel -> meant.stream().anyMatch(channel::lists))
                    .map(Channel::name)
                    .toList();
            diagnostics.error(
                    place,
                    "channel %s of %s, which %s is in, does not list %s"
                            .formatted(
                                    chosen.get().name(),
                                    component.name(),
                                    running.cluster().name(),
                                    wanted),
                    others.isEmpty() ? "no channel lists it" : "it is listed by " + String.join(", ", others),
                    others.isEmpty() ? "" : "choose such a channel, or another target");
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
