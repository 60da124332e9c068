package dev.stepladder.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.Standing;
import dev.stepladder.rule.UnitMove;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a hop is in a path: what goes wrong without it.
 *
 * <p>Take the hop out, leave its units where they were, and replay the rest. The first later step that the rules object to then is the
 * reason. If none does, the hop is there because the goal asks for it.
 *
 * @param says in one sentence
 * @param facts what it rests on
 */
record Because(String says, List<Fact> facts) {

    static Because of(Walk walk, int hop, RuleBook rules, Goal goal) {
        List<UnitMove> taken = walk.hops().get(hop);
        List<String> missed = goal.misses(Walk.without(walk.end(), taken), rules.matrices());
        for (int later = hop + 1; later < walk.hops().size(); later++) {
            List<Objection> objections = objections(walk, later, taken, rules);
            if (!objections.isEmpty()) {
                Objection first = objections.get(0);
                String says = "for %s: %s".formatted(Walk.arrival(walk.hops().get(later)), first.says());
                boolean wanted =
                        taken.stream().anyMatch(move -> goal.components().containsKey(move.component()));
                return new Because(wanted ? "on the way to %s; %s".formatted(goal, says) : says, first.facts());
            }
        }
        // Nothing needs it and nothing misses it: a shortest path has no such hop, but a plan file that somebody wrote
        // may.
        return new Because(missed.isEmpty() ? "nothing needs it" : missed.get(0), List.of());
    }

    /** What the rules say of a later hop, if the units of {@code held} had never moved. */
    private static List<Objection> objections(Walk walk, int later, List<UnitMove> held, RuleBook rules) {
        List<String> names = held.stream().map(UnitMove::unit).toList();
        List<UnitMove> moving = walk.hops().get(later).stream()
                .filter(move -> !names.contains(move.unit()))
                .toList();
        List<Objection> waiting = moving.stream()
                .flatMap(move -> held.stream()
                        .flatMap(still -> rules.hops().objections(move.before(), move.to(), still.before()).stream()))
                .toList();
        if (!waiting.isEmpty()) {
            return waiting;
        }
        List<Unit> state = Walk.without(walk.after(later), held);
        return Stream.concat(
                        state.stream()
                                .filter(unit -> names.contains(unit.name()))
                                .flatMap(still -> state.stream()
                                        .filter(unit -> !names.contains(unit.name()))
                                        .flatMap(unit ->
                                                rules.states().objections(standing(still), standing(unit)).stream())),
                        rules.objections(state).stream())
                .distinct()
                .toList();
    }

    private static Standing standing(Unit unit) {
        return new Standing(unit.component(), unit.version());
    }
}
