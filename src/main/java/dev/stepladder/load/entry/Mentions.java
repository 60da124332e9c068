package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The places where files mention components and releases. They are checked when all files are read, so that their order does not matter. */
public final class Mentions {
    private record OfComponent(ComponentName component, Place place) {}

    private record OfRelease(ComponentName component, Version version, Place place) {}

    private final List<OfComponent> components = new ArrayList<>();
    private final List<RangeMention> ranges = new ArrayList<>();
    private final List<OfRelease> releases = new ArrayList<>();

    void component(ComponentName component, Place place) {
        components.add(new OfComponent(component, place));
    }

    void range(ComponentName component, VersionRange range, Place place) {
        ranges.add(new RangeMention(component, range, place));
    }

    void release(ComponentName component, Version version, Place place) {
        releases.add(new OfRelease(component, version, place));
    }

    /** Every range that a file writes, by place. */
    public List<RangeMention> ranges() {
        return ranges.stream().sorted(Comparator.comparing(RangeMention::place)).toList();
    }

    /**
     * Reports every mention of an unknown component, and every range without a release.
     *
     * @param unclear names of components whose own files have errors: mentions of these cannot be judged yet
     */
    public void check(Map<ComponentName, Component> known, Set<String> unclear, Diagnostics diagnostics) {
        Set<String> names = new TreeSet<>(unclear);
        known.keySet().forEach(name -> names.add(name.text()));
        for (OfComponent mention : components) {
            if (!names.contains(mention.component().text())) {
                diagnostics.error(
                        mention.place(),
                        "unknown component \"" + mention.component() + '"',
                        names.isEmpty() ? "no matrix describes any component" : "known: " + String.join(", ", names),
                        Nearest.to(mention.component().text(), names)
                                .map(name -> "write " + name)
                                .orElse("add a matrix file for it"));
            }
        }
        for (RangeMention mention : ranges) {
            judged(mention.component(), known, unclear)
                    .filter(component -> holdsNothing(component.range(mention.range()), component))
                    .ifPresent(component -> diagnostics.add(new Diagnostic(
                            Diagnostic.Severity.WARNING,
                            mention.place(),
                            "no release of " + component.name() + " is in " + mention.range(),
                            "known: " + span(component),
                            Values.spaced(mention.range().text())
                                    .map(wider -> "write \"" + wider + '"')
                                    .orElse(""))));
        }
        for (OfRelease mention : releases) {
            judged(mention.component(), known, unclear)
                    .filter(component -> component.release(mention.version()).isEmpty())
                    .ifPresent(component ->
                            diagnostics.add(Releases.unknown(component, mention.version(), mention.place())));
        }
    }

    /** Whether a range holds no release, although it is not open towards releases before the first or after the last one known. */
    private static boolean holdsNothing(VersionRange range, Component component) {
        List<Version> known =
                component.releases().stream().map(Release::version).toList();
        return known.stream().noneMatch(range::contains)
                && known.stream()
                        .map(Version::name)
                        .distinct()
                        .flatMap(name -> Stream.of(name + "0", name + "999999999"))
                        .flatMap(text -> Version.parse(text).stream())
                        .noneMatch(range::contains);
    }

    private static Optional<Component> judged(
            ComponentName name, Map<ComponentName, Component> known, Set<String> unclear) {
        return Optional.ofNullable(known.get(name))
                .filter(component ->
                        !unclear.contains(name.text()) && !component.releases().isEmpty());
    }

    private static String span(Component component) {
        Version first = component.releases().get(0).version();
        Version last = component.releases().get(component.releases().size() - 1).version();
        return first.equals(last) ? first.text() : first + " - " + last;
    }
}
