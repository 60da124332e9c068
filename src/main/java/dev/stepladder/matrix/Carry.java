package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a hop of one component takes along: every unit of another one in the same cluster moves with it, as {@code kubeadm upgrade apply} moves
 * CoreDNS.
 *
 * <p>The two are one hop. A carried unit never goes down, needs no upgrade edge and knows no width; whatever else holds for its hops holds here too.
 *
 * @param by the component whose hops carry
 * @param component the component that is carried; it has no hops of its own where this holds, but for {@code alone}
 * @param method only hops of this upgrade method carry; empty if all do
 * @param when for which clusters
 * @param given only while every unit of these components is in these ranges, as the cluster is before the hop
 * @param last only the hop carries after which every unit of {@code by} runs that release or a later one; before it, nothing is carried
 * @param table by release or line of {@code by}, what a carried unit runs afterwards unless it runs something later
 * @param alone how far hops of its own may reach; empty where it has none
 */
public record Carry(
        ComponentName by,
        ComponentName component,
        Optional<String> method,
        When when,
        List<Term> given,
        boolean last,
        SortedMap<Version, Version> table,
        Optional<Width> alone,
        Fact fact) {
    public Carry {
        given = List.copyOf(given);
        table = Collections.unmodifiableSortedMap(new TreeMap<>(table));
        if (by.equals(component)) {
            throw new IllegalArgumentException("component carries itself: " + by);
        }
    }

    /** What the table has for a release: its own line, or else the longest line that it is of; nothing if it has none. */
    public Optional<Version> landing(Version release) {
        return line(release).flatMap(line -> Optional.ofNullable(table.get(line)));
    }

    /** What still runs while other units of {@code by} have to come to a release: what the line before names, if only the last hop carries. */
    public Optional<Version> waiting(Version release) {
        return line(release)
                .filter(line -> last)
                .map(table::headMap)
                .filter(earlier -> !earlier.isEmpty())
                .flatMap(earlier -> Optional.ofNullable(table.get(earlier.lastKey())));
    }

    private Optional<Version> line(Version release) {
        return table.containsKey(release)
                ? Optional.of(release)
                : table.keySet().stream()
                        .filter(line -> isLineOf(line, release))
                        .reduce((shorter, longer) ->
                                longer.numbers().size() > shorter.numbers().size() ? longer : shorter);
    }

    private static boolean isLineOf(Version line, Version release) {
        int numbers = line.numbers().size();
        return line.rest().isEmpty()
                && numbers > 0
                && line.name().equals(release.name())
                && release.numbers().size() >= numbers
                && release.numbers().subList(0, numbers).equals(line.numbers());
    }
}
