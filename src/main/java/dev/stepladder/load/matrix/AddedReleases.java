package dev.stepladder.load.matrix;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.entry.ListedRelease;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds releases from other files to a component.
 *
 * <p>Done when all files are read, and in the order of versions, so that the order of files does not matter. From then on, an added release is like
 * any other. It may name only the component's partners, and it replaces no release.
 */
final class AddedReleases {
    private final Diagnostics diagnostics;
    private final List<ListedRelease> added = new ArrayList<>();

    AddedReleases(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void add(ListedRelease release) {
        added.add(release);
    }

    /**
     * Places all of them.
     *
     * @param unclear names of components whose own files have errors: additions to these cannot be judged yet
     */
    void place(MatrixDraft draft, Set<String> unclear) {
        List<ListedRelease> inOrder = added.stream()
                .filter(release -> !unclear.contains(release.component().text()))
                .sorted(Comparator.comparing(ListedRelease::version))
                .toList();
        for (ListedRelease one : inOrder) {
            // A component that no file describes is reported with all other mentions of it.
            Optional.ofNullable(draft.components().get(one.component())).ifPresent(component -> {
                one.checkPartners(
                        component.partners(),
                        "leave this line out; a rule may be about any two components",
                        diagnostics);
                one.checkSyntax(component.versions(), diagnostics);
                Optional<Release> twin = component.release(one.version());
                twin.ifPresentOrElse(
                        first -> reportTwin(one, first, component), () -> draft.lengthen(with(component, one)));
            });
        }
    }

    private void reportTwin(ListedRelease one, Release first, Component component) {
        Place place = first.fact().place();
        boolean own = place.file().equals(component.place().file());
        diagnostics.error(
                one.place(),
                "second release " + first.version() + " of " + component.name(),
                "found the first at " + place,
                own ? "to change one of its facts, write an override" : "keep one of them");
    }

    private static Component with(Component old, ListedRelease more) {
        List<Release> releases = new ArrayList<>(old.releases());
        releases.add(placeOf(more.version(), releases), more.release());
        List<UpgradeEdges> upgrades = new ArrayList<>(old.upgrades());
        upgrades.addAll(more.upgrades());
        return old.with(releases).with(upgrades, old.waysBack());
    }

    /** Just after the last earlier one, or else before the first later one. A release with a name of its own, such as python3.9, comes last. */
    private static int placeOf(Version version, List<Release> among) {
        int first = among.size();
        for (int at = among.size(); at > 0; at--) {
            Version other = among.get(at - 1).version();
            if (version.isLaterThan(other)) {
                return at;
            }
            first = other.isLaterThan(version) ? at - 1 : first;
        }
        return first;
    }
}
