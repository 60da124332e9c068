package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/**
 * What no safe path of a cluster can cost less than, out of what its units need alone and two by two. No code of the search has a part in it.
 *
 * <p>Each hop counts at one unit, so what units need may be added up. A unit needs what it costs to get from its start to its goal by itself; beside
 * another one that may make it stop more often, it may need more, and the most that any neighbour makes it spend is its share. Two units together may need
 * more than both their shares. That surplus may be added, too, for pairs that have no unit in common: the heaviest matching of pairs.
 *
 * @param least the sum
 * @param counted what it is made of, in words, such as {@code kubernetes 5}
 */
record LeastCost(Cost least, List<String> counted) {

    /** Two units, and what they need together, or beyond their shares. */
    private record Pair(int one, int other, double weight) {}

    /** The least that any safe path to the goal costs; nothing if units and pairs already show that there is none. */
    static Optional<LeastCost> of(RuleBook rules, List<Unit> units, Goal goal) {
        // A goal that leaves the minor open is several goals, and a path reaches one of them.
        return goal.byMinor().stream()
                .flatMap(end -> ofOneEnd(rules, units, end).stream())
                .min(Comparator.comparing(LeastCost::least));
    }

    private static Optional<LeastCost> ofOneEnd(RuleBook rules, List<Unit> units, Goal goal) {
        List<Lane> lanes = IntStream.range(0, units.size())
                .mapToObj(index -> Lane.of(index, units, rules, goal))
                .toList();
        double[] share = lanes.stream()
                .mapToDouble(lane -> new Together(rules, List.of(lane)).least())
                .toArray();
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < lanes.size(); one++) {
            for (int other = one + 1; other < lanes.size(); other++) {
                if (haveToDo(rules, units.get(one), units.get(other))) {
                    Together both = new Together(rules, List.of(lanes.get(one), lanes.get(other)));
                    share[one] = Math.max(share[one], both.least(lanes.get(one)));
                    share[other] = Math.max(share[other], both.least(lanes.get(other)));
                    pairs.add(new Pair(one, other, both.least()));
                }
            }
        }
        return IntStream.range(0, share.length).anyMatch(unit -> Double.isInfinite(share[unit]))
                ? Optional.empty()
                : Optional.of(sum(units, share, pairs));
    }

    private static boolean haveToDo(RuleBook rules, Unit one, Unit other) {
        String a = one.component();
        String b = other.component();
        return rules.states().relates(a, b)
                || rules.hops().guarded(a, b)
                || rules.hops().guarded(b, a)
                || rules.hops().locksteps().stream()
                        .anyMatch(rule -> List.of(a, b).stream()
                                .allMatch(name -> rule.enter().stream()
                                        .anyMatch(term -> term.component().equals(name))));
    }

    private static LeastCost sum(List<Unit> units, double[] share, List<Pair> pairs) {
        List<String> counted = new ArrayList<>();
        double sum = 0;
        for (int unit = 0; unit < share.length; unit++) {
            sum += share[unit];
            if (share[unit] > 0) {
                counted.add(units.get(unit).name() + " "
                        + Weight.toCost(share[unit]).hops());
            }
        }
        for (Pair pair : heaviest(units.size(), share, pairs)) {
            sum += pair.weight();
            counted.add("%s and %s together %s more"
                    .formatted(
                            units.get(pair.one()).name(),
                            units.get(pair.other()).name(),
                            Weight.toCost(pair.weight()).hops()));
        }
        return new LeastCost(Weight.toCost(sum), counted);
    }

    /** The pairs with what they need beyond their shares, no unit twice, of the greatest weight. */
    private static List<Pair> heaviest(int units, double[] share, List<Pair> pairs) {
        // The algorithm works on a copy with more vertices, which it asks the graph for: numbers that no unit has.
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(units), SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (Pair pair : pairs) {
            double surplus = pair.weight() - share[pair.one()] - share[pair.other()];
            if (surplus > 0) {
                Graphs.addEdgeWithVertices(graph, pair.one(), pair.other(), surplus);
            }
        }
        return new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE)
                .getMatching().getEdges().stream()
                        .map(edge -> new Pair(
                                graph.getEdgeSource(edge), graph.getEdgeTarget(edge), graph.getEdgeWeight(edge)))
                        .sorted(Comparator.comparing(Pair::one))
                        .toList();
    }
}
