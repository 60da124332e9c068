package dev.stepladder.report.plan;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the certificate of a plan for the terminal: the proof that no safe path is shorter.
 *
 * <p>A certificate has lower bounds on the cost of units. Their sum mostly equals the cost of the path: then no path is shorter.
 * Clusters with equal certificates are listed together.
 */
public final class ProofText {
    private static final String LEGEND =
            "Each line is the least cost of some units on any safe path; the units after \"with\" are the reason. No hop counts twice.\n";

    private ProofText() {}

    /** The text, which ends in a line end. */
    public static String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        alike(plan).forEach((proof, clusters) -> write(Name.joined(", ", clusters), proof, text));
        boolean hasNeeds = plan.paths().stream().anyMatch(path -> !path.needs().isEmpty());
        return text + (hasNeeds ? LEGEND : "");
    }

    /** The certificate of a path. */
    private record Proof(String price, Cost cost, Cost bound, List<Need> needs) {}

    private static Map<Proof, List<ClusterName>> alike(Plan plan) {
        Map<Proof, List<ClusterName>> clusters = new LinkedHashMap<>();
        for (ClusterPath path : plan.paths()) {
            Proof proof = new Proof(PlanTable.price(plan, path), path.cost(), path.bound(), path.needs());
            clusters.computeIfAbsent(proof, key -> new ArrayList<>()).addAll(path.clusters());
        }
        return clusters;
    }

    private static void write(String who, Proof proof, StringBuilder text) {
        text.append(who).append(": ").append(proof.price()).append('\n');
        if (proof.needs().isEmpty()) {
            return;
        }
        Map<String, String> lines = new LinkedHashMap<>();
        proof.needs().forEach(need -> lines.put(need.whose(), need.least().inBrief()));
        lines.put("in all", sum(proof));
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.forEach((whose, what) ->
                text.append("  %s%s  %s\n".formatted(whose, " ".repeat(width - whose.length()), what)));
    }

    /** The sum of the bounds, and the conclusion. */
    private static String sum(Proof proof) {
        Cost sum = Need.sum(proof.needs());
        if (sum.equals(proof.cost())) {
            return sum.inBrief() + ": what this path costs";
        }
        return sum.equals(proof.bound())
                ? sum.inBrief() + ": no safe path costs less"
                : "%s; only the search shows that no path costs less than %s"
                        .formatted(sum.inBrief(), proof.bound().inBrief());
    }
}
