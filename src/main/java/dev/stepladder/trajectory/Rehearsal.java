package dev.stepladder.trajectory;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rehearsal of steps by earlier environments.
 *
 * <p>A step is rehearsed if an earlier environment takes the same hop before it in the plan. Steps of the first environment are
 * never listed. If a known issue depends on the shape of the cluster, a rehearsal on another shape proves little: the step is
 * listed with its differences from the nearest rehearsal. An attribute that is not given counts as different.
 */
public final class Rehearsal {
    private final List<EnvironmentName> environments;
    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final Map<ClusterName, SortedMap<String, String>> attributes = new HashMap<>();

    /** For each hop, by environment: the clusters that have taken it so far, the first one of each shape. */
    private final Map<String, TreeMap<Integer, List<ClusterName>>> taken = new HashMap<>();

    private final Set<List<Object>> seen = new HashSet<>();
    private final List<String> unrehearsed = new ArrayList<>();
    private final List<PlanRemarks.Unlike> unlike = new ArrayList<>();

    private Rehearsal(
            List<EnvironmentName> environments,
            List<PlanBasis.Taken> taken,
            List<ClusterPath> paths,
            List<PlannedHop> hops) {
        this.environments = environments;
        hops.forEach(hop -> this.hops.put(hop.id(), hop));
        paths.forEach(path -> path.clusters().forEach(cluster -> attributes.put(cluster, path.attributes())));
        for (PlanBasis.Taken behind : taken) {
            behind.hops().forEach(hop -> remember(hop, environments.indexOf(behind.environment()), behind.cluster()));
        }
    }

    /**
     * The rehearsals of all steps of a plan.
     *
     * @param environments in rollout order
     * @param taken the hops that were taken before the plan
     */
    public static Rehearsal of(
            List<EnvironmentName> environments,
            List<PlanBasis.Taken> taken,
            List<ClusterPath> paths,
            List<Stage> stages,
            List<PlannedHop> hops) {
        Rehearsal rehearsal = new Rehearsal(environments, taken, paths, hops);
        for (Stage stage : stages) {
            for (Stage.EnvironmentPart part : stage.environments()) {
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
    public List<PlanRemarks.Unlike> notRepresentative() {
        return List.copyOf(unlike);
    }

    private void pass(Step step, EnvironmentName environment) {
        Optional<PlannedHop> hop = Optional.ofNullable(hops.get(step.hop()));
        String words = hop.map(PlannedHop::inWords).orElse(step.hop());
        int here = environments.indexOf(environment);
        List<ClusterName> earlier = taken.getOrDefault(words, new TreeMap<>()).headMap(here).values().stream()
                .flatMap(List::stream)
                .toList();
        if (here > 0 && earlier.isEmpty()) {
            unrehearsed.add(step.id());
        }
        hop.ifPresent(known -> compare(step, known.trouble().shape(), earlier));
        remember(words, here, step.cluster());
    }

    private void remember(String hop, int environment, ClusterName cluster) {
        if (seen.add(List.of(hop, environment, attributes(cluster)))) {
            taken.computeIfAbsent(hop, key -> new TreeMap<>())
                    .computeIfAbsent(environment, key -> new ArrayList<>())
                    .add(cluster);
        }
    }

    private void compare(Step step, List<String> shape, List<ClusterName> earlier) {
        Optional<ClusterName> nearest = Optional.empty();
        List<String> least = List.of();
        for (ClusterName rehearsal : earlier) {
            List<String> differs = differences(attributes(rehearsal), attributes(step.cluster()), shape);
            if (nearest.isEmpty() || differs.size() < least.size()) {
                nearest = Optional.of(rehearsal);
                least = differs;
            }
        }
        if (nearest.isPresent() && !least.isEmpty()) {
            unlike.add(new PlanRemarks.Unlike(step.id(), nearest.get(), String.join("; ", least)));
        }
    }

    private static List<String> differences(
            SortedMap<String, String> there, SortedMap<String, String> here, List<String> shape) {
        List<String> differences = new ArrayList<>();
        for (String attribute : shape) {
            String one = there.get(attribute);
            String other = here.get(attribute);
            if (one == null || !one.equals(other)) {
                differences.add(attribute + " " + difference(one, other));
            }
        }
        return differences;
    }

    /** The values of an attribute at the rehearsal and here, if they are not known to be equal. */
    private static String difference(@Nullable String there, @Nullable String here) {
        if (there == null) {
            return here == null ? "given for neither" : "not given there, here " + here;
        }
        return there + (here == null ? ", here not given" : ", not " + here);
    }

    private SortedMap<String, String> attributes(ClusterName cluster) {
        return attributes.getOrDefault(cluster, new TreeMap<>());
    }
}
