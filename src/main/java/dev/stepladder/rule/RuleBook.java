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
 */
public record RuleBook(
        Matrices matrices,
        SortedMap<String, String> attributes,
        SortedSet<String> accepted,
        StateRules states,
        HopRules hops,
        LockstepRules locksteps,
        CarryRules carries,
        ChangeRules changes) {

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
                new ChangeRules(matrices, attributes, accepted));
    }

    /** The rules of the same cluster with one more accepted rule. */
    public RuleBook accepting(String name) {
        SortedSet<String> more = new TreeSet<>(accepted);
        more.add(name);
        return of(matrices, attributes, more);
    }

    /**
     * Every objection to a cluster state; empty if it is safe.
     *
     * @param units the whole cluster, each unit on the release it has in that state
     */
    public List<Objection> objections(List<Unit> units) {
        List<ComponentRelease> state = units.stream().map(ComponentRelease::of).toList();
        List<Objection> found = new ArrayList<>();
        for (int u = 0; u < state.size(); u++) {
            found.addAll(states.objections(state.get(u)));
            for (int w = u + 1; w < state.size(); w++) {
                found.addAll(states.objections(state.get(u), state.get(w)));
            }
        }
        states.joint().forEach(rule -> rule.objection(state).ifPresent(found::add));
        return found.stream().distinct().toList();
    }

    /**
     * Every objection to a hop in a state; the states before and after it are not checked. Empty if it is allowed.
     *
     * @param state the whole cluster before the hop
     * @param moves the moves of the hop, each from the release in the state to one that its component lists
     */
    public List<Objection> objections(List<Unit> state, List<UnitMove> moves) {
        List<Objection> found = new ArrayList<>();
        List<UnitMove> own = carries.own(moves);
        for (UnitMove move : moves) {
            Component component = matrices.component(move.component()).orElseThrow();
            found.addAll(
                    own.contains(move)
                            ? hops.objections(component, move.from(), move.to())
                            : hops.objectionsToCarried(component, move.from(), move.to()));
            for (Unit unit : state) {
                if (moves.stream().noneMatch(other -> other.unit().equals(unit.name()))) {
                    found.addAll(hops.objections(move.before(), move.to(), ComponentRelease.of(unit)));
                }
            }
        }
        found.addAll(locksteps.objections(state, moves));
        found.addAll(carries.objections(state, moves));
        found.addAll(changes.objections(own.stream().map(UnitMove::component).toList()));
        return found.stream().distinct().toList();
    }
}
