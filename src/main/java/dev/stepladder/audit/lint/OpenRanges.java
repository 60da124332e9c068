package dev.stepladder.audit.lint;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.stream.Stream;

/** Ranges that are open towards releases before the first or after the last known one: they are about those, and no mistake. */
final class OpenRanges {
    private OpenRanges() {}

    /** Whether a range misses every release, and not because it is open. */
    static boolean holdsNothing(VersionRange range, Component component) {
        return !holdsKnown(range, component) && !isOpen(range, component);
    }

    /** Whether a range misses every release that is known, and would hold later or earlier ones. */
    static boolean isAheadOfUs(VersionRange range, Component component) {
        return !holdsKnown(range, component) && isOpen(range, component);
    }

    private static boolean holdsKnown(VersionRange range, Component component) {
        return component.releases().stream().anyMatch(release -> range.contains(release.version()));
    }

    private static boolean isOpen(VersionRange range, Component component) {
        return component.releases().stream()
                .map(Release::version)
                .flatMap(version -> Stream.of(version.name() + "0", version.name() + "999999999"))
                .flatMap(text -> Version.parse(text).stream())
                .anyMatch(range::contains);
    }
}
