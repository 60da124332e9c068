package dev.stepladder.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What earlier environments teach those after them.
 *
 * <p>A step is rehearsed when an earlier environment has taken the same hop before it in the plan. The first environment has nobody to learn from, and
 * its steps are never listed. Where a known issue says that the cluster's shape decides how it strikes, a rehearsal on another shape proves little:
 * the step is listed with what differs from the rehearsal that is most like it. What a cluster does not tell is like nothing.
 */
public final class Rehearsal {
    private final List<String> environments;
    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final Map<String, SortedMap<String, String>> attributes = new HashMap<>();

    /** For each hop, by environment, the steps that have taken it so far: the first one of each shape. */
    private final Map<List<PlannedHop.Move>, TreeMap<Integer, List<Plan.Step>>> taken = new HashMap<>();

    private final Set<List<Object>> seen = new HashSet<>();
    private final List<String> unrehearsed = new ArrayList<>();
    private final List<Plan.Unlike> unlike = new ArrayList<>();

    private Rehearsal(List<String> environments, List<PlannedHop> hops, List<Plan.ClusterPath> paths) {
        this.environments = environments;
        hops.forEach(hop -> this.hops.put(hop.id(), hop));
        paths.forEach(path -> path.clusters().forEach(cluster -> attributes.put(cluster, path.attributes())));
    }

    /**
     * Goes through the steps of a plan.
     *
     * @param environments in the order in which they take turns
     */
    public static Rehearsal of(
            List<String> environments, List<Plan.ClusterPath> paths, List<Plan.Stage> stages, List<PlannedHop> hops) {
        Rehearsal rehearsal = new Rehearsal(environments, hops, paths);
        for (Plan.Stage stage : stages) {
            for (Plan.EnvironmentPart part : stage.environments()) {
                part.waves().forEach(wave -> wave.steps().forEach(step -> rehearsal.pass(step, part.name())));
            }
        }
        return rehearsal;
    }

    /** The ids of steps whose hop no earlier environment takes first, in order. */
    public List<String> unrehearsed() {
        return List.copyOf(unrehearsed);
    }

    /** The steps that are rehearsed, but only on clusters of another shape, in order. */
    public List<Plan.Unlike> notRepresentative() {
        return List.copyOf(unlike);
    }

    private void pass(Plan.Step step, String environment) {
        Optional<PlannedHop> hop = Optional.ofNullable(hops.get(step.hop()));
        List<PlannedHop.Move> moves = hop.map(PlannedHop::moves).orElse(List.of());
        int here = environments.indexOf(environment);
        TreeMap<Integer, List<Plan.Step>> before = taken.computeIfAbsent(moves, key -> new TreeMap<>());
        List<Plan.Step> earlier =
                before.headMap(here).values().stream().flatMap(List::stream).toList();
        if (here > 0 && earlier.isEmpty()) {
            unrehearsed.add(step.id());
        }
        hop.ifPresent(known -> compare(step, known.shape(), earlier));
        if (seen.add(List.of(moves, here, attributes(step)))) {
            before.computeIfAbsent(here, key -> new ArrayList<>()).add(step);
        }
    }

    private void compare(Plan.Step step, List<String> shape, List<Plan.Step> earlier) {
        Optional<Plan.Step> nearest = Optional.empty();
        List<String> least = List.of();
        for (Plan.Step rehearsal : earlier) {
            List<String> differs = differences(attributes(rehearsal), attributes(step), shape);
            if (nearest.isEmpty() || differs.size() < least.size()) {
                nearest = Optional.of(rehearsal);
                least = differs;
            }
        }
        if (nearest.isPresent() && !least.isEmpty()) {
            unlike.add(new Plan.Unlike(step.id(), nearest.get().cluster(), String.join("; ", least)));
        }
    }

    private static List<String> differences(
            SortedMap<String, String> there, SortedMap<String, String> here, List<String> shape) {
        List<String> differences = new ArrayList<>();
        for (String attribute : shape) {
            String one = there.getOrDefault(attribute, "not told");
            String other = here.getOrDefault(attribute, "not told");
            if (!there.containsKey(attribute) || !one.equals(other)) {
                differences.add("%s %s, not %s".formatted(attribute, one, other));
            }
        }
        return differences;
    }

    private SortedMap<String, String> attributes(Plan.Step step) {
        return attributes.getOrDefault(step.cluster(), new TreeMap<>());
    }
}
