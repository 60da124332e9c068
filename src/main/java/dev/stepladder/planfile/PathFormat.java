package dev.stepladder.planfile;

import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;

/** What the path of a single cluster can be written as. */
public enum PathFormat {
    /** For the terminal. */
    TABLE,
    /** The plan of that one cluster, for programs. */
    JSON,
    /** One row per hop, for spreadsheets. */
    CSV;

    /**
     * The path in this format.
     *
     * @param plan for one cluster
     */
    public String write(Plan plan) {
        return switch (this) {
            case TABLE -> PlanTable.path(plan);
            case JSON -> PlanYaml.json(DatedPlan.undated(plan));
            case CSV -> PlanCsv.path(plan);
        };
    }
}
