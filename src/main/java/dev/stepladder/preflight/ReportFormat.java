package dev.stepladder.preflight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a report can be written as. Every format ends in a line end and is the same on every machine. */
public enum ReportFormat {
    /** For the terminal. */
    TABLE(".txt"),
    /** For programs. */
    JSON(".json"),
    /** One row per finding, for spreadsheets. */
    CSV(".csv"),
    /** For code hosts, which show it in the pull request. */
    SARIF(".sarif"),
    /** For CI servers, which show it among the tests. */
    JUNIT(".xml");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all formats. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ReportFormat::word).toList();
    }

    /** The format of a name. */
    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** The format that a file's name asks for by its extension, upper or lower case. */
    public static Optional<ReportFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith(format.extension))
                .findFirst();
    }

    /** The report in this format. */
    public String write(Report report) {
        return switch (this) {
            case TABLE -> ReportTable.write(report);
            case JSON -> ReportJson.write(report);
            case CSV -> ReportCsv.write(report);
            case SARIF -> Sarif.write(report);
            case JUNIT -> JUnitXml.write(report);
        };
    }
}
