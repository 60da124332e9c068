package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UnitRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reason why a hop is in a path: the first later step that needs it.
 *
 * <p>Remove the hop, leave its units where they were, and replay the rest. The first later step with an objection is the
 * reason. If no step has one, the goal needs the hop, or a later hop of the same unit carries what is needed. A plan may also name a later step that needs it: that is true as well.
 *
 * @param says in one sentence
 * @param facts the facts behind it
 */
record HopReason(String says, List<Fact> facts) {

    /** The reason that plans name. */
    static HopReason of(Trajectory trajectory, int hop, RuleBook rules, Goal goal) {
        // A shortest path has no superfluous hop, but a plan file that was edited by hand may have one.
        return all(trajectory, hop, rules, goal).findFirst().orElse(new HopReason("no later hop needs it", List.of()));
    }

    /** Every reason: later steps in order, then the goal. */
    static Stream<HopReason> all(Trajectory trajectory, int hop, RuleBook rules, Goal goal) {
        List<UnitMove> taken = trajectory.hops().get(hop);
        String wanted = taken.stream()
                .map(UnitMove::component)
                .filter(component -> goal.components().containsKey(component))
                .distinct()
                .map(component -> component + " " + goal.components().get(component))
                .collect(Collectors.joining(", "));
        String towards = wanted.isEmpty() ? "" : "on the path to %s; ".formatted(wanted);
        TrajectoryWithoutHop held = new TrajectoryWithoutHop(trajectory, hop, rules);
        Stream<HopReason> needed = IntStream.range(hop + 1, trajectory.hops().size())
                .boxed()
                .flatMap(later -> objections(held, trajectory, later, rules).stream()
                        .map(objection -> new HopReason(
                                "%sneeded before %s: %s"
                                        .formatted(
                                                towards,
                                                Trajectory.arrival(rules.carries()
                                                        .own(trajectory.hops().get(later))),
                                                objection.says()),
                                objection.facts())));
        Stream<HopReason> missed =
                goal.misses(held.end(), rules.matrices()).stream().map(says -> new HopReason(says, List.of()));
        Stream<HopReason> stopped = taken.stream()
                .flatMap(move -> next(trajectory, hop, move).stream()
                        .flatMap(next -> passedOver(move, next, rules)
                                .map(objection -> new HopReason(
                                        "%sneeded before %s: %s".formatted(towards, next.after(), objection.says()),
                                        objection.facts()))));
        return Stream.of(needed, stopped, missed, carrying(trajectory, hop, rules))
                .flatMap(Function.identity());
    }

    /** The later hops of the same units that carry others. */
    private static Stream<HopReason> carrying(Trajectory trajectory, int hop, RuleBook rules) {
        Set<String> units =
                trajectory.hops().get(hop).stream().map(UnitMove::unit).collect(Collectors.toCollection(TreeSet::new));
        return trajectory.hops().subList(hop + 1, trajectory.hops().size()).stream()
                .filter(later -> rules.carries().own(later).stream().anyMatch(move -> units.contains(move.unit())))
                .filter(later -> rules.carries().carried(later).stream().anyMatch(move -> !units.contains(move.unit())))
                .map(later -> new HopReason(
                        "needed before %s, which carries %s along"
                                .formatted(
                                        Trajectory.arrival(rules.carries().own(later)),
                                        Trajectory.arrival(rules.carries().carried(later))),
                        rules.carries().carrying(later).stream()
                                .map(Carry::fact)
                                .toList()));
    }

    /** The first objection to an unsafe state that a hop of its repair takes away; empty if it takes none away, or the state is safe. */
    static Optional<HopReason> ofRepair(Trajectory trajectory, int hop, RuleBook rules) {
        List<Objection> left = rules.objections(trajectory.after(hop));
        return rules.objections(trajectory.before(hop)).stream()
                .filter(objection -> !left.contains(objection))
                .findFirst()
                .map(objection -> new HopReason("repairs the start: " + objection.says(), objection.facts()));
    }

    /** The reason of a hop that ends what a unit had begun at the start; empty for other hops. */
    static Optional<HopReason> ofEnd(Trajectory trajectory, int hop, RuleBook rules) {
        for (UnitMove move : trajectory.hops().get(hop)) {
            for (Unit unit : trajectory.before(hop)) {
                if (unit.name().equals(move.unit()) && unit.state().begun().isPresent()) {
                    boolean back = UnitRules.isRollback(unit, move);
                    String done = unit.state()
                            .begun()
                            .flatMap(UnitState.BegunHop::done)
                            .map(share -> ", " + share + " done")
                            .orElse("");
                    String failed =
                            unit.state().failed().map(why -> ", failed: " + why).orElse("");
                    String says = back
                            ? "rolls back the hop to %s that has begun%s%s".formatted(move.from(), done, failed)
                            : "finishes the hop that has begun%s%s".formatted(done, failed);
                    List<Fact> facts = back
                            ? rules.matrices().component(unit.component()).stream()
                                    .flatMap(component ->
                                            rules.hops().wayBack(component, move.to(), move.from()).stream())
                                    .map(WayBack::fact)
                                    .toList()
                            : List.of();
                    return Optional.of(new HopReason(says, facts));
                }
            }
        }
        return Optional.empty();
    }

    /** The next move of a unit. */
    private static Optional<UnitMove> next(Trajectory trajectory, int hop, UnitMove move) {
        return trajectory.hops().subList(hop + 1, trajectory.hops().size()).stream()
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
    static List<Objection> objections(TrajectoryWithoutHop held, Trajectory trajectory, int later, RuleBook rules) {
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
        List<Objection> carrying = carrying(held, trajectory.hops().get(later), rules);
        return carrying.isEmpty() ? held.objections(later) : carrying;
    }

    /** What the rules say of a later hop that carries units of {@code held} from where they were. */
    private static List<Objection> carrying(TrajectoryWithoutHop held, List<UnitMove> hop, RuleBook rules) {
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
