package dev.stepladder.upstream;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.YamlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts as entries of matrix files. */
final class Entries {
    /** In the order of events, as in matrices. */
    private static final List<String> DATES =
            List.of("released", "eoas", "deprecated", "eol", "standard-end", "update-blocked", "extended-end");

    private Entries() {}

    /** A release, for the list of releases. */
    static Change.Item release(String file, Aligned release, Matrices matrices) {
        List<Change.Field> fields = new ArrayList<>();
        fields.add(Change.Field.text("version", release.version().text()));
        if (!release.build().isEmpty()
                && !release.build().equals(release.version().text())) {
            fields.add(Change.Field.text("build", release.build()));
        }
        if (!release.dates().isEmpty()) {
            fields.add(new Change.Field("dates", Change.inBraces(dates(release.dates()))));
        }
        Map<ComponentName, List<Change.Field>> partners = new TreeMap<>();
        for (Upstream.Fits fits : release.fits()) {
            NavigableSet<Version> known = new TreeSet<>(fits.versions());
            known.retainAll(releases(fits.partner(), matrices));
            if (!known.isEmpty()) {
                partners.computeIfAbsent(fits.partner(), key -> new ArrayList<>())
                        .add(Change.Field.text(fits.level().word(), range(fits.partner(), known, matrices)));
            }
        }
        if (!partners.isEmpty()) {
            fields.add(new Change.Field(
                    "fits",
                    Change.inBraces(partners.entrySet().stream()
                            .map(partner -> new Change.Field(partner.getKey().text(), levels(partner.getValue())))
                            .toList())));
        }
        return new Change.Item(file, "releases", Optional.of(release.version()), fields);
    }

    /** Ranges by level; one of level supported alone is plain. */
    private static String levels(List<Change.Field> levels) {
        Change.Field first = levels.get(0);
        return levels.size() == 1 && first.key().equals(Level.SUPPORTED.word())
                ? first.value()
                : Change.inBraces(levels);
    }

    /** The versions of a component's releases. */
    static NavigableSet<Version> releases(ComponentName component, Matrices matrices) {
        return matrices.component(component).map(Component::releases).orElse(List.of()).stream()
                .map(Release::version)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Versions of a component as a range: those without a release between them as {@code 1.17 - 1.20}, and {@code ||} between separate runs. */
    static String range(ComponentName component, Collection<Version> versions, Matrices matrices) {
        List<Version> order = Stream.concat(releases(component, matrices).stream(), versions.stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
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
        return String.join(" || ", runs);
    }

    /** A line of a provider's {@code dates}. */
    static Change.Entry minor(String file, Upstream.Minor minor) {
        return new Change.Entry(file, "dates", minor.minor(), dates(minor.dates()));
    }

    /** An API, for the list of removals. */
    static Change.Item removal(String file, Upstream.Removal removal) {
        List<Change.Field> fields = new ArrayList<>();
        fields.add(Change.Field.named("component", removal.component().text()));
        fields.add(new Change.Field(
                "api",
                removal.api().matches("[A-Za-z][A-Za-z0-9./-]*") ? removal.api() : YamlText.quoted(removal.api())));
        fields.add(Change.Field.named("kind", removal.kind()));
        fields.add(Change.Field.text("deprecatedIn", removal.deprecatedIn()));
        fields.add(Change.Field.text("removedIn", removal.removedIn()));
        fields.add(Change.Field.text("replacement", removal.replacement()));
        fields.add(Change.Field.text("replacementSince", removal.replacementSince()));
        fields.removeIf(field -> field.value().equals(YamlText.quoted("")));
        return new Change.Item(file, "removals", Optional.empty(), fields);
    }

    private static List<Change.Field> dates(NavigableMap<String, LocalDate> dates) {
        return DATES.stream()
                .filter(dates::containsKey)
                .map(kind -> Change.Field.text(kind, String.valueOf(dates.get(kind))))
                .toList();
    }
}
