package dev.stepladder.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The output formats.
 *
 * <p>Every command lists the formats that it offers. Every output ends in a line end and is the same on every machine.
 */
public enum OutputFormat {
    /** For the terminal. */
    TEXT(".txt"),
    /** The plan file, to be kept, reviewed and verified. */
    YAML(".yaml", ".yml"),
    /** For programs. */
    JSON(".json"),
    /** The headline of a plan, for programs. */
    SUMMARY(".summary.json"),
    /** One row per step or finding, for spreadsheets. */
    CSV(".csv"),
    /** A workbook with a sheet per environment; bytes, not text. */
    XLSX(".xlsx"),
    /** What a reviewer of a pull request reads. */
    MARKDOWN(".md"),
    /** The work of the day, with check boxes. */
    RUNBOOK(".runbook.md"),
    /** One page for a browser, in one file. */
    HTML(".html", ".htm"),
    /** iCalendar; only for a plan with dates. */
    ICS(".ics"),
    /** A graph for Graphviz. */
    DOT(".dot", ".gv"),
    /** A diagram for Mermaid; for a plan with dates a Gantt chart. */
    MERMAID(".mmd"),
    /** A unified diff of the repository in which versions are written. */
    PATCH(".patch", ".diff"),
    /** For code hosts, which show findings in a pull request. */
    SARIF(".sarif", ".sarif.json"),
    /** For CI servers, which show findings among the tests. */
    JUNIT(".xml");

    private final String extension;
    private final String otherExtension;

    OutputFormat(String extension) {
        this(extension, extension);
    }

    OutputFormat(String extension, String otherExtension) {
        this.extension = extension;
        this.otherExtension = otherExtension;
    }

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The extension of its files, with the dot. */
    public String extension() {
        return extension;
    }

    /** True if the format is no text, so that a terminal cannot show it. */
    public boolean isBinary() {
        return this == XLSX;
    }

    /** True if the format needs a plan with dates. */
    public boolean needsDates() {
        return this == ICS;
    }

    /**
     * The format of a name, upper or lower case; {@code table} is another name of {@code text}.
     *
     * @param known the formats to choose from
     */
    public static Optional<OutputFormat> of(String word, List<OutputFormat> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        String name = lower.equals("table") ? TEXT.word() : lower;
        return known.stream().filter(format -> format.word().equals(name)).findFirst();
    }

    /**
     * The format of a file name's extension, upper or lower case; of two that match, the longer one.
     *
     * @param known the formats to choose from
     */
    public static Optional<OutputFormat> ofFile(String name, List<OutputFormat> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(format -> lower.endsWith(format.extension) || lower.endsWith(format.otherExtension))
                .max(Comparator.comparingInt(format -> format.extension.length()));
    }

    /** Whether a file of this name may hold the format: its extension speaks of no other one. Text of any kind may be in a .txt file. */
    public boolean mayBeIn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ofFile(name, List.of(values()))
                .filter(said -> said != TEXT || isBinary())
                .filter(said -> !lower.endsWith(kind(extension)) && !lower.endsWith(kind(otherExtension)))
                .isEmpty();
    }

    /** The last part of an extension: a runbook is Markdown too. */
    private static String kind(String extension) {
        return extension.substring(extension.lastIndexOf('.'));
    }

    /** The names of some formats, for messages and help. */
    public static List<String> words(List<OutputFormat> known) {
        return known.stream().map(OutputFormat::word).toList();
    }

    /** The extensions of some formats, for messages and help. */
    public static List<String> extensions(List<OutputFormat> known) {
        return known.stream().map(OutputFormat::extension).toList();
    }
}
