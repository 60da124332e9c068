package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.JointRule;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trajectory without one of its hops: the units of that hop stay, and the others go on.
 *
 * <p>The states of the trajectory itself are safe, or reported elsewhere. So a new objection is about a unit that stays and a
 * unit that the later hop moves, and only these are checked.
 */
final class TrajectoryWithoutHop {
    private final Trajectory trajectory;
    private final int hop;
    private final List<UnitMove> held;
    private final RuleBook rules;
    private final Set<String> names;

    /** The rules over three units or more that are about a unit that stays. */
    private final List<JointRule> joint;

    /**
     * The trajectory without a hop.
     *
     * @param hop the index of the hop that is left out
     */
    TrajectoryWithoutHop(Trajectory trajectory, int hop, RuleBook rules) {
        this.trajectory = trajectory;
        this.hop = hop;
        this.held = trajectory.hops().get(hop);
        this.rules = rules;
        this.names = held.stream().map(UnitMove::unit).collect(Collectors.toCollection(TreeSet::new));
        this.joint = rules.states().joint().stream()
                .filter(rule -> speaksOf(rule, held))
                .toList();
    }

    /** The moves of the hop that is left out. */
    List<UnitMove> moves() {
        return held;
    }

    /** The moves of a later hop, without the units that stay. */
    List<UnitMove> moving(int later) {
        return trajectory.hops().get(later).stream()
                .filter(move -> !names.contains(move.unit()))
                .toList();
    }

    /** The state after a later hop. */
    List<Unit> after(int later) {
        return Trajectory.without(trajectory.after(later), held);
    }

    /** The state at the end. */
    List<Unit> end() {
        return Trajectory.without(trajectory.end(), held);
    }

    /**
     * The objections to that state.
     *
     * <p>After the first later hop all pairs with a unit that stays are checked; after the next ones only those with a unit that
     * moves, because the others were checked before.
     */
    List<Objection> objections(int later) {
        boolean first = later == hop + 1;
        List<UnitMove> moving = moving(later);
        Stream<ComponentRelease> beside = first
                ? after(later).stream()
                        .filter(unit -> !names.contains(unit.name()))
                        .map(ComponentRelease::of)
                : moving.stream().map(UnitMove::after);
        List<ComponentRelease> others = beside.toList();
        Set<Objection> found = new LinkedHashSet<>();
        for (UnitMove still : held) {
            others.forEach(other -> found.addAll(rules.states().objections(still.before(), other)));
        }
        List<JointRule> asked = joint.stream()
                .filter(rule -> first || speaksOf(rule, moving))
                .toList();
        if (!asked.isEmpty()) {
            List<ComponentRelease> state =
                    after(later).stream().map(ComponentRelease::of).toList();
            asked.forEach(rule -> rule.objection(state).ifPresent(found::add));
        }
        return new ArrayList<>(found);
    }

    private static boolean speaksOf(JointRule rule, List<UnitMove> moves) {
        return moves.stream().anyMatch(move -> rule.speaksOf(move.component()));
    }
}
