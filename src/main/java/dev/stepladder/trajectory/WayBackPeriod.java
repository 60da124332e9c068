package dev.stepladder.trajectory;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.RuleBook;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The period in which a step can be undone, if a vendor limits it to some days.
 *
 * @param within the period after the step
 * @param supportEnds the day on which support of the earlier release ends: no provider goes back to it after that
 * @param closedBy the first later step of the cluster after which going back would be unsafe, if there is one
 */
public record WayBackPeriod(Period within, Optional<LocalDate> supportEnds, Optional<String> closedBy) {
    /** The days of the period; a month has 30, to be safe. */
    public long days() {
        return days(within);
    }

    static long days(Period period) {
        return (period.getYears() * 12L + period.getMonths()) * 30 + period.getDays();
    }

    /** The periods of the steps of a true plan, by id, in the plan's order for each cluster. */
    public static Map<String, WayBackPeriod> of(Plan plan, Matrices matrices) {
        Map<ClusterName, List<Step>> stepsOf = new HashMap<>();
        plan.steps()
                .forEach(step -> stepsOf.computeIfAbsent(step.cluster(), key -> new ArrayList<>())
                        .add(step));
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<String, WayBackPeriod> spans = new LinkedHashMap<>();
        for (ClusterPath path : plan.paths()) {
            RuleBook rules = RuleBook.of(matrices, path.attributes(), path.accepted());
            List<Step> steps = stepsOf.getOrDefault(path.clusters().get(0), List.of());
            Optional<PlannedTrajectory> trajectory = PlannedTrajectory.of(steps, hops, path);
            for (int i = 0; trajectory.isPresent() && i < steps.size(); i++) {
                int at = i;
                UndoLimit limit = UndoLimit.of(trajectory.get().trajectory(), i, rules);
                for (ClusterName cluster : path.clusters()) {
                    List<Step> own = stepsOf.getOrDefault(cluster, List.of());
                    limit.within()
                            .ifPresent(within -> spans.put(
                                    own.get(at).id(),
                                    new WayBackPeriod(
                                            within,
                                            limit.supportEnds(),
                                            limit.closedBy()
                                                    .map(later -> own.get(later).id()))));
                }
            }
        }
        return spans;
    }
}
