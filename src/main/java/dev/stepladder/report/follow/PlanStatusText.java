package dev.stepladder.report.follow;

import dev.stepladder.follow.ClusterStatus;
import dev.stepladder.follow.Drift;
import dev.stepladder.follow.PlanStatus;
import java.util.List;

/** Writes the status of a fleet for the terminal: a line for each cluster, and below it the differences from the plan. */
public final class PlanStatusText {
    private PlanStatusText() {}

    public static String of(PlanStatus status) {
        List<ClusterStatus> clusters = status.clusters();
        StringBuilder text = new StringBuilder();
        text.append("%s of %s steps taken\n"
                .formatted(
                        clusters.stream().mapToInt(ClusterStatus::taken).sum(),
                        clusters.stream().mapToInt(ClusterStatus::steps).sum()));
        int names = clusters.stream()
                .mapToInt(cluster -> name(cluster).length())
                .max()
                .orElse(0);
        int counts = clusters.stream()
                .mapToInt(cluster -> count(cluster).length())
                .max()
                .orElse(0);
        for (ClusterStatus cluster : clusters) {
            text.append("  ")
                    .append(name(cluster))
                    .append(" ".repeat(names - name(cluster).length() + 2))
                    .append(" ".repeat(counts - count(cluster).length()))
                    .append(count(cluster))
                    .append("  ")
                    .append(where(cluster))
                    .append('\n');
            cluster.drifts()
                    .forEach(drift -> text.append("    ").append(inWords(drift)).append('\n'));
            cluster.units().forEach(says -> text.append("    ").append(says).append('\n'));
            cluster.unsafe()
                    .forEach(says ->
                            text.append("    not safe now: ").append(says).append('\n'));
            cluster.blocked().forEach(block -> text.append(inWords(block)));
            if (!cluster.unsafe().isEmpty()) {
                text.append("    ").append(wayOut(cluster)).append('\n');
            }
        }
        status.approvals()
                .forEach(approval -> text.append("  ").append(approval).append('\n'));
        status.excluded()
                .forEach(
                        excluded -> text.append("  excluded: ").append(excluded).append('\n'));
        status.problems().forEach(problem -> text.append("  ").append(problem).append('\n'));
        status.next()
                .ifPresent(next -> text.append(status.isNextBlocked() ? "blocked: " : "next: ")
                        .append(inWords(next))
                        .append('\n'));
        return text.toString();
    }

    private static String inWords(ClusterStatus.Block block) {
        String what = block.step().isEmpty() ? "blocked" : "blocks " + block.step();
        return "    %s: %s\n      fix: %s\n".formatted(what, block.says(), block.fix());
    }

    private static String wayOut(ClusterStatus cluster) {
        return cluster.repair()
                .map(repair -> (repair.planned() ? "repaired by the next steps: %s" : "a repair: %s; replan plans it")
                        .formatted(String.join(", then ", repair.hops())))
                .orElse("no repair found");
    }

    private static String name(ClusterStatus cluster) {
        return cluster.environment().text().equals(cluster.cluster().text())
                ? cluster.cluster().text()
                : cluster.environment() + "/" + cluster.cluster();
    }

    private static String count(ClusterStatus cluster) {
        return cluster.taken() + " of " + cluster.steps();
    }

    private static String where(ClusterStatus cluster) {
        String place = !cluster.drifts().isEmpty()
                ? "drifted"
                : cluster.next()
                        .map(next -> (cluster.isNextBlocked() ? "blocked: " : "next: ") + inWords(next))
                        .orElse("at the goal");
        return cluster.turn().isEmpty() ? place : place + "; " + cluster.turn();
    }

    private static String inWords(Drift drift) {
        if (drift.runs().isEmpty()) {
            return "%s: planned %s; %s".formatted(drift.unit(), drift.planned(), drift.says());
        }
        return drift.planned().isEmpty()
                ? "%s: runs %s; %s".formatted(drift.unit(), drift.runs(), drift.says())
                : "%s: runs %s, planned %s; %s".formatted(drift.unit(), drift.runs(), drift.planned(), drift.says());
    }

    private static String inWords(ClusterStatus.NextStep next) {
        return "step %s %s, %s%s%s"
                .formatted(
                        next.number(),
                        next.step(),
                        next.hop(),
                        next.start().isEmpty() ? "" : ", due " + next.start(),
                        next.blockers().isEmpty() ? "" : ", check first: " + String.join(", ", next.blockers()));
    }
}
