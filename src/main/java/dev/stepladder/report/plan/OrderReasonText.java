package dev.stepladder.report.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.trajectory.OrderReason;
import dev.stepladder.trajectory.PlannedTrajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that must come before and after a step, each with its reason in one line. */
final class OrderReasonText {
    private OrderReasonText() {}

    /** The lines for a step; a line with the reason if the matrices do not list the releases of its cluster. */
    static List<String> of(Plan plan, Step step, Matrices matrices) {
        ClusterPath path = plan.paths().stream()
                .filter(each -> each.clusters().contains(step.cluster()))
                .findFirst()
                .orElseThrow();
        Optional<PlannedTrajectory> walk = PlannedTrajectory.of(plan, path, step.cluster())
                .filter(known -> known.trajectory().states().stream()
                        .flatMap(List::stream)
                        .allMatch(unit -> isKnown(unit, matrices)));
        if (walk.isEmpty()) {
            return List.of("unknown: these matrices do not list every release that the cluster runs; see verify");
        }
        RuleBook rules = RuleBook.of(matrices, path.attributes(), path.accepted());
        List<Step> steps = walk.get().steps();
        int place = steps.indexOf(step);
        List<String> lines = new ArrayList<>();
        OrderReason.before(walk.get().trajectory(), place, rules)
                .forEach(turn -> lines.add(
                        "after %s, because %s".formatted(steps.get(turn.hop()).id(), turn.otherwise())));
        OrderReason.after(walk.get().trajectory(), place, rules)
                .forEach(turn -> lines.add(
                        "before %s, because %s".formatted(steps.get(turn.hop()).id(), turn.otherwise())));
        return lines;
    }

    private static boolean isKnown(Unit unit, Matrices matrices) {
        return matrices.component(unit.component())
                .flatMap(component -> component.release(unit.version()))
                .isPresent();
    }
}
