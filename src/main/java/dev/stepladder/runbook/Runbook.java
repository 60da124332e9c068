package dev.stepladder.runbook;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.schedule.DatedPlan;
import java.util.Optional;

/** Writes the runbook of a plan. */
public final class Runbook {
    private Runbook() {}

    /** The runbook of the steps that are asked for. */
    public static String write(DatedPlan plan, Scope scope, Optional<Fleet> fleet) {
        return "# Runbook\n";
    }
}
