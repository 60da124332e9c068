package dev.stepladder.trajectory;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why a hop is in a path: what goes wrong without it.
 *
 * <p>Take the hop out, leave its units where they were, and replay the rest. The first later step that the rules object to then is the
 * reason. If none does, the hop is there because the goal asks for it. Later steps that need it, too, are reasons as good, and a plan that
 * names one of them is true.
 *
 * @param says in one sentence
 * @param facts what it rests on
 */
record HopReason(String says, List<Fact> facts) {

    /** The reason that plans name. */
    static HopReason of(Trajectory walk, int hop, RuleBook rules, Goal goal) {
        // Nothing needs it and nothing misses it: a shortest path has no such hop, but a plan file that somebody wrote
        // may.
        return all(walk, hop, rules, goal).findFirst().orElse(new HopReason("nothing needs it", List.of()));
    }

    /** Every reason, that of the first step first, and what the goal would miss last. */
    static Stream<HopReason> all(Trajectory walk, int hop, RuleBook rules, Goal goal) {
        List<UnitMove> taken = walk.hops().get(hop);
        String wanted = taken.stream()
                .map(UnitMove::component)
                .filter(component -> goal.components().containsKey(component))
                .distinct()
                .map(component -> component + " " + goal.components().get(component))
                .collect(Collectors.joining(", "));
        String way = wanted.isEmpty() ? "" : "on the way to %s; ".formatted(wanted);
        LeftBehind held = new LeftBehind(walk, hop, rules);
        Stream<HopReason> needed = IntStream.range(hop + 1, walk.hops().size())
                .boxed()
                .flatMap(later -> objections(held, walk, later, rules).stream()
                        .map(objection -> new HopReason(
                                "%sfor %s: %s"
                                        .formatted(
                                                way,
                                                Trajectory.arrival(rules.carries()
                                                        .own(walk.hops().get(later))),
                                                objection.says()),
                                objection.facts())));
        Stream<HopReason> missed =
                goal.misses(held.end(), rules.matrices()).stream().map(says -> new HopReason(says, List.of()));
        return Stream.concat(needed, missed);
    }

    /** What the rules say of a later hop, if the units of {@code held} had never moved. */
    private static List<Objection> objections(LeftBehind held, Trajectory walk, int later, RuleBook rules) {
        List<UnitMove> moving = held.moving(later);
        List<Objection> waiting = held.moves().stream()
                .flatMap(still -> Stream.concat(
                        moving.stream()
                                .flatMap(move ->
                                        rules.hops().objections(move.before(), move.to(), still.before()).stream()),
                        rules.locksteps().objections(still.before(), moving).stream()))
                .toList();
        if (!waiting.isEmpty()) {
            return waiting;
        }
        List<Objection> carrying = carrying(held, walk.hops().get(later), rules);
        return carrying.isEmpty() ? held.objections(later) : carrying;
    }

    /** What the rules say of a later hop that carries units of {@code held} from where they were. */
    private static List<Objection> carrying(LeftBehind held, List<UnitMove> hop, RuleBook rules) {
        return rules.carries().carried(hop).stream()
                .flatMap(move -> held.moves().stream()
                        .filter(still -> still.unit().equals(move.unit()))
                        .flatMap(still -> rules
                                .hops()
                                .objectionsToCarried(
                                        rules.matrices()
                                                .component(move.component())
                                                .orElseThrow(),
                                        still.from(),
                                        move.to())
                                .stream()))
                .toList();
    }
}
