package dev.stepladder.facts;

import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** APIs that go away: which, when, and what replaces them. Addresses and days of reading are the matrices' own. */
final class RemovalFacts {
    private final Shipped shipped;

    RemovalFacts(Shipped shipped) {
        this.shipped = shipped;
    }

    /** What the matrices say otherwise of the API of a row. */
    List<String> row(FactRow row) {
        String component = row.cells().get("component");
        String api = api(row);
        Optional<ApiRemoval> known = shipped.matrices().removals().stream()
                .filter(removal -> removal.component().text().equals(component)
                        && removal.api().equals(api))
                .findFirst();
        if (known.isEmpty()) {
            return List.of(row.mismatch(component + " " + api, "no such removal"));
        }
        ApiRemoval here = known.get();
        List<String> found = new ArrayList<>();
        compare(row, "deprecated_in", version(here.deprecatedIn()), found);
        compare(row, "removed_in", version(here.removedIn()), found);
        compare(row, "replacement_api", here.replacement().orElse(""), found);
        return found;
    }

    /** A removal as one line, in the words of the facts. */
    static String line(ApiRemoval removal) {
        return String.join(
                " | ",
                removal.component().text(),
                removal.api(),
                version(removal.deprecatedIn()),
                version(removal.removedIn()),
                removal.replacement().orElse(""));
    }

    /** A row as one line, in the words of the matrices. */
    static String line(FactRow row) {
        return String.join(
                " | ",
                row.cells().get("component"),
                api(row),
                minor(row.cells().get("deprecated_in")),
                minor(row.cells().get("removed_in")),
                row.cells().get("replacement_api"));
    }

    private static void compare(FactRow row, String column, String here, List<String> found) {
        String there = minor(row.cells().get(column));
        if (!there.equals(here)) {
            found.add(row.mismatch(
                    row.cells().get("component") + " " + api(row),
                    "%s: facts %s, matrix %s"
                            .formatted(column, there.isEmpty() ? "none" : there, here.isEmpty() ? "none" : here)));
        }
    }

    /** As {@link ApiRemoval#api()} writes it. */
    private static String api(FactRow row) {
        String kind = row.cells().get("kind").replace("(all kinds)", "");
        return Stream.of(row.cells().get("api_group"), row.cells().get("api_version"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("/"))
                + (kind.isEmpty() ? "" : " " + kind);
    }

    private static String version(Optional<Version> version) {
        return version.map(Version::text).orElse("");
    }

    /** The facts write 1.16.0 where the matrices write the release, 1.16. */
    private static String minor(String version) {
        return version.replaceFirst("\\.0$", "");
    }
}
