package dev.stepladder.export;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.planfile.Format;
import dev.stepladder.runbook.Runbook;
import dev.stepladder.runbook.Scope;
import dev.stepladder.schedule.DatedPlan;
import java.util.Optional;

/** What a plan can be exported as. Every format is the same on every machine. */
public enum ExportFormat {
    /** The runbook: what to do on the day, with check boxes. */
    MARKDOWN,
    /** One row per step, for spreadsheets. */
    CSV,
    /** The plan file in JSON, for programs. */
    JSON,
    /** One page for a browser, with nothing beside it. */
    HTML,
    /** iCalendar; only of a plan with dates. */
    ICS,
    /** The chart of releases as a graph, for Graphviz. */
    DOT,
    /** The same for Mermaid; of a plan with dates a Gantt chart. */
    MERMAID;

    /** Whether it can be of one environment or cluster, and tells who does what. */
    public boolean isRunbook() {
        return this == MARKDOWN;
    }

    /** Whether it has nothing to show of a plan without dates. */
    public boolean needsDates() {
        return this == ICS;
    }

    /**
     * The plan in this format.
     *
     * @param plan with dates, if the format needs them
     * @param scope what a runbook is of; other formats are of the whole plan
     * @param fleet who does what, where that was told
     */
    public String write(DatedPlan plan, Scope scope, Optional<Fleet> fleet) {
        return switch (this) {
            case MARKDOWN -> Runbook.write(plan, scope, fleet);
            case CSV -> Format.CSV.write(plan);
            case JSON -> Format.JSON.write(plan);
            case HTML -> HtmlPage.write(plan);
            case ICS -> CalendarFile.write(plan);
            case DOT -> ChartGraph.write(Chart.of(plan.plan()));
            case MERMAID -> Mermaid.write(plan);
        };
    }
}
