package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Behind;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a release is behind, in words.
 *
 * @param distance such as {@code 1 major, 4 minors}
 * @param newest the newest release, and the newest patch of the release's own minor
 */
record BehindWords(String distance, String newest) {
    static BehindWords of(RunningRelease release, FleetWords fleet) {
        return release.behind()
                .map(behind -> of(behind, release, fleet))
                .orElse(new BehindWords("not known", "not out yet on that day"));
    }

    private static BehindWords of(Behind behind, RunningRelease release, FleetWords fleet) {
        List<String> newest = new ArrayList<>();
        if (!behind.isNewest()) {
            newest.add("newest %s%s"
                    .formatted(
                            name(behind.newest(), release.release()),
                            release.leading() ? fleet.offeredBy(release.provider()) : ""));
        }
        if (!behind.dated()) {
            newest.add("no release dates known");
        }
        behind.patch().ifPresent(patch -> newest.add("patch " + patch));
        return new BehindWords(distance(behind), String.join("; ", newest));
    }

    /** Another variant without what tells it apart: a cluster may not have that one at all. */
    private static String name(Version newest, Version own) {
        return newest.rest().equals(own.rest())
                ? newest.text()
                : newest.text()
                        .substring(0, newest.text().length() - newest.rest().length());
    }

    private static String distance(Behind behind) {
        if (behind.isNewest()) {
            return behind.dated() ? "newest" : "newest known";
        }
        String minors = Plural.of(behind.minors(), "minor");
        if (behind.majors() > 0) {
            String majors = Plural.of(behind.majors(), "major");
            return behind.minors() > behind.majors() ? majors + ", " + minors : majors;
        }
        return behind.minors() > 0 ? minors : Plural.of(behind.releases(), "release");
    }

    /** How many minors, such as {@code −5}, or releases of the same minor; empty for the newest. */
    static Optional<String> sign(RunningRelease release) {
        return release.behind()
                .filter(behind -> !behind.isNewest())
                .map(behind -> "−" + (behind.minors() > 0 ? behind.minors() : behind.releases()));
    }
}
