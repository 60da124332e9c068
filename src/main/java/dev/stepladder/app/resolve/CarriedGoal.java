package dev.stepladder.app.resolve;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The goal of the leading component that follows from that of another one whose hops carry it: OpenShift 4.16 brings Kubernetes 1.29. So the
 * platform settles there, as if both had been named.
 */
public final class CarriedGoal {
    private final Matrices matrices;

    public CarriedGoal(Matrices matrices) {
        this.matrices = matrices;
    }

    /** The named goals, and those that follow from them in clusters of this fleet. */
    public SortedMap<ComponentName, VersionRange> resolve(SortedMap<ComponentName, VersionRange> named, Fleet fleet) {
        SortedMap<ComponentName, VersionRange> goal = new TreeMap<>(named);
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .flatMap(cluster -> carries(cluster).stream())
                .filter(carry -> named.containsKey(carry.by()) && !named.containsKey(carry.component()))
                .forEach(carry -> Optional.ofNullable(named.get(carry.by()))
                        .flatMap(wanted -> landing(carry, wanted))
                        .ifPresent(range -> goal.put(carry.component(), range)));
        return goal;
    }

    /** What carries the leading component of a cluster that runs it. */
    private List<Carry> carries(Cluster cluster) {
        Optional<Provider> provider = matrices.provider(cluster.attributes().getOrDefault("provider", ""));
        Optional<ComponentName> leading = provider.map(Provider::order).stream()
                .flatMap(Collection::stream)
                .findFirst()
                .filter(name -> cluster.units().stream()
                        .anyMatch(unit -> unit.component().equals(name)));
        return provider.stream()
                .flatMap(known -> known.carries().stream())
                .filter(carry -> leading.filter(carry.component()::equals).isPresent())
                .toList();
    }

    private Optional<VersionRange> landing(Carry carry, VersionRange wanted) {
        String landings = matrices.component(carry.by()).stream()
                .map(Component::releases)
                .flatMap(Collection::stream)
                .map(Release::version)
                .filter(wanted::contains)
                .flatMap(release -> carry.landing(release).stream())
                .map(Version::text)
                .distinct()
                .collect(Collectors.joining(" || "));
        return matrices.component(carry.component())
                .flatMap(component -> VersionRange.parse(landings).map(component::range));
    }
}
