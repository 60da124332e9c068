package dev.stepladder.rule;

import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The releases that the provider of one cluster installs together: those that a hop of one component carries another one to, and those between which it
 * waits for the last unit. The provider
 * answers for them there, whatever the vendor of either lists. Elsewhere its tables say nothing.
 */
final class CarriedPairs {
    private final List<Carry> carries;

    private CarriedPairs(List<Carry> carries) {
        this.carries = carries;
    }

    /** Those of a cluster; parameters as for {@link StateRules}. */
    static CarriedPairs of(Matrices matrices, SortedMap<String, String> attributes) {
        return new CarriedPairs(carries(matrices, attributes));
    }

    /** What the provider of a cluster carries there, in the order of its file. */
    static List<Carry> carries(Matrices matrices, SortedMap<String, String> attributes) {
        return Optional.ofNullable(attributes.get("provider")).flatMap(matrices::provider).stream()
                .map(Provider::carries)
                .flatMap(List::stream)
                .filter(carry -> carry.when().holds(attributes))
                .toList();
    }

    /** The statement that has both releases, in either order; empty if none has. */
    Optional<Fact> naming(ComponentRelease one, ComponentRelease other) {
        return carries.stream()
                .filter(carry -> brings(carry, one, other) || brings(carry, other, one))
                .map(Carry::fact)
                .findFirst();
    }

    private static boolean brings(Carry carry, ComponentRelease lead, ComponentRelease carried) {
        return carry.by().equals(lead.component())
                && carry.component().equals(carried.component())
                && Stream.of(carry.landing(lead.version()), carry.waiting(lead.version()))
                        .flatMap(Optional::stream)
                        .anyMatch(carried.version()::equals);
    }
}
