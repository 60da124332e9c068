package dev.stepladder.report.matrix;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Source;
import dev.stepladder.report.TextGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sheet on which an auditor writes what the documents say of facts: verdict and note are empty, and so is the place in a document whose
 * address names none. Several documents of one fact stand in one cell, separated by blanks, in one order in all columns.
 */
public final class AuditSheet {
    private static final List<String> HEADER = List.of("fact", "address", "asOf", "place", "says", "verdict", "note");

    private AuditSheet() {}

    /** A row for each fact, as CSV. */
    public static String of(Matrices matrices, List<Fact> facts) {
        Map<Fact, String> details = new TreeMap<>();
        for (Component component : matrices.components().values()) {
            component.releases().forEach(release -> details.put(release.fact(), detail(release)));
        }
        return new TextGrid(
                        HEADER,
                        facts.stream()
                                .map(fact -> row(fact, details.getOrDefault(fact, "")))
                                .toList())
                .draw(TextGrid.Form.CSV);
    }

    /** The build and the days of a release, which are part of what its documents have to say. */
    private static String detail(Release release) {
        return Stream.concat(
                        release.build().stream().map(build -> "build " + build),
                        release.milestones().stream().map(milestone -> milestone.kind() + " " + milestone.date()))
                .map(part -> ", " + part)
                .collect(Collectors.joining());
    }

    private static List<String> row(Fact fact, String detail) {
        return List.of(
                fact.id(),
                each(fact, Source::url),
                each(fact, source -> source.asOf().map(LocalDate::toString).orElse("unknown")),
                each(fact, AuditSheet::place).strip(),
                fact.says() + detail,
                "",
                "");
    }

    /** The section that an address names. */
    private static String place(Source source) {
        int mark = source.url().indexOf('#');
        return mark < 0 ? "" : source.url().substring(mark);
    }

    private static String each(Fact fact, Function<Source, String> word) {
        return fact.sources().stream().map(word).collect(Collectors.joining(" "));
    }
}
