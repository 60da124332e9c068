package dev.stepladder.trajectory;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a trajectory into stages, without changing its order.
 *
 * <p>A stage is named after a minor of the leading component. It has the hops that prepare this minor, the leading hop, and the
 * nodes and proxies that follow. So between two leading hops the cut comes after the last hop of a component that settles.
 * The hops that repair an unsafe start are a stage of their own, before all others.
 */
final class StageCutter {
    private StageCutter() {}

    /** For each hop, its stage: the repair for the first ones, then minors. */
    static List<Version> cut(Trajectory trajectory, int repair, Goal goal) {
        List<Version> stages = cut(trajectory, goal);
        stages.subList(0, repair).replaceAll(minor -> DescribedPath.REPAIR);
        return stages;
    }

    /** For each hop from a safe start, the minor of its stage. */
    static List<Version> cut(Trajectory trajectory, Goal goal) {
        List<Version> stages = new ArrayList<>();
        Version current = leadingMinor(trajectory.before(0), goal);
        int undecided = 0;
        for (int i = 0; i < trajectory.hops().size(); i++) {
            List<UnitMove> hop = trajectory.hops().get(i);
            Optional<Version> led = hop.stream()
                    .filter(move -> goal.leads(move.component()))
                    .map(move -> move.to().toMinor())
                    .findFirst();
            if (led.isPresent()) {
                current = led.get();
                undecided = assign(stages, undecided, i, current);
            } else if (hop.stream().allMatch(move -> goal.settled().contains(move.component()))) {
                undecided = assign(stages, undecided, i, current);
            } else {
                stages.add(current);
            }
        }
        return stages;
    }

    /** Puts all hops from {@code undecided} up to this one into a stage; the next undecided hop comes after it. */
    private static int assign(List<Version> stages, int undecided, int hop, Version stage) {
        for (int i = undecided; i < hop; i++) {
            stages.set(i, stage);
        }
        stages.add(stage);
        return hop + 1;
    }

    private static Version leadingMinor(List<Unit> state, Goal goal) {
        return state.stream()
                .filter(unit -> goal.leads(unit.component()))
                .map(unit -> unit.version().toMinor())
                .findFirst()
                .orElse(Version.of("all"));
    }
}
