package dev.stepladder.app;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.planner.DefaultFleet;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What runs before the first hop: what the fleet file says, or the provider's defaults, with {@code --set} over either. */
public final class StartingFleet {
    private final Optional<Provider> provider;
    private final Diagnostics diagnostics;

    public StartingFleet(Optional<Provider> provider, Diagnostics diagnostics) {
        this.provider = provider;
        this.diagnostics = diagnostics;
    }

    /**
     * The fleet; nothing, and a problem, where the command line doesn't tell enough or contradicts the fleet file.
     *
     * @param told the fleet file's
     * @param fromGiven whether {@code --from} was given, readable or not
     * @param from what it says
     * @param set what {@code --set} says
     */
    public Optional<Fleet> of(
            Optional<Fleet> told, boolean fromGiven, Optional<Version> from, SortedMap<String, Version> set) {
        if (told.isPresent()) {
            from.ifPresent(version -> checkFrom(told.get(), version));
            return Optional.of(overridden(told.get(), set));
        }
        if (!fromGiven) {
            diagnostics.error(
                    Place.of("command line"),
                    "where does it start?",
                    "neither --from nor --fleet is given",
                    "add --from 1.19 or --fleet FILE");
        }
        if (provider.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fleet> assumed = DefaultFleet.of(provider.get(), from.get(), set);
        if (assumed.isEmpty()) {
            diagnostics.error(
                    Place.of("--from " + from.get()),
                    "%s has no defaults for %s %s"
                            .formatted(
                                    provider.get().title(),
                                    provider.get().order().get(0),
                                    from.get()),
                    "there are defaults for " + list(provider.get()),
                    "say what runs in a fleet file: --fleet FILE");
        }
        return assumed;
    }

    private static String list(Provider provider) {
        List<String> minors =
                provider.defaults().keySet().stream().map(Version::text).toList();
        return minors.isEmpty() ? "none" : minors.get(0) + " to " + minors.get(minors.size() - 1);
    }

    private void checkFrom(Fleet fleet, Version from) {
        String leading = provider.map(known -> known.order().get(0)).orElse("");
        for (Running running : running(fleet, leading)) {
            Unit unit = running.unit();
            if (!unit.version().equals(from)) {
                diagnostics.error(
                        unit.place(),
                        "%s runs %s %s, --from says %s"
                                .formatted(running.cluster().name(), leading, unit.version(), from),
                        "",
                        "leave --from out; the fleet file says where each cluster is");
            }
        }
    }

    private Fleet overridden(Fleet fleet, SortedMap<String, Version> set) {
        for (String component : set.keySet()) {
            if (running(fleet, component).isEmpty()) {
                diagnostics.error(
                        Place.of("--set " + component + "=" + set.get(component)),
                        "no cluster of the fleet runs " + component,
                        "",
                        "add it to the fleet file");
            }
        }
        UnaryOperator<Unit> override = unit -> {
            Version version = set.get(unit.component());
            return version == null ? unit : unit.at(version);
        };
        return fleet.with(
                cluster -> cluster.with(cluster.units().stream().map(override).toList()));
    }

    private record Running(Cluster cluster, Unit unit) {}

    private static List<Running> running(Fleet fleet, String component) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> cluster.units().stream()
                        .filter(unit -> unit.component().equals(component))
                        .map(unit -> new Running(cluster, unit)))
                .toList();
    }

    /** Reports goals that lie below what runs, where the component has no way down. */
    public static void checkGoal(
            Fleet fleet, SortedMap<String, VersionRange> goal, Matrices matrices, Diagnostics diagnostics) {
        for (Map.Entry<String, VersionRange> wanted : goal.entrySet()) {
            Component component = matrices.component(wanted.getKey()).orElseThrow();
            List<Running> units = running(fleet, component.name());
            Place place = Place.of("--to " + component.name() + "=" + wanted.getValue());
            if (units.isEmpty()) {
                diagnostics.error(
                        place, "no cluster runs " + component.name(), "", "leave it out, or add it to the fleet");
            }
            boolean goesDown =
                    component.upgrades().stream().anyMatch(family -> family.direction() == UpgradeEdges.Direction.DOWN);
            List<Running> above = units.stream()
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
                        ? ", or leave where they are those that have passed it: --to \"%s=>=%s\""
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
