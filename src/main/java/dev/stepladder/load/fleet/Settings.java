package dev.stepladder.load.fleet;

import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The settings of a fleet, an environment or a cluster for its clusters.
 *
 * @param provider its name; empty if none is given
 * @param attributes the attributes that rules may test, without the provider
 * @param units by name, in the file's order; nothing for a unit that cannot be read
 * @param uncovered running things that no matrix describes
 * @param accepted names of rules set aside
 * @param policies by the attribute that states them
 * @param terms how the clusters are changed
 */
record Settings(
        Optional<String> provider,
        SortedMap<String, String> attributes,
        Map<String, Optional<Unit>> units,
        List<Uncovered> uncovered,
        SortedSet<String> accepted,
        SortedMap<String, ChosenPolicy> policies,
        Terms terms) {
    Settings {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        uncovered = List.copyOf(uncovered);
        accepted = Collections.unmodifiableSortedSet(new TreeSet<>(accepted));
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
    }

    /** These settings, completed by those of the level above; its units come first, so that all clusters list them in the same order. */
    Settings over(Settings whole) {
        TreeMap<String, String> allAttributes = new TreeMap<>(whole.attributes);
        allAttributes.putAll(attributes);
        Map<String, Optional<Unit>> allUnits = new LinkedHashMap<>(whole.units);
        allUnits.putAll(units);
        TreeSet<String> allAccepted = new TreeSet<>(whole.accepted);
        allAccepted.addAll(accepted);
        TreeMap<String, ChosenPolicy> allPolicies = new TreeMap<>(whole.policies);
        allPolicies.putAll(policies);
        List<Uncovered> allUncovered = Stream.concat(whole.uncovered.stream(), uncovered.stream())
                .distinct()
                .toList();
        return new Settings(
                provider.or(whole::provider),
                allAttributes,
                allUnits,
                allUncovered,
                allAccepted,
                allPolicies,
                terms.over(whole.terms));
    }

    /** Whether a unit of this component is among the units. */
    boolean runs(ComponentName component) {
        return units.values().stream()
                .flatMap(Optional::stream)
                .anyMatch(unit -> unit.component().equals(component));
    }
}
