package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.PolicyRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All rules of one cluster.
 *
 * @param matrices what it was ruled from
 * @param attributes the cluster's, {@code provider} among them
 * @param accepted names of rules that are set aside, {@code tolerated} for facts of that level
 * @param states which releases may stand beside each other
 * @param hops which hops may be taken
 * @param locksteps which hops units take together
 * @param carries which hops take other units along
 * @param changes which hops never share one change
 * @param units what the state of units forbids
 */
public record RuleBook(
        Matrices matrices,
        SortedMap<String, String> attributes,
        SortedSet<String> accepted,
        StateRules states,
        HopRules hops,
        LockstepRules locksteps,
        CarryRules carries,
        ChangeRules changes,
        UnitRules units) {

    /** The rules of a cluster, those of its policies among them; parameters as for the record. */
    public static RuleBook of(Matrices shared, SortedMap<String, String> attributes, Set<String> accepted) {
        Matrices matrices = PolicyRules.on(attributes, shared);
        HopRules hops = new HopRules(matrices, attributes, accepted);
        return new RuleBook(
                matrices,
                attributes,
                new TreeSet<>(accepted),
                new StateRules(matrices, attributes, accepted),
                hops,
                new LockstepRules(matrices, attributes, accepted),
                new CarryRules(matrices, attributes, hops),
                new ChangeRules(matrices, attributes, accepted),
                new UnitRules(matrices, hops));
    }

    /** The rules of the same cluster with one more accepted rule. */
    public RuleBook accepting(String name) {
        SortedSet<String> more = new TreeSet<>(accepted);
        more.add(name);
        RuleBook accepting = of(matrices, attributes, more);
        accepting.hops.share(hops);
        return accepting;
    }

    /**
     * Every objection to a cluster state; empty if it is safe. A unit in the middle of a hop runs two releases, and both must be safe.
     *
     * @param units the whole cluster, each unit on the release it has in that state
     */
    public List<Objection> objections(List<Unit> units) {
        List<List<ComponentRelease>> state =
                units.stream().map(RuleBook::running).toList();
        List<Objection> found = new ArrayList<>();
        for (int u = 0; u < state.size(); u++) {
            for (ComponentRelease one : state.get(u)) {
                found.addAll(states.objections(one));
                for (List<ComponentRelease> others : state.subList(u + 1, state.size())) {
                    others.forEach(other -> found.addAll(states.objections(one, other)));
                }
            }
        }
        states.joint().forEach(rule -> rule.objectionAmong(state).ifPresent(found::add));
        return found.stream().distinct().toList();
    }

    private static List<ComponentRelease> running(Unit unit) {
        return unit.parts().stream().map(ComponentRelease::of).toList();
    }

    /**
     * Every objection to a hop in a state; the states before and after it are not checked. Empty if it is allowed.
     *
     * @param state the whole cluster before the hop
     * @param moves the moves of the hop, each from the release in the state to one that its component lists
     */
    public List<Objection> objections(List<Unit> state, List<UnitMove> moves) {
        // A hop that is rolled back asks only what the vendor says of that.
        List<UnitMove> going =
                moves.stream().filter(move -> !isRollback(state, move)).toList();
        List<Objection> found = new ArrayList<>();
        List<UnitMove> own = carries.own(going);
        for (UnitMove move : going) {
            Component component = matrices.component(move.component()).orElseThrow();
            found.addAll(
                    own.contains(move)
                            ? hops.objections(component, move.from(), move.to())
                            : hops.objectionsToCarried(component, move.from(), move.to()));
            for (Unit unit : state) {
                if (moves.stream().noneMatch(other -> other.unit().equals(unit.name()))) {
                    running(unit).forEach(still -> found.addAll(hops.objections(move.before(), move.to(), still)));
                }
            }
        }
        found.addAll(locksteps.objections(state, going));
        found.addAll(carries.objections(state, going));
        found.addAll(changes.objections(own.stream().map(UnitMove::component).toList()));
        found.addAll(units.objections(state, moves));
        return found.stream().distinct().toList();
    }

    private static boolean isRollback(List<Unit> state, UnitMove move) {
        return state.stream().anyMatch(unit -> unit.name().equals(move.unit()) && UnitRules.isRollback(unit, move));
    }
}
