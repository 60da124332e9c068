package dev.stepladder.follow;

import dev.stepladder.fleet.Unit;
import dev.stepladder.follow.ClusterStatus.Block;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UnitRules;
import dev.stepladder.trajectory.PlannedTrajectory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the state of units forbids of the rest of a plan, by the rules that the planner keeps.
 *
 * <p>A unit that has failed, or is in the middle of another hop, blocks the next step, and so all others. A paused unit blocks the first step
 * that moves it.
 */
final class Blocks {
    private final RuleBook rules;
    private final List<Unit> units;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(RuleBook rules, List<Unit> units) {
        this.rules = rules;
        this.units = units;
    }

    /** What blocks a cluster: none at the end of its plan. */
    static List<Block> of(RuleBook rules, List<Unit> units, PlannedTrajectory planned, Position position) {
        Blocks found = new Blocks(rules, units);
        if (!position.drifts().isEmpty()) {
            found.failed();
        } else if (position.taken() < planned.steps().size()) {
            found.next(planned, position.taken());
            found.paused(planned, position.taken());
        }
        return found.blocks;
    }

    /** Off the plan, no step is next; a unit that has failed keeps every hop waiting. */
    private void failed() {
        units.stream()
                .filter(unit -> unit.state().begun().isEmpty())
                .filter(UnitRules::isUnfinished)
                .forEach(unit -> blocks.add(new Block("", says(UnitRules.unfinished(unit)), repair(unit), true)));
    }

    private void next(PlannedTrajectory planned, int taken) {
        List<Objection> objections =
                rules.units().objections(units, planned.trajectory().hops().get(taken));
        for (Unit unit : units) {
            if (UnitRules.isUnfinished(unit) && objections.contains(UnitRules.unfinished(unit))) {
                boolean begun = unit.state().begun().isPresent();
                blocks.add(new Block(
                        planned.steps().get(taken).id(),
                        says(UnitRules.unfinished(unit)),
                        begun ? "finish or roll back this hop; replan plans that" : repair(unit),
                        !begun));
            }
        }
    }

    private void paused(PlannedTrajectory planned, int taken) {
        Set<String> said = new HashSet<>();
        for (int i = taken; i < planned.steps().size(); i++) {
            for (UnitMove move : planned.trajectory().hops().get(i)) {
                Optional<Unit> unit = units.stream()
                        .filter(known -> known.name().equals(move.unit()))
                        .findFirst();
                for (Objection objection : unit.map(rules.units()::toMoving).orElse(List.of())) {
                    if (said.add(move.unit())) {
                        blocks.add(new Block(
                                planned.steps().get(i).id(),
                                says(objection),
                                "end the pause and leave paused of %s out of the fleet file, or plan without its hops"
                                        .formatted(move.unit()),
                                true));
                    }
                }
            }
        }
    }

    private static String repair(Unit unit) {
        return "repair %s, then leave its failed out of the fleet file".formatted(unit.name());
    }

    private static String says(Objection objection) {
        return objection.inFull();
    }
}
