package dev.stepladder.snapshot;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes what was seen of a cluster as a fleet file, each line with the place where it was told. */
final class FleetText {
    private final Matrices matrices;
    private final StringBuilder text = new StringBuilder();

    private FleetText(Matrices matrices) {
        this.matrices = matrices;
    }

    static String of(Sightings seen, String environment, String cluster, Matrices matrices) {
        return new FleetText(matrices).write(seen, environment, cluster);
    }

    private String write(Sightings seen, String environment, String cluster) {
        String provider = seen.attributes().getOrDefault("provider", "eks");
        text.append("provider: ").append(provider);
        text.append(seen.attributes().containsKey("provider") ? "\n" : "    # assumed: no output says\n");
        text.append("environments:\n  - name: ").append(quoted(environment)).append('\n');
        text.append("    clusters:\n      - name: ").append(quoted(cluster)).append('\n');
        attributes(seen);
        text.append("        units:\n");
        List<String> order = matrices.provider(provider).map(Provider::order).orElse(List.of());
        seen.units().stream()
                .sorted(Comparator.comparingInt((Sighting unit) -> rank(order, unit.component()))
                        .thenComparing(Sighting::unit))
                .forEach(this::unit);
        return text.toString();
    }

    private void attributes(Sightings seen) {
        List<String> told = seen.attributes().entrySet().stream()
                .filter(attribute -> !attribute.getKey().equals("provider"))
                .map(attribute -> "%s: %s".formatted(attribute.getKey(), quoted(attribute.getValue())))
                .toList();
        if (!told.isEmpty()) {
            text.append("        attributes: {").append(String.join(", ", told)).append("}\n");
        }
    }

    private static int rank(List<String> order, String component) {
        int at = order.indexOf(component);
        return at < 0 ? order.size() : at;
    }

    private void unit(Sighting unit) {
        String version = quoted(release(unit));
        text.append("          ").append(name(unit.unit())).append(": ");
        if (unit.unit().equals(unit.component()) && unit.nodes() == 0) {
            text.append(version);
        } else {
            text.append("{component: ")
                    .append(unit.component())
                    .append(", version: ")
                    .append(version);
            text.append(unit.nodes() > 0 ? ", nodes: " + unit.nodes() : "").append('}');
        }
        text.append("    # ")
                .append(unit.version())
                .append(" by ")
                .append(unit.from())
                .append('\n');
    }

    /** The release of the matrices that a version belongs to; the version itself where none does, for the loader to complain about. */
    private String release(Sighting unit) {
        Optional<Version> version = Version.parse(unit.version());
        Optional<Component> component = matrices.component(unit.component());
        if (version.isEmpty() || component.isEmpty()) {
            return unit.version();
        }
        Version plain = plain(version.get());
        return component.get().releases().stream()
                .map(Release::version)
                .filter(release -> release.equals(version.get())
                        || VersionRange.line(release).contains(version.get())
                        || (release.name().equals(plain.name())
                                && VersionRange.line(release).contains(plain)))
                .max(Comparator.comparingInt(release -> release.text().length()))
                .map(Version::text)
                .orElse(unit.version());
    }

    /** The numbers alone: a build of a release is of that release. */
    private static Version plain(Version version) {
        String numbers =
                String.join(".", version.numbers().stream().map(String::valueOf).toList());
        return Version.parse(version.name() + numbers).orElse(version);
    }

    private static String name(String unit) {
        return unit.matches("[A-Za-z][A-Za-z0-9._-]*") && !unit.matches("(?i)y|n|yes|no|on|off|true|false|null")
                ? unit
                : quoted(unit);
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
