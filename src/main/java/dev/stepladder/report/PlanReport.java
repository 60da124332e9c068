package dev.stepladder.report;

import static dev.stepladder.report.OutputFormat.CSV;
import static dev.stepladder.report.OutputFormat.DOT;
import static dev.stepladder.report.OutputFormat.HTML;
import static dev.stepladder.report.OutputFormat.ICS;
import static dev.stepladder.report.OutputFormat.JSON;
import static dev.stepladder.report.OutputFormat.MARKDOWN;
import static dev.stepladder.report.OutputFormat.MERMAID;
import static dev.stepladder.report.OutputFormat.RUNBOOK;
import static dev.stepladder.report.OutputFormat.SUMMARY;
import static dev.stepladder.report.OutputFormat.TEXT;
import static dev.stepladder.report.OutputFormat.XLSX;
import static dev.stepladder.report.OutputFormat.YAML;

import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanYaml;
import dev.stepladder.report.page.PlanPage;
import dev.stepladder.report.plan.PlanCsv;
import dev.stepladder.report.plan.PlanTable;
import dev.stepladder.report.plan.PlanWorkbook;
import dev.stepladder.report.review.PullRequest;
import dev.stepladder.report.runbook.Runbook;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.view.CalendarFile;
import dev.stepladder.report.view.ChartGraph;
import dev.stepladder.report.view.Mermaid;
import dev.stepladder.schedule.DatedPlan;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A plan in each of its formats. */
public final class PlanReport {
    /** The formats of a plan. */
    public static final List<OutputFormat> FORMATS =
            List.of(YAML, JSON, SUMMARY, CSV, XLSX, TEXT, MARKDOWN, RUNBOOK, HTML, ICS, DOT, MERMAID);

    /** The formats of the path of one cluster. */
    public static final List<OutputFormat> PATH_FORMATS = List.of(TEXT, JSON, CSV);

    private PlanReport() {}

    /** The whole plan in a format, without data from a fleet file. */
    public static String write(DatedPlan plan, OutputFormat format) {
        return write(plan, format, Presentation.FILE);
    }

    /**
     * The plan in a format that is text.
     *
     * @param plan with dates, if the format needs them
     * @param how it is shown
     */
    public static String write(DatedPlan plan, OutputFormat format, Presentation how) {
        return switch (format) {
            case YAML -> PlanYaml.write(plan);
            case JSON -> PlanYaml.json(plan);
            case CSV -> PlanCsv.write(plan);
            case SUMMARY -> Json.pretty(Headline.of(plan));
            case TEXT -> PlanTable.write(plan, how.style(), how.next());
            case MARKDOWN -> PullRequest.write(plan, how.next());
            case RUNBOOK -> Runbook.write(plan, how.scope(), how.fleet(), how.next());
            case HTML -> PlanPage.write(plan, how.matrices(), how.next());
            case ICS -> CalendarFile.write(plan);
            case DOT -> ChartGraph.write(plan.plan());
            case MERMAID -> Mermaid.write(plan);
            case XLSX -> throw new IllegalArgumentException("a workbook is no text; ask for its bytes");
            case PATCH, SARIF, JUNIT -> throw new IllegalArgumentException("a plan has no format " + format.word());
        };
    }

    /**
     * The plan in a format, as the bytes of a file, in UTF-8 if it is text. Formats that grow with every step are written piece by piece.
     *
     * @param plan with dates, if the format needs them
     * @param how it is shown
     */
    public static void write(DatedPlan plan, OutputFormat format, Presentation how, OutputStream to)
            throws IOException {
        if (format == XLSX) {
            to.write(PlanWorkbook.write(plan, how.next()));
            return;
        }
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        switch (format) {
            case YAML -> PlanYaml.write(plan, text);
            case JSON -> PlanYaml.json(plan, text);
            case CSV -> PlanCsv.write(plan, text);
            default -> text.write(write(plan, format, how));
        }
        text.flush();
    }

    /**
     * The path of one cluster in a format.
     *
     * @param plan of that cluster alone
     */
    public static String path(Plan plan, OutputFormat format, Style style) {
        return switch (format) {
            case TEXT -> PlanTable.path(plan, style);
            case JSON -> PlanYaml.json(DatedPlan.undated(plan));
            case CSV -> PlanCsv.path(plan);
            default -> throw new IllegalArgumentException("a path has no format " + format.word());
        };
    }
}
