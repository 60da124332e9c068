package dev.stepladder.plan;

import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.name.ClusterName;
import dev.stepladder.rule.Cost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy of some clusters, and what it costs: the plan compared with the one without that policy, all others kept.
 *
 * @param says the price as a plan says it; of a plan just made, {@link #inWords}
 * @param clusters the clusters with that policy which run the component, in the fleet's order
 * @param with the effort of this plan
 * @param without the effort of the plan without the policy; empty if there is none
 * @param proven whether both plans are proven, so that the difference is exact
 */
public record PolicyPrice(
        ComponentPolicy chosen,
        String says,
        List<ClusterName> clusters,
        Effort with,
        Optional<Effort> without,
        boolean proven) {
    public PolicyPrice {
        clusters = List.copyOf(clusters);
    }

    /**
     * The effort of a plan: the sum over all clusters.
     *
     * @param cost without unrehearsed hops
     * @param work how long its steps take, one after the other
     */
    public record Effort(Cost cost, Duration work) {}

    /** The price of a plan just made; parameters as for the record. */
    public static PolicyPrice of(
            ComponentPolicy chosen, List<ClusterName> clusters, Effort with, Optional<Effort> without, boolean proven) {
        String words = new PolicyPrice(chosen, "", clusters, with, without, proven).inWords();
        return new PolicyPrice(chosen, words, clusters, with, without, proven);
    }

    /** The difference in words, such as {@code costs 3 hops, 1 h of work; saves 1 node group roll}. */
    public String inWords() {
        if (without.isEmpty()) {
            return "without it there is no plan";
        }
        Cost ours = with.cost();
        Cost theirs = without.get().cost();
        List<String> costs = new ArrayList<>();
        List<String> saves = new ArrayList<>();
        count(ours.risks() - theirs.risks(), "accepted risk", costs, saves);
        count(ours.hops() - theirs.hops(), "hop", costs, saves);
        count(ours.disruptive() - theirs.disruptive(), "disruption", costs, saves);
        count(ours.rolled() - theirs.rolled(), "node group roll", costs, saves);
        Duration longer = with.work().minus(without.get().work());
        if (!longer.isZero()) {
            (longer.isNegative() ? saves : costs).add(hours(longer.abs()) + " of work");
        }
        List<String> parts = new ArrayList<>();
        if (!costs.isEmpty()) {
            parts.add("costs " + String.join(", ", costs));
        }
        if (!saves.isEmpty()) {
            parts.add("saves " + String.join(", ", saves));
        }
        String words = parts.isEmpty() ? "costs nothing" : String.join("; ", parts);
        return proven ? words : words + "; not proven";
    }

    private static void count(int more, String noun, List<String> costs, List<String> saves) {
        if (more != 0) {
            int count = Math.abs(more);
            (more > 0 ? costs : saves).add("%s %s%s".formatted(count, noun, count == 1 ? "" : "s"));
        }
    }

    private static String hours(Duration length) {
        String hours = length.toHours() == 0 ? "" : length.toHours() + " h";
        String minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min";
        String both = (hours + " " + minutes).strip();
        return both.isEmpty() ? length.toSeconds() + " s" : both;
    }
}
