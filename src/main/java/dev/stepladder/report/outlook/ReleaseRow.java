package dev.stepladder.report.outlook;

import dev.stepladder.outlook.BeginBy;
import dev.stepladder.outlook.Lifecycle;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.RunningRelease;
import java.time.LocalDate;
import java.util.List;

/**
 * A running release in words, the same in every form.
 *
 * @param tone {@code stop} past its end, {@code warn} if that comes soon or if it is too late to begin in time, else empty
 * @param name component and release
 * @param where its clusters
 * @param behind such as {@code 5 minors}
 * @param newest such as {@code newest 1.29 on Amazon EKS}; empty if it is that one
 * @param support until when it is supported, and what comes then
 * @param begin the latest day to begin, or why there is none
 * @param away how far away that day is; empty without one
 */
record ReleaseRow(
        String tone,
        String name,
        String where,
        String behind,
        String newest,
        String support,
        String begin,
        String away,
        RunningRelease release) {
    static List<ReleaseRow> of(Outlook outlook, FleetWords fleet) {
        return outlook.releases().stream()
                .map(release -> of(release, outlook, fleet))
                .toList();
    }

    private static ReleaseRow of(RunningRelease release, Outlook outlook, FleetWords fleet) {
        Days days = new Days(outlook.asOf());
        BehindWords behind = BehindWords.of(release, fleet);
        return new ReleaseRow(
                tone(release, outlook.asOf()),
                release.component() + " " + release.release(),
                fleet.clusters(release.clusters()),
                behind.distance(),
                behind.newest(),
                new SupportWords(outlook, days).of(release),
                BeginWords.brief(release.begin()),
                release.begin().day().map(days::away).orElse(""),
                release);
    }

    private static String tone(RunningRelease release, LocalDate asOf) {
        if (release.isPast(asOf)) {
            return "stop";
        }
        boolean late = release.begin().kind() == BeginBy.Kind.NEVER
                || release.begin().day().filter(asOf::isAfter).isPresent();
        return late || release.isPast(asOf.plusDays(Outlook.SOON)) ? "warn" : "";
    }

    /** Whether there is an end of its support to see in a chart. */
    boolean hasEnd(LocalDate asOf) {
        return release.lifecycle().phase(asOf) != Lifecycle.Phase.UNKNOWN;
    }
}
