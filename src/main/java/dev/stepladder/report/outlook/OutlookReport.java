package dev.stepladder.report.outlook;

import static dev.stepladder.report.OutputFormat.CSV;
import static dev.stepladder.report.OutputFormat.HTML;
import static dev.stepladder.report.OutputFormat.ICS;
import static dev.stepladder.report.OutputFormat.JSON;
import static dev.stepladder.report.OutputFormat.MARKDOWN;
import static dev.stepladder.report.OutputFormat.TEXT;

import dev.stepladder.outlook.Outlook;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.view.RoadmapCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A report in each of its formats. */
public final class OutlookReport {
    /** The formats of a report. */
    public static final List<OutputFormat> FORMATS = List.of(TEXT, HTML, MARKDOWN, CSV, JSON, ICS);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private OutlookReport() {}

    /** The report in a format. */
    public static String write(Outlook outlook, OutputFormat format, Style style) {
        return switch (format) {
            case TEXT -> OutlookText.write(outlook, style);
            case MARKDOWN -> OutlookMarkdown.write(outlook);
            case HTML -> OutlookPage.write(outlook);
            case CSV -> OutlookCsv.write(outlook);
            case JSON -> OutlookJson.write(outlook);
            case ICS -> RoadmapCalendar.write(new FleetWords(outlook).name(), outlook.asOf(), outlook.roadmaps());
            default -> throw new IllegalArgumentException("a report has no format " + format.word());
        };
    }

    /** Such as {@code Thu 1 Feb 2024}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
