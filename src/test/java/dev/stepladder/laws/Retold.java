package dev.stepladder.laws;

import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanCatalogue;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import java.util.List;
import java.util.SortedMap;

/** A plan that says something else in one place. */
final class Retold {
    private Retold() {}

    static Plan goal(Plan plan, SortedMap<ComponentName, String> goal) {
        return with(
                plan,
                goal,
                plan.remarks().repairs(),
                plan.catalogue().hops(),
                plan.stages(),
                plan.remarks().changes());
    }

    static Plan changes(Plan plan, List<List<String>> changes) {
        return with(
                plan, plan.goal(), plan.remarks().repairs(), plan.catalogue().hops(), plan.stages(), changes);
    }

    static Plan steps(Plan plan, List<PlannedHop> hops, List<Stage> stages) {
        return with(
                plan,
                plan.goal(),
                plan.remarks().repairs(),
                hops,
                stages,
                plan.remarks().changes());
    }

    static Plan repairs(Plan plan, List<PlanRemarks.Repair> repairs) {
        return with(
                plan,
                plan.goal(),
                repairs,
                plan.catalogue().hops(),
                plan.stages(),
                plan.remarks().changes());
    }

    private static Plan with(
            Plan plan,
            SortedMap<ComponentName, String> goal,
            List<PlanRemarks.Repair> repairs,
            List<PlannedHop> hops,
            List<Stage> stages,
            List<List<String>> changes) {
        return new Plan(
                goal,
                plan.rollout(),
                plan.environments(),
                plan.basis(),
                plan.paths(),
                new PlanCatalogue(
                        hops, plan.catalogue().gates(), plan.catalogue().facts()),
                stages,
                new PlanRemarks(
                        plan.remarks().unrehearsed(),
                        plan.remarks().notRepresentative(),
                        plan.remarks().renames(),
                        changes,
                        repairs,
                        plan.remarks().lines()));
    }
}
