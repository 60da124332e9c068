package dev.stepladder.cluster;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.Goal;
import dev.stepladder.search.Answer;
import dev.stepladder.search.Limits;
import dev.stepladder.search.PathFinder;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How far one can get where the whole way is barred: the latest release of the goal's first component that a safe path leads to. */
final class Nearby {
    private final Rulings rulings;
    private final Barriers barriers;
    private final Roster roster;
    private final Goal goal;
    private final Limits limits;

    Nearby(Rulings rulings, Barriers barriers, Goal goal, Limits limits) {
        this.rulings = rulings;
        this.barriers = barriers;
        this.roster = rulings.roster();
        this.goal = goal;
        this.limits = limits;
    }

    /** That release and what the way there costs; nothing if not even one step towards the goal is safe. */
    Optional<Explanation.Nearest> find() {
        String name = goal.components().containsKey(goal.leading())
                ? goal.leading()
                : goal.components().firstKey();
        Optional<Component> component = rulings.rules().matrices().component(name);
        if (component.isEmpty()) {
            return Optional.empty();
        }
        List<Release> releases = component.get().releases();
        int last = -1;
        for (int i = 0; i < releases.size(); i++) {
            if (goal.components()
                    .getOrDefault(name, VersionRange.ANY)
                    .contains(releases.get(i).version())) {
                last = i;
            }
        }
        for (int i = last - 1; i >= 0 && !isStart(component.get(), releases.get(i)); i--) {
            Optional<Answer.Path> path = path(name, releases.get(i).version());
            if (path.isPresent()) {
                return Optional.of(new Explanation.Nearest(
                        name + " " + releases.get(i).version(), path.get().cost()));
            }
        }
        return Optional.empty();
    }

    private Optional<Answer.Path> path(String component, Version at) {
        SortedMap<String, VersionRange> nearer = new TreeMap<>(goal.components());
        nearer.put(component, VersionRange.exactly(at));
        Goal lower = goal.with(nearer, List.of(at));
        if (barriers.to(lower).standBeside(unit -> false)) {
            return Optional.empty();
        }
        return PathFinder.find(new ClusterProblemMaker(rulings, lower, hop -> false).make(Set.of()), limits)
                .path();
    }

    private boolean isStart(Component component, Release release) {
        return roster.units().stream()
                .anyMatch(unit -> unit.component().equals(component.name())
                        && unit.version().equals(release.version()));
    }
}
