package dev.stepladder.cli;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.runbook.Runbook;
import dev.stepladder.runbook.Scope;
import dev.stepladder.schedule.DatedPlan;
import java.util.Optional;

/** What a finished plan can be exported as. */
enum ExportFormat {
    /** The runbook: check boxes, for people who take the steps. */
    MARKDOWN {
        @Override
        String write(DatedPlan plan, Scope scope, Optional<Fleet> fleet) {
            return Runbook.write(plan, scope, fleet);
        }
    };

    /**
     * The plan in this format, ending in a line end.
     *
     * @param scope the part of it that is asked for
     * @param fleet who has which role, where that was told
     */
    abstract String write(DatedPlan plan, Scope scope, Optional<Fleet> fleet);
}
