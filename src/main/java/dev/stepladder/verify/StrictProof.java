package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.trajectory.PlannedTrajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The proof that a path of a plan is shortest, without the search. The least important part of the cost, the number of hops that earlier
 * environments do not share, is left out.
 *
 * <p>The certificate of the plan lists needs: lower bounds on the cost of groups of units, by cost partitioning. Each need is computed again, by
 * Dijkstra's algorithm on the product of its units ({@link ProductGraph}). No hop counts twice, so the needs may be added up. If their sum is the cost
 * of the path, no safe path costs less. For an unsafe start all this is said of the way from the first safe state on; {@link RepairProof} is
 * about the way there. Of hops that had begun it is said from where they have ended; other ways to end them are not looked at.
 *
 * @param clusters the clusters of the path
 * @param repair what is proven of its repair; empty for a safe start
 * @param begun how many of its first hops end what had begun
 * @param cost the cost of the path, from its first safe state on in which nothing has begun
 * @param least the lower bound: the sum of the needs that hold
 * @param counted these needs, in words
 * @param unchecked needs with too many states to check, in words
 * @param findings needs that do not hold
 */
public record StrictProof(
        List<ClusterName> clusters,
        Optional<RepairProof> repair,
        int begun,
        Cost cost,
        Cost least,
        List<String> counted,
        List<String> unchecked,
        List<Discrepancy> findings) {

    /** The proofs for all paths of a plan that is true, in its order. */
    public static List<StrictProof> of(Plan plan, Matrices matrices) {
        return plan.paths().stream().map(path -> of(plan, path, matrices)).toList();
    }

    /** The proof for one path. */
    public static StrictProof of(Plan plan, ClusterPath path, Matrices matrices) {
        return new Check(plan, path, matrices).proof();
    }

    /** Whether the path is proven shortest: from its first safe state on, and a repair among all that lead to the goal. */
    public boolean proven() {
        return findings.isEmpty()
                && cost.equals(least)
                && repair.map(RepairProof::shortest).orElse(true);
    }

    /** The text for the terminal. */
    @Override
    public String toString() {
        String who = Name.joined(", ", clusters);
        String sum = counted.isEmpty() ? "" : " (%s)".formatted(String.join(", ", counted));
        String ends = begun == 0 ? "" : "once what has begun has ended (%s), ".formatted(hops(begun));
        String before = ends + repair.map(RepairProof::before).orElse("");
        String after = repair.map(RepairProof::after).orElse("")
                + (begun == 0 ? "" : "; not checked: other ways to end what has begun");
        if (findings.isEmpty() && cost.equals(least)) {
            return "%s: %sproven without the search: its units need %s%s%s"
                    .formatted(who, before, least.inWords(), sum, after);
        }
        String rest = unchecked.isEmpty()
                ? ""
                : "; not checked, because of more than %s states: %s"
                        .formatted(ProductGraph.MAX_STATES, String.join(", ", unchecked));
        return "%s: %snot proven without the search: its units need at least %s%s, but the plan costs %s%s%s"
                .formatted(who, before, least.inWords(), sum, cost.inWords(), rest, after);
    }

    private static String hops(int count) {
        return count == 1 ? "1 hop" : count + " hops";
    }

    /** One path's needs being checked. */
    private static final class Check {
        private final ClusterPath path;
        private final RuleBook rules;
        private final List<Goal> ends;
        private final List<String> names;
        private final List<Unit> start;
        private final Cost cost;
        private final Optional<RepairProof> repair;
        private final int begun;
        private final List<String> counted = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();
        private final List<Discrepancy> findings = new ArrayList<>();
        private Cost least = Cost.ZERO;

        private Check(Plan plan, ClusterPath path, Matrices matrices) {
            this.path = path;
            this.rules = RuleBook.of(matrices, path.attributes(), path.accepted());
            // A goal that leaves the minor open is several goals, and a path reaches one of them.
            this.ends = Verifier.goal(plan, path, matrices).byMinor();
            this.names = path.start().stream().map(Unit::name).toList();
            ClusterName cluster = path.clusters().get(0);
            int repairs = plan.remarks()
                    .repair(cluster)
                    .map(said -> said.steps().size())
                    .orElse(0);
            this.repair =
                    repairs == 0 ? Optional.empty() : Optional.of(RepairProof.of(repairs, path.start(), rules, ends));
            boolean isBegun =
                    path.start().stream().anyMatch(unit -> unit.state().begun().isPresent());
            Optional<PlannedTrajectory> planned =
                    isBegun || repairs > 0 ? PlannedTrajectory.of(plan, path, cluster) : Optional.empty();
            this.begun = planned.map(known -> known.trajectory().begun()).orElse(0);
            int hops = Math.max(begun, repairs);
            this.start = planned.map(known -> known.trajectory().before(hops)).orElse(path.start());
            this.cost = planned.map(known -> path.cost().minus(repairCost(plan, known, hops, matrices)))
                    .orElse(path.cost());
        }

        private static Cost repairCost(Plan plan, PlannedTrajectory planned, int hops, Matrices matrices) {
            Map<String, PlannedHop> catalogue = new HashMap<>();
            plan.catalogue().hops().forEach(hop -> catalogue.put(hop.id(), hop));
            return StepCost.of(planned.steps().subList(0, hops), planned.trajectory(), catalogue, matrices);
        }

        private StrictProof proof() {
            path.needs().forEach(this::check);
            return new StrictProof(
                    path.clusters(), repair, begun, cost.unshared(0), least, counted, unchecked, findings);
        }

        private void check(Need need) {
            Set<Integer> all = new TreeSet<>();
            need.units().forEach(name -> all.add(names.indexOf(name)));
            Set<Integer> counts = Set.copyOf(all);
            need.context().forEach(name -> all.add(names.indexOf(name)));
            double weight = Double.POSITIVE_INFINITY;
            for (Goal end : ends) {
                ProductGraph units = new ProductGraph(
                        rules,
                        all.stream()
                                .map(index -> UnitGraph.of(index, start, rules, end))
                                .toList(),
                        others(all, end));
                if (!units.isSmall()) {
                    unchecked.add(need.whose());
                    return;
                }
                weight = Math.min(weight, units.least(counts));
            }
            if (weight < Weight.of(need.least())) {
                find(
                        need,
                        "does not need %s, but only %s"
                                .formatted(
                                        need.least().inWords(),
                                        Weight.toCost(weight).inWords()));
                return;
            }
            least = least.plus(need.least());
            counted.add("%s %s".formatted(need.whose(), need.least().hops()));
        }

        /** The units that are left out, if any may carry or decide what is carried. */
        private List<UnitGraph> others(Set<Integer> all, Goal end) {
            return rules.carries().all().isEmpty()
                    ? List.of()
                    : IntStream.range(0, names.size())
                            .filter(index -> !all.contains(index))
                            .mapToObj(index -> UnitGraph.of(index, start, rules, end))
                            .toList();
        }

        private void find(Need need, String says) {
            findings.add(new Discrepancy("proof", path.clusters().get(0) + ", " + need.whose(), says));
        }
    }
}
