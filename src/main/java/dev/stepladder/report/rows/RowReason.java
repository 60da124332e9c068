package dev.stepladder.report.rows;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.ShortReason;
import dev.stepladder.report.summary.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reason of a row, short, and how the row differs from those around it. */
public final class RowReason {
    private static final String ALL_BUT = "all but ";

    private RowReason() {}

    /**
     * The words.
     *
     * @param before the row above
     * @param clusters how many clusters take hops of the block
     * @param lead the component that the plan is about
     */
    public static String of(
            HopRow row, Optional<HopRow> before, int clusters, Optional<ComponentName> lead, ClusterNames names) {
        List<String> remarks = new ArrayList<>();
        String reason = ShortReason.of(row.hop(), lead);
        remarks.add(before.filter(other -> ShortReason.of(other.hop(), lead).equals(reason)
                        && other.releases().equals(row.releases()))
                .map(other -> "as " + other.units())
                .orElse(reason));
        if (!row.hop().trouble().risks().isEmpty()) {
            remarks.add("[" + row.hop().trouble().accepted() + "]");
        }
        row.renames().ifPresent(remarks::add);
        List<ClusterName> joining = row.joining();
        if (!joining.isEmpty() && joining.size() < row.steps().size()) {
            remarks.add("%s on %s".formatted(Sign.JOINS.words(), names.some(joining)));
        }
        if (row.clusters().size() < clusters) {
            remarks.add(only(names.some(row.clusters())));
        }
        return String.join("; ", remarks);
    }

    private static String only(String clusters) {
        return clusters.startsWith(ALL_BUT) ? "not " + clusters.substring(ALL_BUT.length()) : "only " + clusters;
    }
}
