package dev.stepladder.report.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.trajectory.OrderReason;
import dev.stepladder.trajectory.PlannedTrajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands before and after a step because it must, and what breaks the other way round, each in one line. */
final class OrderReasonText {
    private OrderReasonText() {}

    /** The lines for a step; one that says why there are none, if the matrices don't know what its cluster runs. */
    static List<String> of(Plan plan, Plan.Step step, Matrices matrices) {
        Plan.ClusterPath path = plan.paths().stream()
                .filter(each -> each.clusters().contains(step.cluster()))
                .findFirst()
                .orElseThrow();
        Optional<PlannedTrajectory> walk = PlannedTrajectory.of(plan, path, step.cluster())
                .filter(known ->
                        known.walk().states().stream().flatMap(List::stream).allMatch(unit -> isKnown(unit, matrices)));
        if (walk.isEmpty()) {
            return List.of("not told: these matrices don't know all that the cluster runs; see verify");
        }
        RuleBook rules = RuleBook.of(matrices, path.attributes(), path.accepted());
        List<Plan.Step> steps = walk.get().steps();
        int place = steps.indexOf(step);
        List<String> lines = new ArrayList<>();
        OrderReason.before(walk.get().walk(), place, rules)
                .forEach(turn -> lines.add(
                        "after %s, or else %s".formatted(steps.get(turn.hop()).id(), turn.otherwise())));
        OrderReason.after(walk.get().walk(), place, rules)
                .forEach(turn -> lines.add(
                        "before %s, or else %s".formatted(steps.get(turn.hop()).id(), turn.otherwise())));
        return lines;
    }

    private static boolean isKnown(Unit unit, Matrices matrices) {
        return matrices.component(unit.component())
                .flatMap(component -> component.release(unit.version()))
                .isPresent();
    }
}
