package dev.stepladder.report;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.report.page.PlanPage;
import dev.stepladder.report.runbook.Scope;
import dev.stepladder.report.terminal.Style;
import java.util.Optional;

/**
 * How a plan is shown.
 *
 * @param style of text
 * @param scope the part for a runbook; other formats have the whole plan
 * @param fleet the roles for a runbook, if there is a fleet file
 * @param page what a page shows beyond the plan
 * @param next the next command; empty if there is none
 */
public record Presentation(Style style, Scope scope, Optional<Fleet> fleet, PlanPage.Basis page, String next) {
    /** For files: the whole plan, without a fleet file and a next command. */
    public static final Presentation FILE =
            new Presentation(Style.FILE, Scope.ALL, Optional.empty(), PlanPage.Basis.NONE, "");

    /** The same with a style and a next command. */
    public Presentation with(Style other, String command) {
        return new Presentation(other, scope, fleet, page, command);
    }

    /** The same with what a page shows beyond the plan. */
    public Presentation with(PlanPage.Basis other) {
        return new Presentation(style, scope, fleet, other, next);
    }
}
