package dev.stepladder.planner;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Assumptions;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The fleet without a fleet file: dev, staging and prod, one cluster each, with the provider's default components. */
public final class DefaultFleet {
    /** The file of the places of its units. */
    public static final String PLACE = "defaults";

    private static final List<EnvironmentName> ENVIRONMENTS =
            Stream.of("dev", "staging", "prod").map(EnvironmentName::new).toList();

    private DefaultFleet() {}

    /** The fleet with all of the provider's defaults. */
    public static Optional<Fleet> of(Provider provider, Version from, SortedMap<ComponentName, Version> given) {
        return of(provider, from, given, component -> true);
    }

    /**
     * The fleet, if the provider has defaults for the start.
     *
     * @param from the leading component's release
     * @param given given releases, by component; these are not assumed
     * @param runs whether a component runs by default
     */
    public static Optional<Fleet> of(
            Provider provider, Version from, SortedMap<ComponentName, Version> given, Predicate<ComponentName> runs) {
        SortedMap<ComponentName, Version> defaults = provider.defaults().get(from.toMinor());
        if (defaults == null) {
            return Optional.empty();
        }
        SortedMap<ComponentName, Version> running = new TreeMap<>(defaults);
        running.keySet().removeIf(runs.negate());
        running.put(provider.order().get(0), from);
        running.putAll(given);
        List<Unit> units = new ArrayList<>();
        List<String> assumed = new ArrayList<>();
        assumed.add(Assumptions.environments(ENVIRONMENTS, provider));
        List<ComponentName> order = new ArrayList<>(provider.order());
        running.keySet().stream()
                .filter(component -> !order.contains(component))
                .forEach(order::add);
        for (ComponentName component : order) {
            Version version = running.get(component);
            if (version != null) {
                units.add(new Unit(component.text(), component, version, 0, Place.of(PLACE)));
                if (!given.containsKey(component)
                        && !component.equals(provider.order().get(0))) {
                    assumed.add(Assumptions.running(component, version));
                }
            }
        }
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("provider", provider.name());
        return Optional.of(new Fleet(
                ENVIRONMENTS.stream()
                        .map(name -> new Environment(
                                name,
                                List.of(new Cluster(
                                        new ClusterName(name.text()),
                                        attributes,
                                        units,
                                        new TreeSet<>(),
                                        Place.of(PLACE)))))
                        .toList(),
                assumed));
    }
}
