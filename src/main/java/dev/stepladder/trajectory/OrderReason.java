package dev.stepladder.trajectory;

import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two hops of a path whose order is fixed, and the objection to the opposite order.
 *
 * <p>A hop must come after an earlier one if there is an objection to it, or to its target, while the units of the earlier hop
 * have not moved. For each unit only the nearest such hop is listed. Hops of the same unit are ordered anyway and not listed.
 *
 * @param hop the place of the other hop in the path
 * @param otherwise the first objection to the opposite order, in words
 */
public record OrderReason(int hop, String otherwise) {

    /** The earlier hops that must come before the {@code i}th, the nearest first, one for each unit. */
    public static List<OrderReason> before(Trajectory trajectory, int i, RuleBook rules) {
        List<OrderReason> turns = new ArrayList<>();
        Set<String> named = units(trajectory, i);
        for (int earlier = i - 1; earlier >= 0; earlier--) {
            add(turns, named, trajectory, earlier, earlier, i, rules);
        }
        return turns;
    }

    /** The later hops that must come after the {@code i}th, the nearest first, one for each unit. */
    public static List<OrderReason> after(Trajectory trajectory, int i, RuleBook rules) {
        List<OrderReason> turns = new ArrayList<>();
        Set<String> named = units(trajectory, i);
        Set<String> own = units(trajectory, i);
        for (int later = i + 1; later < trajectory.hops().size(); later++) {
            if (units(trajectory, later).stream().anyMatch(own::contains)) {
                break; // this later hop of the same unit must come before the rest
            }
            add(turns, named, trajectory, later, i, later, rules);
        }
        return turns;
    }

    private static void add(
            List<OrderReason> turns,
            Set<String> named,
            Trajectory trajectory,
            int other,
            int first,
            int second,
            RuleBook rules) {
        Set<String> units = units(trajectory, other);
        if (units.stream().noneMatch(named::contains)) {
            objections(trajectory.hops().get(first), trajectory.hops().get(second), rules)
                    .findFirst()
                    .ifPresent(objection -> {
                        named.addAll(units);
                        turns.add(new OrderReason(other, objection.says()));
                    });
        }
    }

    /** The objections to the second hop while the units of the first have not moved. */
    private static Stream<Objection> objections(List<UnitMove> first, List<UnitMove> second, RuleBook rules) {
        return second.stream()
                .flatMap(move -> first.stream()
                        .flatMap(still -> Stream.concat(
                                rules.hops().objections(move.before(), move.to(), still.before()).stream(),
                                rules.states().objections(move.after(), still.before()).stream())));
    }

    private static Set<String> units(Trajectory trajectory, int hop) {
        Set<String> units = new HashSet<>();
        trajectory.hops().get(hop).stream().map(UnitMove::unit).forEach(units::add);
        return units;
    }
}
