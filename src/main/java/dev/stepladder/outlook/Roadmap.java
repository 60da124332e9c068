package dev.stepladder.outlook;

import dev.stepladder.name.ClusterName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Dated upgrades that keep a fleet in support until a day.
 *
 * @param until the last day
 * @param clusters of one provider
 * @param upgrades in the order of their begin
 * @param assumptions on which those that are not published rest, with their sources, in words
 * @param without the clusters without a next upgrade, which have no part in it
 * @param fewest whether every choice of targets was compared; else a limit ended that
 */
public record Roadmap(
        LocalDate until,
        List<ClusterName> clusters,
        List<Upgrade> upgrades,
        List<String> assumptions,
        List<ClusterName> without,
        boolean fewest) {
    public Roadmap {
        clusters = List.copyOf(clusters);
        upgrades = List.copyOf(upgrades);
        assumptions = List.copyOf(assumptions);
        without = List.copyOf(without);
    }

    /**
     * One upgrade of clusters of one provider.
     *
     * @param to where components go, the leading one first, such as {@code kubernetes 1.36}
     * @param leaves the release that forces it, such as {@code kubernetes 1.34}
     * @param supportEnds the end of that release's support
     * @param ends whether that end is published or assumed
     * @param dates empty if no schedule can be made
     * @param basis what it rests on
     */
    public record Upgrade(
            String provider,
            List<ClusterName> clusters,
            List<String> to,
            String leaves,
            LocalDate supportEnds,
            Basis ends,
            Optional<Dates> dates,
            Size size,
            Basis basis) {
        public Upgrade {
            clusters = List.copyOf(clusters);
            to = List.copyOf(to);
        }

        /** Whether it ends only when the support of the release that it leaves is over. */
        public boolean isLate() {
            return dates.filter(own -> own.left().isBefore(supportEnds)).isEmpty();
        }
    }

    /**
     * The days of an upgrade.
     *
     * @param begin the latest day on which it can begin; the day of the report, or the end of the upgrade before it, if that is later
     * @param left the day on which the last cluster leaves the release that forces it
     * @param end the day of its last step
     */
    public record Dates(LocalDate begin, LocalDate left, LocalDate end) {}

    /** How much an upgrade is. */
    public record Size(int steps, long nodeRolls) {}

    /** What an upgrade rests on. */
    public enum Basis {
        /** Published: the planner has the plan. */
        PLANNED,
        /** A release date or the end of support is assumed. */
        ASSUMED
    }

    /** The node rolls of the upgrades that are assumed. */
    public long assumedRolls() {
        return upgrades.stream()
                .filter(upgrade -> upgrade.basis() == Basis.ASSUMED)
                .mapToLong(upgrade -> upgrade.size().nodeRolls())
                .sum();
    }

    /** The node rolls of all upgrades. */
    public long nodeRolls() {
        return upgrades.stream()
                .mapToLong(upgrade -> upgrade.size().nodeRolls())
                .sum();
    }
}
