package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The proof that no shorter repair leads on to the goal, without the search: breadth first, every state that fewer hops reach is
 * looked at, and none is safe.
 *
 * @param hops of the repair
 * @param shortest whether that is proven
 */
record RepairProof(int hops, boolean shortest) {
    /**
     * The proof for one path.
     *
     * @param hops of its repair
     * @param start not safe. If a hop has begun in it, a repair of more than one hop is not proven to be the shortest
     * @param ends the variants of the goal; a path reaches one of them
     */
    static RepairProof of(int hops, List<Unit> start, RuleBook rules, List<Goal> ends) {
        Breaches broken = Breaches.of(rules, start);
        if (start.stream().anyMatch(unit -> unit.state().begun().isPresent())) {
            return new RepairProof(hops, hops == 1);
        }
        return new RepairProof(hops, ends.stream().allMatch(end -> {
            List<UnitGraph> lanes = IntStream.range(0, start.size())
                    .mapToObj(index -> UnitGraph.of(index, start, rules, end))
                    .toList();
            return ProductGraph.hasNoSafeStateWithin(hops - 1, rules, lanes, broken);
        }));
    }

    private String length() {
        return hops == 1 ? "1 hop" : hops + " hops";
    }

    /** To precede what is proven of the rest of the way. */
    String before() {
        return "after its repair of %s, ".formatted(length());
    }

    /** To follow it: what is proven of the repair, and what is not. */
    String after() {
        return (shortest
                        ? "; no shorter repair leads to the goal"
                        : "; not proven without the search: that no shorter repair leads to the goal")
                + "; not checked: other repairs of %s".formatted(length());
    }
}
