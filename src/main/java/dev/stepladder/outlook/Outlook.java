package dev.stepladder.outlook;

import dev.stepladder.fleet.Uncovered;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.PlanBasis;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far behind a fleet is on a day, what ends when, what that costs, and by when to begin.
 *
 * @param file the fleet file as it was named
 * @param clusters all of them, in the fleet's order
 * @param releases what they run, what ends first before the rest
 * @param costs of staying, charged now or within {@link #SOON} days
 * @param upgrades for each provider
 * @param uncovered what runs and no matrix describes, with the clusters
 * @param excluded the clusters that are left out of upgrades on that day
 * @param roadmaps one for each provider; none if none was asked for
 * @param inputs fleet file and matrices with their digests
 */
public record Outlook(
        LocalDate asOf,
        String file,
        List<Place> clusters,
        List<RunningRelease> releases,
        List<SupportCost> costs,
        List<NextUpgrade> upgrades,
        List<Gap> uncovered,
        List<PlanBasis.Excluded> excluded,
        List<Roadmap> roadmaps,
        List<PlanBasis.Input> inputs) {
    /** The days within which an end of support is near. */
    public static final List<Integer> HORIZONS = List.of(30, 90, 180);

    /** The last of them. */
    public static final int SOON = 180;

    public Outlook {
        clusters = List.copyOf(clusters);
        releases = List.copyOf(releases);
        costs = List.copyOf(costs);
        upgrades = List.copyOf(upgrades);
        uncovered = List.copyOf(uncovered);
        excluded = List.copyOf(excluded);
        roadmaps = List.copyOf(roadmaps);
        inputs = List.copyOf(inputs);
    }

    /**
     * A cluster.
     *
     * @param provider its title
     */
    public record Place(EnvironmentName environment, ClusterName cluster, String provider) {}

    /** Something that no matrix describes, and where it runs. */
    public record Gap(Uncovered thing, List<ClusterName> clusters) {
        public Gap {
            clusters = List.copyOf(clusters);
        }
    }

    /** The releases that are past their end of support, extended support or not. */
    public List<RunningRelease> past() {
        return releases.stream().filter(running -> running.isPast(asOf)).toList();
    }

    /** The releases whose support ends within some days, and has not ended yet, the first end first. */
    public List<RunningRelease> endingWithin(int days) {
        return releases.stream()
                .filter(running -> !running.isPast(asOf) && running.isPast(asOf.plusDays(days)))
                .filter(running -> running.lifecycle().end().isPresent())
                .sorted(Comparator.comparing(
                        running -> running.lifecycle().end().orElseThrow().date()))
                .toList();
    }

    /** The releases of which no end is published. */
    public List<RunningRelease> endless() {
        return releases.stream()
                .filter(running -> running.lifecycle().phase(asOf) == Lifecycle.Phase.UNKNOWN)
                .toList();
    }

    /** The releases that are still in support and have a latest day to begin, the first day first. */
    public List<RunningRelease> dated() {
        return releases.stream()
                .filter(running ->
                        !running.isPast(asOf) && running.begin().day().isPresent())
                .sorted(Comparator.comparing(running -> running.begin().day().orElseThrow()))
                .toList();
    }

    /** The latest day on which the next upgrade must begin so that nothing more runs out of support; it may be over. */
    public Optional<LocalDate> beginBy() {
        return dated().stream().findFirst().flatMap(first -> first.begin().day());
    }
}
