package dev.stepladder.report.matrix;

import dev.stepladder.audit.Compatibility;
import dev.stepladder.audit.Verdict;
import dev.stepladder.audit.Words;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.report.TextGrid;
import dev.stepladder.rule.Objection;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The compatibility table of two components: a row per release of one, a column per release of the other, a mark in each cell.
 *
 * @param rows the component down the side
 * @param columns the component along the top
 * @param rowRange which of its releases
 * @param columnRange which of its
 */
public record CompatibilityTable(
        Component rows,
        Component columns,
        VersionRange rowRange,
        VersionRange columnRange,
        Compatibility compatibility) {

    /** The table in one form: marks with a legend, or, in CSV, words. */
    public String draw(TextGrid.Form form) {
        Set<Verdict> used = EnumSet.noneOf(Verdict.class);
        List<Release> across = in(columns, columnRange);
        List<String> header = new ArrayList<>();
        header.add(rows.name() + (form == TextGrid.Form.CSV ? "/" : " \\ ") + columns.name());
        across.forEach(column -> header.add(column.version().text()));
        List<List<String>> lines = new ArrayList<>();
        for (Release row : in(rows, rowRange)) {
            List<String> line = new ArrayList<>();
            line.add(row.version().text());
            for (Release column : across) {
                Verdict verdict = compatibility.verdict(rows, row, columns, column);
                used.add(verdict);
                line.add(form == TextGrid.Form.CSV ? verdict.word() : verdict.mark());
            }
            lines.add(line);
        }
        String drawn = new TextGrid(header, lines).draw(form);
        return form == TextGrid.Form.CSV ? drawn : drawn + "\n" + legend(used) + "\n" + overruled(form);
    }

    private static List<Release> in(Component component, VersionRange range) {
        return component.releases().stream()
                .filter(release -> range.contains(release.version()))
                .toList();
    }

    private static String legend(Set<Verdict> used) {
        return used.stream()
                .map(verdict -> verdict.mark() + " " + verdict.word())
                .collect(Collectors.joining("   "));
    }

    /** Rules that rule out a pair that a release lists, since a reader who knows the list would ask. */
    private String overruled(TextGrid.Form form) {
        SortedMap<String, List<Objection>> rules = compatibility.overruled(rows, columns);
        String item = form == TextGrid.Form.MARKDOWN ? "- " : "  ";
        return rules.isEmpty()
                ? ""
                : "\nlisted by a release, but ruled out by\n"
                        + rules.entrySet().stream()
                                .map(rule -> item + overruled(rule.getKey(), rule.getValue()))
                                .collect(Collectors.joining());
    }

    private static String overruled(String rule, List<Objection> objections) {
        return "%s: %s; %s, such as: %s\n"
                .formatted(
                        rule,
                        objections.get(0).reason().orElse(""),
                        Words.count(objections.size(), "pair"),
                        objections.get(0).says());
    }
}
