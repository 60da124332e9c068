package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks that hops of one cluster may share one change.
 *
 * <p>The parts of a change may roll out in any order or at the same time. With two hops, either may be first. With more, any of
 * them may be done while the others are not. So every subset of the hops must leave a safe state, and in each such state every
 * other hop must be allowed. That covers every order. It checks 2^k states for k hops.
 */
public final class SharedChange {
    /** The most hops of one change: a larger change is hard to review. */
    static final int MOST_HOPS = 8;

    private SharedChange() {}

    /**
     * The objection to a change of several hops, in words; empty if it is safe.
     *
     * @param before the cluster before the first of them
     * @param hops two or more
     */
    public static Optional<String> objection(List<Unit> before, List<List<UnitMove>> hops, RuleBook rules) {
        if (hops.size() > MOST_HOPS) {
            return Optional.of("a change of %s hops is too large, the limit is %s".formatted(hops.size(), MOST_HOPS));
        }
        List<UnitMove> moves = hops.stream().flatMap(List::stream).toList();
        if (moves.stream().map(UnitMove::unit).distinct().count() < moves.size()) {
            return Optional.of("a change must not move a unit twice");
        }
        TreeSet<ComponentName> components = hops.stream()
                .flatMap(hop -> rules.carries().own(hop).stream())
                .map(UnitMove::component)
                .collect(Collectors.toCollection(TreeSet::new));
        return first(rules.changes().objections(components)).or(() -> anyOrder(before, hops, rules));
    }

    private static Optional<String> anyOrder(List<Unit> before, List<List<UnitMove>> hops, RuleBook rules) {
        for (int subset = 0; subset < 1 << hops.size(); subset++) {
            List<Unit> state = before;
            List<List<UnitMove>> waiting = new ArrayList<>();
            List<String> done = new ArrayList<>();
            for (int hop = 0; hop < hops.size(); hop++) {
                if ((subset >> hop & 1) == 1) {
                    state = Trajectory.after(state, hops.get(hop));
                    done.add(Trajectory.arrival(hops.get(hop)));
                } else {
                    waiting.add(hops.get(hop));
                }
            }
            List<Unit> mixture = state;
            Optional<String> objection = first(rules.objections(mixture))
                    .or(() -> waiting.stream()
                            .flatMap(hop -> first(rules.objections(mixture, hop)).stream())
                            .findFirst());
            if (objection.isPresent()) {
                return objection.map(says ->
                        done.isEmpty() ? says : "if %s comes first: %s".formatted(String.join(" and ", done), says));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(List<Objection> objections) {
        return objections.stream().map(Objection::says).findFirst();
    }
}
