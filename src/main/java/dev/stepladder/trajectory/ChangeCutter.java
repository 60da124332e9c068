package dev.stepladder.trajectory;

import dev.stepladder.fleet.Changes;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cuts a trajectory into changes, without altering its order.
 *
 * <p>Greedy: each change takes the next hop as long as the fleet and the rules allow it. Every part of an allowed change is
 * allowed too, so no other cut of the same order has fewer changes.
 */
public final class ChangeCutter {
    private ChangeCutter() {}

    /**
     * For each hop, the index of the hop that begins its change.
     *
     * @param stages the stage of each hop; a change never spans two stages
     */
    public static List<Integer> cut(Trajectory trajectory, List<Version> stages, RuleBook rules, Changes allowed) {
        List<Integer> begins = new ArrayList<>();
        int begin = 0;
        for (int hop = 0; hop < trajectory.hops().size(); hop++) {
            boolean joins = hop > begin
                    && stages.get(hop).equals(stages.get(begin))
                    && mayShare(trajectory, begin, hop, rules, allowed);
            begin = joins ? begin : hop;
            begins.add(begin);
        }
        return begins;
    }

    private static boolean mayShare(Trajectory trajectory, int first, int last, RuleBook rules, Changes allowed) {
        List<List<UnitMove>> hops = trajectory.hops().subList(first, last + 1);
        TreeSet<ComponentName> components = hops.stream()
                .flatMap(hop -> rules.carries().own(hop).stream())
                .map(UnitMove::component)
                .collect(Collectors.toCollection(TreeSet::new));
        return allowed.allow(components)
                && SharedChange.objection(trajectory.before(first), hops, rules).isEmpty();
    }
}
