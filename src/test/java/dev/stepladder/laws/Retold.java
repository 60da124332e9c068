package dev.stepladder.laws;

import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import java.util.List;
import java.util.SortedMap;

/** A plan that says something else in one place. */
final class Retold {
    private Retold() {}

    static Plan goal(Plan plan, SortedMap<ComponentName, String> goal) {
        return with(plan, goal, plan.repairs(), plan.hops(), plan.stages(), plan.changes());
    }

    static Plan changes(Plan plan, List<List<String>> changes) {
        return with(plan, plan.goal(), plan.repairs(), plan.hops(), plan.stages(), changes);
    }

    static Plan steps(Plan plan, List<PlannedHop> hops, List<Plan.Stage> stages) {
        return with(plan, plan.goal(), plan.repairs(), hops, stages, plan.changes());
    }

    static Plan repairs(Plan plan, List<Plan.Repair> repairs) {
        return with(plan, plan.goal(), repairs, plan.hops(), plan.stages(), plan.changes());
    }

    private static Plan with(
            Plan plan,
            SortedMap<ComponentName, String> goal,
            List<Plan.Repair> repairs,
            List<PlannedHop> hops,
            List<Plan.Stage> stages,
            List<List<String>> changes) {
        return new Plan(
                goal,
                plan.rollout(),
                plan.environments(),
                plan.basis(),
                plan.paths(),
                new Plan.Catalogue(hops, plan.gates(), plan.facts()),
                stages,
                new Plan.Remarks(
                        plan.unrehearsed(), plan.notRepresentative(), plan.renames(), changes, repairs, plan.lines()));
    }
}
