package dev.stepladder.preflight;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The way to a target where there is no plan yet: each component that is named passes every release up to it, and what a settled platform has
 * on the minor of the leading component (nodes, kube-proxy) passes the same minors.
 */
public final class TargetHops {
    private TargetHops() {}

    /**
     * The way to a target.
     *
     * @param provider whose word counts on who follows
     * @param from where components are now; of those that it doesn't tell, every release up to the target is ahead
     * @param to where they go
     */
    public static HopsAhead of(
            Matrices matrices,
            Provider provider,
            SortedMap<ComponentName, Version> from,
            SortedMap<ComponentName, Version> to) {
        ComponentName leading = provider.order().get(0);
        List<HopAhead> passages = new ArrayList<>();
        SortedMap<ComponentName, SortedSet<Version>> starts = new TreeMap<>();
        for (ComponentName component : to.keySet()) {
            List<Version> releases = ahead(matrices.component(component), from.get(component), to.get(component));
            List<ComponentName> movers = new ArrayList<>(List.of(component));
            if (component.equals(leading)) {
                provider.settled().stream()
                        .filter(follower -> !to.containsKey(follower))
                        .forEach(movers::add);
            }
            if (from.get(component) == null && !releases.isEmpty()) {
                // An API that the first known release drops is in the way of whoever comes from before it.
                for (ComponentName mover : movers) {
                    passages.add(passage(passages.size() + 1, mover, releases.get(0), releases.get(0), provider));
                }
            }
            for (int i = 1; i < releases.size(); i++) {
                for (ComponentName mover : movers) {
                    passages.add(passage(passages.size() + 1, mover, releases.get(i - 1), releases.get(i), provider));
                }
            }
            Version start = from.get(component);
            if (start != null) {
                movers.forEach(mover -> starts.put(mover, new TreeSet<>(List.of(start))));
            }
        }
        String before = String.join(
                ", ",
                to.entrySet().stream()
                        .map(goal -> goal.getKey() + " " + goal.getValue())
                        .toList());
        List<HopsAhead.Judged> judged = to.entrySet().stream()
                .map(goal -> new HopsAhead.Judged(
                        goal.getKey(), Optional.ofNullable(from.get(goal.getKey())), goal.getValue()))
                .toList();
        return new HopsAhead(passages, starts, before, judged);
    }

    private static List<Version> ahead(Optional<Component> component, @Nullable Version from, Version to) {
        return component.map(Component::releases).orElse(List.of()).stream()
                .map(Release::version)
                .filter(version -> version.compareTo(to) <= 0 && (from == null || version.compareTo(from) >= 0))
                .sorted()
                .toList();
    }

    private static HopAhead passage(int number, ComponentName component, Version from, Version to, Provider provider) {
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put("provider", provider.name());
        return new HopAhead(number, Optional.empty(), component, from, to, attributes, true);
    }
}
