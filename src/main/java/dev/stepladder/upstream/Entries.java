package dev.stepladder.upstream;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Facts as lines for matrix files. */
final class Entries {
    private Entries() {}

    /** A release, for the list of releases. */
    static String release(Aligned release, Matrices matrices) {
        StringBuilder text = new StringBuilder("  - version: ")
                .append(quoted(release.version().text()));
        if (!release.build().isEmpty()
                && !release.build().equals(release.version().text())) {
            text.append("\n    build: ").append(quoted(release.build()));
        }
        if (!release.dates().isEmpty()) {
            text.append("\n    dates: ").append(dates(release.dates()));
        }
        Map<ComponentName, List<Upstream.Fits>> byPartner = new TreeMap<>();
        release.fits()
                .forEach(fits -> byPartner
                        .computeIfAbsent(fits.partner(), key -> new ArrayList<>())
                        .add(fits));
        if (!byPartner.isEmpty()) {
            text.append("\n    fits: ")
                    .append(byPartner.entrySet().stream()
                            .map(partner -> partner.getKey() + ": " + levels(partner.getValue(), matrices))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        return text.append("\n").toString();
    }

    private static String levels(List<Upstream.Fits> fits, Matrices matrices) {
        return fits.stream()
                .map(level -> level.level().word() + ": " + quoted(range(level.partner(), level.versions(), matrices)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Versions of a component as a range: neighbours in its matrix as {@code 1.17 - 1.20}, and {@code ||} between separate runs. */
    static String range(ComponentName component, Collection<Version> versions, Matrices matrices) {
        List<Version> order = matrices.component(component).map(Component::releases).orElse(List.of()).stream()
                .map(Release::version)
                .toList();
        List<String> runs = new ArrayList<>();
        int from = 0;
        while (from < order.size()) {
            int to = from;
            while (to < order.size() && versions.contains(order.get(to))) {
                to++;
            }
            if (to > from) {
                runs.add(to == from + 1 ? order.get(from).text() : order.get(from) + " - " + order.get(to - 1));
            }
            from = Math.max(to, from + 1);
        }
        versions.stream().filter(version -> !order.contains(version)).forEach(version -> runs.add(version.text()));
        return String.join(" || ", runs);
    }

    /** A line of a provider's {@code dates}. */
    static String minor(Upstream.Minor minor) {
        return "  %s: %s\n".formatted(quoted(minor.minor().text()), dates(minor.dates()));
    }

    /** An API, for the list of removals. */
    static String removal(Upstream.Removal removal) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("component", removal.component().text());
        fields.put("api", removal.api());
        fields.put("kind", removal.kind());
        fields.put("deprecatedIn", removal.deprecatedIn().isEmpty() ? "" : quoted(removal.deprecatedIn()));
        fields.put("removedIn", removal.removedIn().isEmpty() ? "" : quoted(removal.removedIn()));
        fields.put("replacement", removal.replacement().isEmpty() ? "" : quoted(removal.replacement()));
        fields.put("replacementSince", removal.replacementSince().isEmpty() ? "" : quoted(removal.replacementSince()));
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "  - {", "}\n"));
    }

    /** In the order of events, as in matrices. */
    private static String dates(NavigableMap<String, LocalDate> dates) {
        List<String> order =
                List.of("released", "eoas", "deprecated", "eol", "standard-end", "update-blocked", "extended-end");
        return order.stream()
                .filter(dates::containsKey)
                .map(kind -> kind + ": " + quoted(String.valueOf(dates.get(kind))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
