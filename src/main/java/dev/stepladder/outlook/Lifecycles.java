package dev.stepladder.outlook;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The dates of releases for clusters of one provider.
 *
 * <p>For the component that the provider leads with, the provider's dates count; where it states no end, those of the project. A release without
 * an end is out of support once a later one of its kind is: projects rarely date what is long gone. {@link Support} judges by the same rules.
 */
public final class Lifecycles {
    private static final String RELEASED = "released";
    private static final String STANDARD = "standard-end";
    private static final String EXTENDED = "extended-end";
    private static final List<String> OF_PROJECTS = List.of("eol", "deprecated");

    private final Matrices matrices;
    private final Optional<Provider> provider;

    public Lifecycles(Matrices matrices, Optional<Provider> provider) {
        this.matrices = matrices;
        this.provider = provider;
    }

    /** The dates of a release; unknown if the matrices do not list it. */
    public Lifecycle of(ComponentName name, Version version) {
        Optional<Component> component = matrices.component(name);
        Optional<Release> release = component.flatMap(known -> known.release(version));
        if (component.isEmpty() || release.isEmpty()) {
            return Lifecycle.UNKNOWN;
        }
        List<Milestone> theirs = provider.filter(known -> known.leading().equals(name))
                .map(known -> known.milestones(version.toMinor()))
                .orElse(List.of());
        List<Milestone> all = new ArrayList<>(theirs);
        release.get().milestones().stream()
                .filter(own ->
                        theirs.stream().noneMatch(milestone -> milestone.kind().equals(own.kind())))
                .forEach(all::add);
        Optional<Milestone> provided = of(theirs, STANDARD).or(() -> of(theirs, EXTENDED));
        Optional<Milestone> end = provided.or(() -> first(all, OF_PROJECTS));
        Optional<Milestone> extended = of(theirs, EXTENDED).filter(last -> !end.equals(Optional.of(last)));
        return new Lifecycle(
                of(theirs, RELEASED).or(() -> of(all, RELEASED)).map(Milestone::date),
                end,
                extended,
                all.stream()
                        .filter(milestone -> !milestone.kind().equals(RELEASED)
                                && !end.equals(Optional.of(milestone))
                                && !extended.equals(Optional.of(milestone))
                                && !(provided.isPresent() && OF_PROJECTS.contains(milestone.kind())))
                        .sorted(Comparator.comparing(Milestone::date).thenComparing(Milestone::kind))
                        .toList(),
                end.isPresent() ? Optional.empty() : overtaken(component.get(), release.get()),
                provided.isPresent());
    }

    /** The first day on which a later release of the same name and variant had ended. */
    private static Optional<LocalDate> overtaken(Component component, Release release) {
        List<Release> all = component.releases();
        return all.subList(all.indexOf(release) + 1, all.size()).stream()
                .filter(later -> later.version().name().equals(release.version().name())
                        && later.version().rest().equals(release.version().rest()))
                .flatMap(later -> first(later.milestones(), OF_PROJECTS).stream())
                .map(Milestone::date)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Milestone> of(List<Milestone> milestones, String kind) {
        return first(milestones, List.of(kind));
    }

    private static Optional<Milestone> first(List<Milestone> milestones, List<String> kinds) {
        return milestones.stream()
                .filter(milestone -> kinds.contains(milestone.kind()))
                .min(Comparator.comparing(Milestone::date));
    }
}
