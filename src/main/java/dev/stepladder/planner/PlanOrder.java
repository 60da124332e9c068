package dev.stepladder.planner;

import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.Rollout;
import dev.stepladder.version.VersionRange;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The request to the planner.
 *
 * @param goal component name to the wanted releases; not empty
 * @param accepted names of rules accepted for all clusters; {@code tolerated} for facts of that level
 * @param taken hops of an earlier plan that clusters have taken
 * @param inputs the inputs that the plan names
 * @param options the attributes that options gave to every cluster, policies and channels among them
 */
public record PlanOrder(
        SortedMap<ComponentName, VersionRange> goal,
        Rollout rollout,
        SortedSet<String> accepted,
        List<PlanBasis.Taken> taken,
        List<PlanBasis.Input> inputs,
        SortedMap<String, String> options) {
    public PlanOrder {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        taken = List.copyOf(taken);
        inputs = List.copyOf(inputs);
    }

    /** The same, with attributes from options. */
    public PlanOrder stating(SortedMap<String, String> attributes) {
        return new PlanOrder(goal, rollout, accepted, taken, inputs, attributes);
    }

    /** A request without an earlier plan. */
    public PlanOrder(
            SortedMap<ComponentName, VersionRange> goal,
            Rollout rollout,
            SortedSet<String> accepted,
            List<PlanBasis.Input> inputs) {
        this(goal, rollout, accepted, List.of(), inputs, new TreeMap<>());
    }
}
