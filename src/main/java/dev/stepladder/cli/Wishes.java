package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.Releases;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code component=version} arguments against the matrices, collecting every problem.
 *
 * <p>A version without a component means the leading one, usually Kubernetes.
 */
final class Wishes {
    private final Matrices matrices;
    private final String leading;
    private final Diagnostics diagnostics;

    /**
     * A reader of arguments.
     *
     * @param leading the component that a bare version means
     */
    Wishes(Matrices matrices, String leading, Diagnostics diagnostics) {
        this.matrices = matrices;
        this.leading = leading;
        this.diagnostics = diagnostics;
    }

    /** The releases that options such as {@code --set} name, by component. */
    SortedMap<String, Version> releases(String option, List<String> arguments) {
        SortedMap<String, Version> found = new TreeMap<>();
        for (String argument : arguments) {
            Place place = place(option, argument);
            component(argument, place)
                    .flatMap(component -> Releases.resolve(component, value(argument), place, diagnostics)
                            .map(release -> put(found, component, release.version(), place)));
        }
        return found;
    }

    /** The goal that {@code --to} names: an exact release each, or a range that some release lies in. */
    SortedMap<String, VersionRange> goal(String option, List<String> arguments) {
        SortedMap<String, VersionRange> found = new TreeMap<>();
        for (String argument : arguments) {
            Place place = place(option, argument);
            component(argument, place)
                    .flatMap(component -> range(component, value(argument), place)
                            .map(range -> put(found, component, range, place)));
        }
        return found;
    }

    private Optional<VersionRange> range(Component component, String text, Place place) {
        if (Version.parse(text).isPresent()) {
            return Releases.resolve(component, text, place, diagnostics)
                    .map(Release::version)
                    .map(version -> VersionRange.of(version.text()));
        }
        Optional<VersionRange> range = VersionRange.parse(text);
        if (range.isEmpty()) {
            diagnostics.error(place, "\"%s\" is not a version".formatted(text), "expected one such as 1.24, or a range such as \">=1.22\"", "");
            return Optional.empty();
        }
        boolean some = component.releases().stream().anyMatch(release -> range.get().contains(release.version()));
        if (!some) {
            diagnostics.error(place, "no release of %s lies in %s".formatted(component.name(), text), "", "");
            return Optional.empty();
        }
        return range;
    }

    private <T> T put(SortedMap<String, T> found, Component component, T value, Place place) {
        if (found.putIfAbsent(component.name(), value) != null) {
            diagnostics.error(place, component.name() + " is named twice", "", "name it once");
        }
        return value;
    }

    private Optional<Component> component(String argument, Place place) {
        String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')).strip() : leading;
        Optional<Component> component = matrices.component(name);
        if (component.isEmpty()) {
            Optional<String> meant = Nearest.to(name, matrices.components().keySet());
            diagnostics.error(
                    place,
                    "no matrix knows the component \"%s\"".formatted(name),
                    "known are " + String.join(", ", matrices.components().keySet()),
                    meant.map(word -> "write " + word).orElse(""));
        }
        return component;
    }

    private static String value(String argument) {
        return argument.substring(argument.indexOf('=') + 1).strip();
    }

    private static Place place(String option, String argument) {
        return Place.of((option + " " + argument).strip());
    }
}
