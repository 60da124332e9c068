package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.entry.Releases;
import dev.stepladder.load.entry.UnknownComponent;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.version.ListedVersions;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads {@code component=version} arguments by the matrices, and collects every problem.
 *
 * <p>A version without a component means the leading one, usually Kubernetes.
 */
public final class VersionArguments {
    private final Matrices matrices;
    private final Optional<ComponentName> leading;
    private final Diagnostics diagnostics;

    /**
     * A reader of arguments.
     *
     * @param leading the component that a bare version means; empty if it means none
     */
    public VersionArguments(Matrices matrices, Optional<ComponentName> leading, Diagnostics diagnostics) {
        this.matrices = matrices;
        this.leading = leading;
        this.diagnostics = diagnostics;
    }

    /** The releases that options such as {@code --set} name, by component. */
    public SortedMap<ComponentName, Version> releases(String option, List<String> arguments) {
        return read(
                option,
                arguments,
                (component, text, place) ->
                        Releases.resolve(component, text, place, diagnostics).map(Release::version));
    }

    /** All that the arguments say of what runs, by component; a component may run several releases. */
    public List<ComponentRelease> units(String option, List<String> arguments) {
        List<ComponentRelease> all = new ArrayList<>();
        arguments.forEach(argument -> releases(option, List.of(argument))
                .forEach((component, version) -> all.add(new ComponentRelease(component, version))));
        return all.stream()
                .sorted(Comparator.comparing(ComponentRelease::component))
                .distinct()
                .toList();
    }

    /** The goal that {@code --to} names: an exact release each, or a range that some release lies in. */
    public SortedMap<ComponentName, VersionRange> goal(String option, List<String> arguments) {
        return read(option, arguments, this::range);
    }

    private interface ValueReader<T> {
        Optional<T> read(Component component, String text, Place place);
    }

    private <T> SortedMap<ComponentName, T> read(String option, List<String> arguments, ValueReader<T> reader) {
        SortedMap<ComponentName, T> found = new TreeMap<>();
        for (String argument : arguments) {
            Place place = Place.of((option + " " + argument).strip());
            if (isBareWord(argument)) {
                reportWord(argument.strip(), place);
                continue;
            }
            Optional<Component> component = component(argument, place);
            if (component.isEmpty() || isOfAnother(argument, component.get(), place)) {
                continue;
            }
            Optional<T> value = reader.read(component.get(), value(argument), place);
            if (value.isPresent() && found.put(component.get().name(), value.get()) != null) {
                diagnostics.error(place, component.get().name() + " is named twice", "", "name it once");
            }
        }
        return found;
    }

    /** Whether it is neither a version of the leading component nor a component with one. */
    private boolean isBareWord(String argument) {
        boolean named = leading.flatMap(matrices::component).stream()
                .flatMap(component -> component.releases().stream())
                .anyMatch(release -> release.version().text().equals(argument.strip()));
        return !named && !argument.contains("=") && argument.chars().noneMatch(Character::isDigit);
    }

    private void reportWord(String word, Place place) {
        if (matrices.component(word).isPresent()) {
            diagnostics.error(place, word + " needs a version", "", "write %s=VERSION".formatted(word));
            return;
        }
        List<String> known = new ArrayList<>(matrices.componentNames());
        List<String> words = List.of("recommended", GoalWords.NEWEST, GoalWords.SUPPORTED);
        known.addAll(words);
        diagnostics.error(
                place,
                "\"%s\" is neither a version nor a component with one".formatted(word),
                "expected such as 1.24 or istio=1.14",
                Nearest.to(word, known)
                        .map(name -> "write " + (words.contains(name) ? name : name + "=VERSION"))
                        .orElse(""));
    }

