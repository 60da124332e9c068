package dev.stepladder.export;

import dev.stepladder.planfile.Format;
import dev.stepladder.schedule.DatedPlan;

/** What a plan can be exported as. Every format is the same on every machine. */
public enum ExportFormat {
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

    /** Whether it has nothing to show of a plan without dates. */
    public boolean needsDates() {
        return this == ICS;
    }

    /**
     * The plan in this format.
     *
     * @param plan with dates, if the format needs them
     */
    public String write(DatedPlan plan) {
        return switch (this) {
            case CSV -> Format.CSV.write(plan);
            case JSON -> Format.JSON.write(plan);
            case HTML -> HtmlPage.write(plan);
            case ICS -> CalendarFile.write(plan);
            case DOT -> ChartGraph.write(Chart.of(plan.plan()));
            case MERMAID -> Mermaid.write(plan);
        };
    }
}
