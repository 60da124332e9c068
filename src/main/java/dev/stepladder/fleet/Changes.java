package dev.stepladder.fleet;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which hops of a cluster may share one change: one pull request, one deployment.
 *
 * @param groups components whose hops may share; {@link #EVERYTHING} among them stands for all components
 */
public record Changes(List<Set<String>> groups) {
    /** What a fleet file writes for all components. */
    public static final String EVERYTHING = "*";

    /** Each hop is a change of its own. */
    public static final Changes SINGLE = new Changes(List.of());

    public Changes {
        groups = List.copyOf(groups);
    }

    /** Whether hops of these components may share a change, as far as the fleet is concerned. */
    public boolean allow(Collection<String> components) {
        return groups.stream().anyMatch(group -> group.contains(EVERYTHING) || group.containsAll(components));
    }
}