    private Optional<VersionRange> range(Component component, String text, Place place) {
        if (text.equals(GoalWords.SUPPORTED)) {
            diagnostics.error(
                    place,
                    "supported is no release of " + component.name(),
                    "found it with a component; it means everything that runs",
                    "write it by itself: supported");
            return Optional.empty();
        }
        Optional<Version> version = Version.parse(text);
        if (version.isPresent() && !text.endsWith(".x")) {
            return named(component, version.get(), place);
        }
        Optional<VersionRange> range = VersionRange.parse(text).map(component::range);
        if (range.isEmpty()) {
            diagnostics.error(
                    place,
                    "\"%s\" is not a version".formatted(text),
                    "expected one such as 1.24, or a range such as \">=1.22\"",
                    "");
            return Optional.empty();
        }
        boolean some =
                component.releases().stream().anyMatch(release -> range.get().contains(release.version()));
        if (!some) {
            if (version.isPresent()) {
                return Releases.resolve(component, text, place, diagnostics).flatMap(release -> Optional.empty());
            }
            reportEmpty(component, text, range.get(), place);
            return Optional.empty();
        }
        return range;
    }

    private void reportEmpty(Component component, String text, VersionRange range, Place place) {
        List<Version> before = component.releases().stream()
                .map(Release::version)
                .filter(version -> component.listed().isPreRelease(version))
                .filter(version ->
                        range.among(new ListedVersions(List.of(), true)).contains(version))
                .toList();
        diagnostics.error(
                place,
                "no release of %s lies in \"%s\"".formatted(component.name(), text),
                before.isEmpty()
                        ? "the newest is " + Releases.newest(component)
                        : "its pre-releases %s do not count unless a range names one"
                                .formatted(before.stream().map(Version::text).collect(Collectors.joining(", "))),
                before.isEmpty() ? "" : "write =%s for this one".formatted(before.get(before.size() - 1)));
    }

    /** The release of this name, or else its line, or else the release that covers it. */
    private Optional<VersionRange> named(Component component, Version version, Place place) {
        boolean known = component.release(version).isPresent()
                || !Releases.ofLine(component, version).isEmpty();
        return known
                ? Optional.of(component.range(VersionRange.of(version.text())))
                : Releases.resolve(component, version.text(), place, diagnostics)
                        .map(release -> component.range(
                                VersionRange.of(release.version().text())));
    }

    private Optional<Component> component(String argument, Place place) {
        String name = argument.contains("=")
                ? argument.substring(0, argument.indexOf('=')).strip()
                : leading.map(ComponentName::text).orElse("");
        if (name.isEmpty()) {
            diagnostics.error(
                    place,
                    "version without a component",
                    "found no provider, so a bare version belongs to no component",
                    "write COMPONENT=" + value(argument));
            return Optional.empty();
        }
        Optional<Component> component = matrices.component(name);
        if (component.isEmpty()) {
            diagnostics.add(UnknownComponent.of(
                    name, matrices.componentNames(), place, meant -> meant + "=" + value(argument)));
        }
        return component;
    }

    /** Whether a bare version is that of one other component only, as OpenShift's 4.16 is; then that is reported. */
    private boolean isOfAnother(String argument, Component meant, Place place) {
        Optional<Version> version = argument.contains("=") ? Optional.empty() : Version.parse(argument.strip());
        if (version.isEmpty() || hasMajor(meant, version.get())) {
            return false;
        }
        List<ComponentName> others = matrices.components().values().stream()
                .filter(other -> other.covering(version.get()).isPresent()
                        || !Releases.ofLine(other, version.get()).isEmpty())
                .map(Component::name)
                .toList();
        if (others.size() == 1) {
            diagnostics.error(
                    place,
                    "%s has no release %s".formatted(meant.name(), version.get()),
                    others.get(0) + " has it",
                    "write %s=%s".formatted(others.get(0), argument.strip()));
        }
        return others.size() == 1;
    }

    private static boolean hasMajor(Component component, Version version) {
        return version.numbers().isEmpty()
                || component.releases().stream()
                        .map(release -> release.version().numbers())
                        .anyMatch(numbers -> !numbers.isEmpty()
                                && numbers.get(0).equals(version.numbers().get(0)));
    }

    private static String value(String argument) {
        return argument.substring(argument.indexOf('=') + 1).strip();
    }
}
