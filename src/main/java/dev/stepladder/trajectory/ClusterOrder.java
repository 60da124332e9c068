package dev.stepladder.trajectory;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order in which the clusters of an environment take turns.
 *
 * <p>Each order of the environment breaks the ties of the one before it; the file's order breaks the last ones.
 */
public final class ClusterOrder {
    private final Matrices matrices;
    private final Collection<ClusterName> begun;

    /**
     * An order.
     *
     * @param begun clusters that have taken hops before the plan
     */
    public ClusterOrder(Matrices matrices, Collection<ClusterName> begun) {
        this.matrices = matrices;
        this.begun = begun;
    }

    /** The same environment with its clusters in order. */
    public Environment sorted(Environment environment) {
        return environment.sortBy().isEmpty()
                ? environment
                : environment.with(environment.clusters().stream()
                        .sorted(by(environment.sortBy()))
                        .toList());
    }

    /** Compares clusters by what they run before the plan. */
    public Comparator<Cluster> by(List<String> orders) {
        return orders.stream()
                .map(this::by)
                .reduce(Comparator::thenComparing)
                .orElse(Comparator.comparing(cluster -> 0));
    }

    private Comparator<Cluster> by(String order) {
        return switch (order) {
            case Environment.UNFINISHED_FIRST -> Comparator.comparing(cluster -> !isUnfinished(cluster));
            case Environment.OLDEST_FIRST ->
                Comparator.comparing(
                        (Cluster cluster) -> leading(cluster).stream().findFirst(), ClusterOrder::emptyLast);
            default ->
                Comparator.comparing(
                        (Cluster cluster) ->
                                Optional.ofNullable(cluster.labels().get(order)).map(Label::new),
                        ClusterOrder::emptyLast);
        };
    }

    private static <T extends Comparable<T>> int emptyLast(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get())
                : Boolean.compare(one.isEmpty(), other.isEmpty());
    }

    /** A value of a label; numbers by their size, before words. */
    private record Label(String text) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            return isNumber() && other.isNumber()
                    ? new BigInteger(text).compareTo(new BigInteger(other.text))
                    : text.compareTo(other.text);
        }

        private boolean isNumber() {
            return text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        }
    }

    /** Whether it has taken hops, or a component that settles with the leading one is not on its minor. */
    private boolean isUnfinished(Cluster cluster) {
        List<ComponentName> settled =
                matrices.provider(cluster.provider()).map(Provider::settled).orElse(List.of());
        Set<List<?>> minors = new HashSet<>();
        leading(cluster).forEach(version -> minors.add(minor(version)));
        if (!minors.isEmpty()) {
            cluster.units().stream()
                    .filter(unit -> settled.contains(unit.component()))
                    .forEach(unit -> minors.add(minor(unit.version())));
        }
        return minors.size() > 1 || begun.contains(cluster.name());
    }

    /** The first two numbers. */
    private static List<?> minor(Version version) {
        return version.numbers().subList(0, Math.min(2, version.numbers().size()));
    }

    /** The releases of the leading component, the oldest first. */
    private NavigableSet<Version> leading(Cluster cluster) {
        NavigableSet<Version> releases = new TreeSet<>();
        matrices.provider(cluster.provider())
                .flatMap(provider -> provider.order().stream().findFirst())
                .ifPresent(leading -> cluster.units().stream()
                        .filter(unit -> unit.component().equals(leading))
                        .map(Unit::version)
                        .forEach(releases::add));
        return releases;
    }
}
