package dev.stepladder.report;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.report.runbook.Scope;
import dev.stepladder.report.terminal.Style;
import java.util.Optional;

/**
 * How a plan is shown.
 *
 * @param style of text
 * @param scope the part for a runbook; other formats have the whole plan
 * @param fleet the roles for a runbook, if there is a fleet file
 * @param matrices those that the plan was made with, for the safe ranges of a page
 * @param next the next command; empty if there is none
 */
public record Presentation(Style style, Scope scope, Optional<Fleet> fleet, Optional<Matrices> matrices, String next) {
    /** For files: the whole plan, without a fleet file and a next command. */
    public static final Presentation FILE =
            new Presentation(Style.FILE, Scope.ALL, Optional.empty(), Optional.empty(), "");

    /** The same with a style and a next command. */
    public Presentation with(Style other, String command) {
        return new Presentation(other, scope, fleet, matrices, command);
    }

    /** The same with the matrices that the plan was made with. */
    public Presentation with(Matrices known) {
        return new Presentation(style, scope, fleet, Optional.of(known), next);
    }
}
