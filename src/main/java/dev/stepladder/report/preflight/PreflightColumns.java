package dev.stepladder.report.preflight;

import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.Report;
import dev.stepladder.version.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Findings about APIs as CSV in the columns of another scanner, so that a pipeline that reads its output can read ours.
 *
 * <p>The names and contents of the columns are pluto's ({@code pluto detect -o wide}) and kubent's ({@code kubent -o csv}).
 */
public final class PreflightColumns {
    private static final List<String> PLUTO = List.of(
            "NAME",
            "NAMESPACE",
            "KIND",
            "VERSION",
            "REPLACEMENT",
            "DEPRECATED",
            "DEPRECATED IN",
            "REMOVED",
            "REMOVED IN",
            "COMPONENT",
            "FILEPATH",
            "REPL AVAIL",
            "REPL AVAIL IN");
    private static final List<String> KUBENT =
            List.of("KIND", "NAMESPACE", "NAME", "API_VERSION", "REPLACE_WITH (SINCE)", "RULE_SET");

    private static final Map<String, BiFunction<Finding, Finding.ApiLife, String>> COLUMNS = columns();

    private PreflightColumns() {}

    private static Map<String, BiFunction<Finding, Finding.ApiLife, String>> columns() {
        Map<String, BiFunction<Finding, Finding.ApiLife, String>> columns = new LinkedHashMap<>();
        columns.put("NAME", (finding, api) -> finding.object().name());
        columns.put("NAMESPACE", (finding, api) -> finding.object().namespace());
        columns.put("KIND", (finding, api) -> finding.object().kind());
        columns.put("VERSION", (finding, api) -> finding.object().apiVersion());
        columns.put("API_VERSION", (finding, api) -> finding.object().apiVersion());
        columns.put("REPLACEMENT", (finding, api) -> api.replacement());
        columns.put("DEPRECATED", (finding, api) -> String.valueOf(api.deprecatedAtTarget()));
        columns.put("DEPRECATED IN", (finding, api) -> release(api.deprecatedIn()));
        columns.put("REMOVED", (finding, api) -> String.valueOf(finding.blocks().isPresent()));
        columns.put("REMOVED IN", (finding, api) -> release(api.removedIn()));
        columns.put(
                "COMPONENT",
                (finding, api) -> api.component().text().equals("kubernetes")
                        ? "k8s"
                        : api.component().text());
        columns.put("FILEPATH", (finding, api) -> finding.place().file());
        columns.put(
                "REPL AVAIL",
                (finding, api) -> String.valueOf(!api.replacement().isEmpty()));
        columns.put("REPL AVAIL IN", (finding, api) -> release(api.replacementSince()));
        columns.put("REPLACE_WITH (SINCE)", (finding, api) -> since(api));
        columns.put(
                "RULE_SET",
                (finding, api) -> api.removedIn()
                        .map(version -> "Deprecated APIs removed in " + version)
                        .orElse("Deprecated APIs"));
        return columns;
    }

    /** The columns of a list of their names, or of the name of a scanner; those that aren't known are missing in the result. */
    public static List<String> named(List<String> words) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            String name = word.strip().toUpperCase(Locale.ROOT);
            switch (name) {
                case "PLUTO" -> found.addAll(PLUTO);
                case "KUBENT" -> found.addAll(KUBENT);
                default -> {
                    if (COLUMNS.containsKey(name)) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    /** All that can be named. */
    public static List<String> known() {
        List<String> known = new ArrayList<>(List.of("pluto", "kubent"));
        known.addAll(COLUMNS.keySet());
        return known;
    }

    /** The findings about APIs, a row each. */
    public static String write(Report report, List<String> columns) {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Finding finding : report.findings()) {
                if (finding.api().isPresent()) {
                    printer.printRecord(columns.stream()
                            .map(column -> COLUMNS.getOrDefault(column, (one, other) -> "")
                                    .apply(finding, finding.api().get()))
                            .map(PreflightCsv::harmless)
                            .toList());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String since(Finding.ApiLife api) {
        return api.replacement().isEmpty()
                ? "<removed> (" + api.removedIn().map(Version::text).orElse("undefined") + ")"
                : api.replacement() + " ("
                        + api.replacementSince()
                                .map(version -> release(version).substring(1))
                                .orElse("undefined") + ")";
    }

    private static String release(Optional<Version> version) {
        return version.map(PreflightColumns::release).orElse("n/a");
    }

    /** What these columns have no place for: what was not read, what was judged, and the last line of the table. */
    public static List<String> remarks(Report report) {
        return PreflightTable.ending(report).lines().toList();
    }

    /** With the patch number that both scanners write. */
    private static String release(Version version) {
        String text = version.text();
        return "v" + (text.matches("[0-9]+\\.[0-9]+") ? text + ".0" : text);
    }
}
