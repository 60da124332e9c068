package dev.stepladder.report.outlook;

import dev.stepladder.name.ClusterName;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.report.summary.DateWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Clusters that run the same, in words.
 *
 * @param runs each component with its release and distance
 * @param past what of it is out of support; empty if nothing is
 * @param begin the first latest day to begin that is still to come; empty if there is none
 */
record ShapeRow(String clusters, String runs, String past, String begin) {
    /** All of them, in the fleet's order. */
    static List<ShapeRow> of(Outlook outlook, FleetWords fleet) {
        Map<List<RunningRelease>, List<ClusterName>> shapes = new LinkedHashMap<>();
        for (Outlook.Place place : outlook.clusters()) {
            List<RunningRelease> own = outlook.releases().stream()
                    .filter(release -> release.clusters().contains(place.cluster()))
                    .toList();
            shapes.computeIfAbsent(own, key -> new ArrayList<>()).add(place.cluster());
        }
        List<ShapeRow> rows = new ArrayList<>();
        shapes.forEach((releases, clusters) -> rows.add(new ShapeRow(
                fleet.clusters(clusters),
                releases.stream().map(ShapeRow::brief).collect(Collectors.joining(", ")),
                releases.stream()
                        .filter(release -> release.isPast(outlook.asOf()))
                        .map(ShapeRow::name)
                        .collect(Collectors.joining(", ")),
                begin(releases, outlook.asOf()))));
        return rows;
    }

    /** What is out of support, and the day to begin, as the end of a line. */
    String remarks() {
        return (past.isEmpty() ? "" : "; out of support: " + past) + (begin.isEmpty() ? "" : "; begin by " + begin);
    }

    private static String begin(List<RunningRelease> releases, LocalDate asOf) {
        return releases.stream()
                .filter(release -> !release.isPast(asOf))
                .flatMap(release -> release.begin().day().stream())
                .min(Comparator.naturalOrder())
                .map(DateWords::date)
                .orElse("");
    }

    private static String name(RunningRelease release) {
        return release.component() + " " + release.release();
    }

    private static String brief(RunningRelease release) {
        return name(release)
                + BehindWords.sign(release).map(sign -> " (" + sign + ")").orElse("");
    }
}
