package dev.stepladder.trajectory;

import dev.stepladder.matrix.Fact;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One cluster's path, described.
 *
 * @param legs its hops in order
 * @param trajectory the trajectory
 * @param gates of its hops, each once, in the order of first use
 * @param facts every fact that the path relies on
 */
public record DescribedPath(List<Leg> legs, Trajectory trajectory, List<PlannedGate> gates, SortedSet<Fact> facts) {
    /** The stage of the hops that repair an unsafe start; it comes before all others. */
    public static final Version REPAIR = Version.of("repair");

    public DescribedPath {
        legs = List.copyOf(legs);
        gates = List.copyOf(gates);
    }

    /** One hop of a path: its stage, its moves and its description. */
    public record Leg(Version stage, List<UnitMove> moves, PlannedHop hop) {
        /** The names of the units that move. */
        public List<String> units() {
            return moves.stream().map(UnitMove::unit).toList();
        }
    }

    /** The stage of each leg. */
    public List<Version> stages() {
        return legs.stream().map(Leg::stage).toList();
    }

    /** Describes a trajectory. */
    public static DescribedPath of(Trajectory trajectory, RuleBook rules, Goal goal) {
        int repair = trajectory.repair(rules);
        HopDescriber describer = new HopDescriber(trajectory, repair, rules, goal);
        List<Version> stages = StageCutter.cut(trajectory, repair, goal);
        SortedSet<Fact> facts = new TreeSet<>(FactDependencies.of(trajectory, rules));
        if (repair > 0) {
            // What is wrong with the start is a statement of the plan as well.
            rules.objections(trajectory.before(0)).forEach(objection -> facts.addAll(objection.facts()));
        }
        List<Leg> legs = new ArrayList<>();
        Set<PlannedGate> gates = new LinkedHashSet<>();
        for (int i = 0; i < trajectory.hops().size(); i++) {
            HopDescriber.Described described = describer.describe(i);
            legs.add(new Leg(stages.get(i), trajectory.hops().get(i), described.hop()));
            gates.addAll(described.gates());
            facts.addAll(described.facts());
        }
        return new DescribedPath(legs, trajectory, List.copyOf(gates), facts);
    }
}
