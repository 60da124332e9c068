package dev.stepladder.fleet;

import dev.stepladder.name.ComponentName;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The hops of a cluster that may share one change: one pull request, one deployment.
 *
 * @param groups components whose hops may share; {@link #EVERYTHING} among them stands for all components
 */
public record Changes(List<Set<ComponentName>> groups) {
    /** The word for all components in a fleet file. */
    public static final ComponentName EVERYTHING = new ComponentName("*");

    /** Each hop is a change of its own. */
    public static final Changes SINGLE = new Changes(List.of());

    public Changes {
        groups = List.copyOf(groups);
    }

    /** Whether the fleet lets hops of these components share a change. */
    public boolean allow(Collection<ComponentName> components) {
        return groups.stream().anyMatch(group -> group.contains(EVERYTHING) || group.containsAll(components));
    }
}
