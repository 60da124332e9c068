package dev.stepladder.verify;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import java.util.List;

/**
 * Whether a path of a plan can be proven shortest without the search. How many of its hops earlier environments share, which counts below all
 * else, is left out.
 *
 * @param clusters who goes it
 * @param cost what it costs
 * @param least no safe path costs less, as far as can be shown
 * @param counted out of what, in words
 */
public record StrictProof(List<String> clusters, Cost cost, Cost least, List<String> counted) {
    /** The proofs for all paths of a plan that is true, in its order. */
    public static List<StrictProof> of(Plan plan, Matrices matrices) {
        return plan.paths().stream().map(path -> of(plan, path, matrices)).toList();
    }

    private static StrictProof of(Plan plan, Plan.ClusterPath path, Matrices matrices) {
        RuleBook rules = RuleBook.of(matrices, path.attributes(), path.accepted());
        LeastCost least = LeastCost.of(rules, path.start(), Verifier.goal(plan, path, matrices))
                .orElseThrow(() -> new IllegalStateException("a true plan whose goal is out of reach: " + path));
        return new StrictProof(path.clusters(), path.cost().unshared(0), least.least(), least.counted());
    }

    /** Whether it is. */
    public boolean proven() {
        return cost.equals(least);
    }

    /** As the terminal shows it. */
    @Override
    public String toString() {
        String sum = counted.isEmpty() ? "" : " (%s)".formatted(String.join(", ", counted));
        return proven()
                ? "%s: proven without the search: units alone and two by two need %s%s"
                        .formatted(String.join(", ", clusters), least.inWords(), sum)
                : "%s: not proven without the search: units alone and two by two need at least %s%s, the plan costs %s"
                        .formatted(String.join(", ", clusters), least.inWords(), sum, cost.inWords());
    }
}
