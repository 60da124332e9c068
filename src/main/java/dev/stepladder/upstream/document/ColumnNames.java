package dev.stepladder.upstream.document;

import dev.stepladder.name.ComponentName;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Columns of tables by their headers, as pages write them: {@code Argo CD version}, {@code k8s Version}, {@code End of Life}. */
final class ColumnNames {
    private static final Set<String> RELEASED = Set.of("releasedate", "released", "start", "startdate", "gadate");
    private static final Set<String> EOL =
            Set.of("endoflife", "eol", "eoldate", "endofsupport", "endoflifedate", "endofcommunitysupport");
    private static final Set<String> ANY_RELEASE = Set.of("release", "version", "branch", "minor");

    private final String component;
    private final String partner;

    ColumnNames(ComponentName component, ComponentName partner) {
        this.component = letters(component.text());
        this.partner = letters(partner.text());
    }

    /** The column with the component's releases; one that is headed only {@code Release} will do. */
    OptionalInt component(TextTable table) {
        OptionalInt named = column(table, component);
        return named.isPresent()
                ? named
                : IntStream.range(0, table.header().cells().size())
                        .filter(i -> ANY_RELEASE.contains(
                                letters(table.header().cells().get(i))))
                        .findFirst();
    }

    /** The column with the partner's versions. */
    OptionalInt partner(TextTable table) {
        return column(table, partner);
    }

    private static OptionalInt column(TextTable table, String name) {
        return IntStream.range(0, table.header().cells().size())
                .filter(i -> subject(table.header().cells().get(i)).equals(name))
                .findFirst();
    }

    /** The columns with dates, and the names of the dates in matrices. */
    SortedMap<Integer, String> dates(TextTable table) {
        SortedMap<Integer, String> dates = new TreeMap<>();
        List<String> header = table.header().cells();
        for (int i = 0; i < header.size(); i++) {
            String word = letters(header.get(i));
            if (RELEASED.contains(word)) {
                dates.put(i, "released");
            } else if (EOL.contains(word)) {
                dates.put(i, "eol");
            }
        }
        return dates;
    }

    boolean hasDates(TextTable table) {
        return !dates(table).isEmpty();
    }

    /** Whether releases stand side by side: the corner names the component, and a row the partner. */
    boolean isTurned(TextTable table) {
        return subject(table.header().cells().get(0)).equals(component)
                && partner(table).isEmpty()
                && table.body().stream()
                        .anyMatch(row -> subject(row.cells().get(0)).equals(partner));
    }

    /** The component that a header speaks of. */
    private static String subject(String header) {
        String bare = header.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(versions?|releases?|supported|tested|compatible|minor)\\b", " ");
        String letters = letters(bare);
        return letters.equals("k8s") ? "kubernetes" : letters;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
