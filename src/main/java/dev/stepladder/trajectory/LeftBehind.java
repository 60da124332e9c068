package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.JointRule;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.Standing;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some units of a walk that stay where they were before one of its hops, while the others go on.
 *
 * <p>The walk's own states are safe, or said not to be elsewhere. So what becomes unsafe with a later hop is about a unit that stays and one that this hop
 * moves: however many units there are, only these are asked.
 */
final class LeftBehind {
    private final Trajectory walk;
    private final int hop;
    private final List<UnitMove> held;
    private final RuleBook rules;
    private final Set<String> names;

    /** The rules over three units or more that speak of one of these. */
    private final List<JointRule> joint;

    /** @param hop what the units would do that stay */
    LeftBehind(Trajectory walk, int hop, RuleBook rules) {
        this.walk = walk;
        this.hop = hop;
        this.held = walk.hops().get(hop);
        this.rules = rules;
        this.names = held.stream().map(UnitMove::unit).collect(Collectors.toCollection(TreeSet::new));
        this.joint = rules.states().joint().stream()
                .filter(rule -> speaksOf(rule, held))
                .toList();
    }

    /** What they would do. */
    List<UnitMove> moves() {
        return held;
    }

    /** What moves in a later hop without them. */
    List<UnitMove> moving(int later) {
        return walk.hops().get(later).stream()
                .filter(move -> !names.contains(move.unit()))
                .toList();
    }

    /** The state after a later hop. */
    List<Unit> after(int later) {
        return Trajectory.without(walk.after(later), held);
    }

    /** The state at the end. */
    List<Unit> end() {
        return Trajectory.without(walk.end(), held);
    }

    /**
     * What the rules object to in that state.
     *
     * <p>At first, beside anything; later beside what moves: the rest was asked before.
     */
    List<Objection> objections(int later) {
        boolean first = later == hop + 1;
        List<UnitMove> moving = moving(later);
        Stream<Standing> beside = first
                ? after(later).stream()
                        .filter(unit -> !names.contains(unit.name()))
                        .map(Standing::of)
                : moving.stream().map(UnitMove::after);
        List<Standing> others = beside.toList();
        Set<Objection> found = new LinkedHashSet<>();
        for (UnitMove still : held) {
            others.forEach(other -> found.addAll(rules.states().objections(still.before(), other)));
        }
        for (JointRule rule : joint) {
            if (first || speaksOf(rule, moving)) {
                rule.objection(after(later).stream().map(Standing::of).toList()).ifPresent(found::add);
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean speaksOf(JointRule rule, List<UnitMove> moves) {
        return moves.stream().anyMatch(move -> rule.speaksOf(move.component()));
    }
}
