package dev.stepladder.report.preflight;

import static dev.stepladder.report.OutputFormat.CSV;
import static dev.stepladder.report.OutputFormat.JSON;
import static dev.stepladder.report.OutputFormat.JUNIT;
import static dev.stepladder.report.OutputFormat.SARIF;
import static dev.stepladder.report.OutputFormat.TEXT;

import dev.stepladder.preflight.Report;
import dev.stepladder.report.OutputFormat;
import java.util.List;

/** What preflight found, in each of its formats. */
public final class PreflightReport {
    /** What it can be written as. */
    public static final List<OutputFormat> FORMATS = List.of(TEXT, JSON, CSV, SARIF, JUNIT);

    private PreflightReport() {}

    /** The report in a format. */
    public static String write(Report report, OutputFormat format) {
        return switch (format) {
            case TEXT -> PreflightTable.write(report);
            case JSON -> PreflightJson.write(report);
            case CSV -> PreflightCsv.write(report);
            case SARIF -> Sarif.write(report);
            case JUNIT -> JUnitXml.write(report);
            default -> throw new IllegalArgumentException("findings are never written as " + format.word());
        };
    }
}
