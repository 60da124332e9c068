package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cost of the cheapest path by Dijkstra's algorithm over all states: a simple oracle for tests. */
public final class BruteForce {
    private BruteForce() {}

    public static Optional<Cost> cost(Problem problem) {
        if (!problem.isSafe(problem.start())) {
            return Optional.empty();
        }
        Map<List<Integer>, Cost> known = new HashMap<>();
        TreeMap<Cost, ArrayDeque<int[]>> open = new TreeMap<>();
        known.put(key(problem.start()), Cost.ZERO);
        open.computeIfAbsent(Cost.ZERO, cost -> new ArrayDeque<>()).add(problem.start());
        while (!open.isEmpty()) {
            Map.Entry<Cost, ArrayDeque<int[]>> cheapest = open.firstEntry();
            Cost cost = cheapest.getKey();
            int[] state = cheapest.getValue().remove();
            if (cheapest.getValue().isEmpty()) {
                open.remove(cost);
            }
            if (!cost.equals(known.get(key(state)))) {
                continue;
            }
            if (problem.isGoal(state)) {
                return Optional.of(cost);
            }
            for (Hop hop : problem.hopsFrom(state)) {
                int[] next = hop.from(state);
                Cost there = cost.plus(hop.cost());
                Cost before = known.get(key(next));
                if (before == null || there.compareTo(before) < 0) {
                    known.put(key(next), there);
                    open.computeIfAbsent(there, each -> new ArrayDeque<>()).add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Integer> key(int[] state) {
        return Arrays.stream(state).boxed().toList();
    }
}
