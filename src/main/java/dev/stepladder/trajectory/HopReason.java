package dev.stepladder.trajectory;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why a hop is in a path: what goes wrong without it.
 *
 * <p>Take the hop out, leave its units where they were, and replay the rest. The first later step that the rules object to then is the
 * reason. If none does, its unit may have to stop there on its way on, or else the goal asks for it. Later steps that need it, too, are reasons as good, and a plan that
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
                .flatMap(later -> objections(held, later, rules).stream()
                        .map(objection -> new HopReason(
                                "%sfor %s: %s"
                                        .formatted(
                                                way,
                                                Trajectory.arrival(walk.hops().get(later)),
                                                objection.says()),
                                objection.facts())));
        Stream<HopReason> missed =
                goal.misses(held.end(), rules.matrices()).stream().map(says -> new HopReason(says, List.of()));
        Stream<HopReason> stopped = taken.stream()
                .flatMap(move -> next(walk, hop, move).stream()
                        .flatMap(next -> passedOver(move, next, rules)
                                .map(objection -> new HopReason(
                                        "%sfor %s: %s".formatted(way, next.after(), objection.says()),
                                        objection.facts()))));
        return Stream.of(needed, stopped, missed).flatMap(Function.identity());
    }

    /** What a unit does next. */
    private static Optional<UnitMove> next(Trajectory walk, int hop, UnitMove move) {
        return walk.hops().subList(hop + 1, walk.hops().size()).stream()
                .flatMap(List::stream)
                .filter(later -> later.unit().equals(move.unit()))
                .findFirst();
    }

    /** The required stops that a unit would pass over, if it made two hops in one. */
    private static Stream<Objection> passedOver(UnitMove move, UnitMove next, RuleBook rules) {
        return rules.matrices().component(move.component()).stream()
                .flatMap(component -> rules.hops().missedStops(component, move.from(), next.to()).stream());
    }

    /** What the rules say of a later hop, if the units of {@code held} had never moved. */
    private static List<Objection> objections(LeftBehind held, int later, RuleBook rules) {
        List<UnitMove> moving = held.moving(later);
        List<Objection> waiting = held.moves().stream()
                .flatMap(still -> Stream.concat(
                        moving.stream()
                                .flatMap(move ->
                                        rules.hops().objections(move.before(), move.to(), still.before()).stream()),
                        rules.locksteps().objections(still.before(), moving).stream()))
                .toList();
        return waiting.isEmpty() ? held.objections(later) : waiting;
    }
}
