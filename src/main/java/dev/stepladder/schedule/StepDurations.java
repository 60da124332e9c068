package dev.stepladder.schedule;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Estimate;
import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The durations of steps: from the fleet, or assumed here and then listed as an assumption.
 *
 * <p>No vendor promises how long an upgrade takes, so the assumptions have no source. They are rounded up from reports of users: a managed control
 * plane within 40 minutes, a node drained and replaced in 6, an add-on rolled out and checked in 20. Units that move in lockstep
 * move at the same time, so the slowest counts.
 */
final class StepDurations {
    private static final ComponentName KUBERNETES = new ComponentName("kubernetes");
    private static final Estimate CONTROL_PLANE = Estimate.of(Duration.ofMinutes(40));
    private static final Estimate NODES = new Estimate(Duration.ZERO, Duration.ofMinutes(6), 1, Duration.ZERO);
    private static final Estimate OTHERS = Estimate.of(Duration.ofMinutes(20));

    /** The size of a node group without a node count: one node in each of three zones. */
    private static final int NODES_OF_A_GROUP = 3;

    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final SortedSet<String> assumed = new TreeSet<>();

    StepDurations(Plan plan) {
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
    }

    /** The hop of a step. */
    PlannedHop hop(Step step) {
        return Objects.requireNonNull(hops.get(step.hop()), step.hop());
    }

    /** The assumptions for the steps so far, in words, sorted. */
    List<String> assumed() {
        return List.copyOf(assumed);
    }

    /** The duration of a step in its cluster. */
    Duration of(Step step, Cluster cluster) {
        return cluster.units().stream()
                .filter(unit -> step.units().contains(unit.name()))
                .map(unit -> takes(unit, hop(step), cluster))
                .reduce(Duration.ZERO, (slowest, other) -> other.compareTo(slowest) > 0 ? other : slowest);
    }

    private Duration takes(Unit unit, PlannedHop hop, Cluster cluster) {
        Optional<Estimate> own = cluster.policy().estimate(unit.component());
        Estimate estimate = own.orElseGet(() -> assume(unit, hop));
        int nodes = unit.count();
        if (nodes == 0 && !estimate.perNode().isZero()) {
            nodes = NODES_OF_A_GROUP;
            assumed.add("a node group without a node count has " + nodes);
        }
        int masters = 0;
        if (!estimate.perMaster().isZero()) {
            masters = masters(cluster);
        }
        return estimate.takes(nodes, masters);
    }

    private Estimate assume(Unit unit, PlannedHop hop) {
        boolean rolls =
                unit.count() > 0 || (hop.effects().rollsNodes() && hop.moves().size() == 1);
        Estimate estimate = rolls ? NODES : unit.component().equals(KUBERNETES) ? CONTROL_PLANE : OTHERS;
        String length =
                rolls ? TimeText.of(NODES.perNode()) + " for each node, one at a time" : TimeText.of(estimate.fixed());
        assumed.add("a hop of %s takes %s".formatted(unit.component(), length));
        return estimate;
    }

    private int masters(Cluster cluster) {
        String masters = cluster.attributes().getOrDefault("masters", "");
        if (masters.matches("[0-9]{1,4}")) {
            return Integer.parseInt(masters);
        }
        assumed.add("a cluster without the attribute masters has 1 master");
        return 1;
    }
}
