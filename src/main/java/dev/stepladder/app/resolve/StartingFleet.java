package dev.stepladder.app.resolve;

import dev.stepladder.app.request.Selection;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.planner.DefaultFleet;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** The fleet before the first hop: the fleet file's, or the provider's defaults; {@code --set} overrides both. */
public final class StartingFleet {
    private final Optional<Provider> provider;
    private final Diagnostics diagnostics;

    public StartingFleet(Optional<Provider> provider, Diagnostics diagnostics) {
        this.provider = provider;
        this.diagnostics = diagnostics;
    }

    /**
     * The fleet; nothing, and a problem, if the request is incomplete or contradicts the fleet file.
     *
     * @param ofFile the fleet file's
     * @param fromGiven whether {@code --from} was given, readable or not
     * @param from the version that it names
     * @param set the versions of {@code --set}
     * @param selection which of the defaults run
     */
    public Optional<Fleet> of(
            Optional<Fleet> ofFile,
            boolean fromGiven,
            Optional<Version> from,
            SortedMap<ComponentName, Version> set,
            Selection selection) {
        if (ofFile.isPresent()) {
            from.ifPresent(version -> checkFrom(ofFile.get(), version));
            return Optional.of(overridden(ofFile.get(), set));
        }
        if (!fromGiven) {
            diagnostics.error(
                    Place.of("command line"),
                    "missing --from or --fleet",
                    "found neither",
                    "add --from 1.19 or --fleet FILE");
        }
        if (provider.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fleet> assumed = DefaultFleet.of(provider.get(), from.get(), set, selection::takes);
        if (assumed.isEmpty()) {
            diagnostics.error(
                    Place.of("--from " + from.get()),
                    "%s has no defaults for %s %s"
                            .formatted(
                                    provider.get().title(),
                                    provider.get().order().get(0),
                                    from.get()),
                    "defaults exist for " + list(provider.get()),
                    "list the current versions in a fleet file: --fleet FILE");
        }
        return assumed;
    }

    private static String list(Provider provider) {
        List<String> minors =
                provider.defaults().keySet().stream().map(Version::text).toList();
        return minors.isEmpty() ? "none" : minors.get(0) + " to " + minors.get(minors.size() - 1);
    }

    private void checkFrom(Fleet fleet, Version from) {
        if (provider.isEmpty()) {
            return;
        }
        ComponentName leading = provider.get().order().get(0);
        for (Running running : running(fleet, leading)) {
            Unit unit = running.unit();
            if (!unit.version().equals(from)) {
                diagnostics.error(
                        unit.place(),
                        "--from contradicts the fleet file: %s runs %s %s, not %s"
                                .formatted(running.cluster().name(), leading, unit.version(), from),
                        "",
                        "leave --from out; the fleet file has the versions of each cluster");
            }
        }
    }

    /** What to do about a component that no cluster of a fleet runs: where its version would be given. */
    static String addOrLeaveOut(ComponentName component, Fleet fleet) {
        String where = fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> cluster.units().stream())
                .map(unit -> unit.place().file())
                .findFirst()
                .orElse("");
        return "leave it out; if a cluster does run it, "
                + switch (where) {
                    case DefaultFleet.PLACE -> "add --set %s=VERSION".formatted(component);
                    case "--from" -> "add %s=VERSION to --from".formatted(component);
                    default -> "add it to the fleet file";
                };
    }

    private Fleet overridden(Fleet fleet, SortedMap<ComponentName, Version> set) {
        for (ComponentName component : set.keySet()) {
            if (running(fleet, component).isEmpty()) {
                diagnostics.error(
                        Place.of("--set " + component + "=" + set.get(component)),
                        "no cluster of the fleet runs " + component,
                        "",
                        addOrLeaveOut(component, fleet));
            }
        }
        UnaryOperator<Unit> override = unit -> {
            Version version = set.get(unit.component());
            return version == null ? unit : unit.at(version);
        };
        return fleet.with(
                cluster -> cluster.with(cluster.units().stream().map(override).toList()));
    }

    /** A unit, and the cluster that it runs in. */
    public record Running(Cluster cluster, Unit unit) {}

    /** All units of a component. */
    public static List<Running> running(Fleet fleet, ComponentName component) {
        return fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> cluster.units().stream()
                        .filter(unit -> unit.component().equals(component))
                        .map(unit -> new Running(cluster, unit)))
                .toList();
    }
}
