package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An oracle for the tie-break: the canonical chains of stops, from the chains of every optimal plan. */
public final class CanonicalBruteForce {
    private static final int MOST = 20_000;

    private final Problem problem;
    private final Map<List<Integer>, Cost> toGoal = new HashMap<>();

    /** By state: the chains of stops from there to a goal, one for each unit in order. */
    private final Map<List<Integer>, Set<List<List<Integer>>>> chainsFrom = new HashMap<>();

    private long collected;

    private CanonicalBruteForce(Problem problem) {
        this.problem = problem;
    }

    /** The chains, each with its start; empty without a path or with too many plans. */
    public static Optional<int[][]> chains(Problem problem) {
        CanonicalBruteForce search = new CanonicalBruteForce(problem);
        return BruteForce.cost(problem).flatMap(cost -> search.chains());
    }

    private Optional<int[][]> chains() {
        measure();
        Set<List<List<Integer>>> all = collect(problem.start());
        if (collected > MOST) {
            return Optional.empty();
        }
        return all.stream().map(this::withStarts).min((one, other) -> {
            int order = 0;
            for (int u = 0; u < one.length && order == 0; u++) {
                order = Comparator.<int[]>comparingInt(ranks -> ranks[ranks.length - 1])
                        .thenComparing(Arrays::compare)
                        .compare(ranks(u, one[u]), ranks(u, other[u]));
            }
            return order;
        });
    }

    /** The stops of a unit by their ranks; the start, which all have in common, is one of them. */
    private int[] ranks(int u, int[] chain) {
        List<Integer> ranks = problem.units().get(u).ranks();
        return ranks.isEmpty() ? chain : Arrays.stream(chain).map(ranks::get).toArray();
    }

    private int[][] withStarts(List<List<Integer>> stops) {
        int[][] chains = new int[stops.size()][];
        Arrays.setAll(
                chains,
                u -> Stream.concat(Stream.of(problem.units().get(u).start()), stops.get(u).stream())
                        .mapToInt(Integer::intValue)
                        .toArray());
        return chains;
    }

    /** The costs to go of all reachable states, by relaxation until a fixpoint. */
    private void measure() {
        Map<List<Integer>, int[]> states = new HashMap<>();
        Deque<int[]> open = new ArrayDeque<>(List.of(problem.start()));
        while (!open.isEmpty()) {
            int[] state = open.remove();
            if (states.put(key(state), state) == null) {
                problem.hopsFrom(state).forEach(hop -> open.add(hop.from(state)));
            }
        }
        states.forEach((key, state) -> {
            if (problem.isGoal(state)) {
                toGoal.put(key, Cost.ZERO);
            }
        });
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            for (Map.Entry<List<Integer>, int[]> entry : states.entrySet()) {
                for (Hop hop : problem.hopsFrom(entry.getValue())) {
                    Cost behind = toGoal.get(key(hop.from(entry.getValue())));
                    Cost known = toGoal.get(entry.getKey());
                    if (behind != null
                            && (known == null || behind.plus(hop.cost()).compareTo(known) < 0)) {
                        toGoal.put(entry.getKey(), behind.plus(hop.cost()));
                        shorter = true;
                    }
                }
            }
        }
    }

    private Set<List<List<Integer>>> collect(int[] state) {
        Set<List<List<Integer>>> known = chainsFrom.get(key(state));
        if (known != null || collected > MOST) {
            return known == null ? Set.of() : known;
        }
        Set<List<List<Integer>>> found = new HashSet<>();
        Cost here = toGoal.getOrDefault(key(state), Cost.ZERO);
        if (problem.isGoal(state)) {
            found.add(problem.units().stream().map(unit -> List.<Integer>of()).toList());
        }
        for (Hop hop : problem.hopsFrom(state)) {
            int[] next = hop.from(state);
            Cost behind = toGoal.get(key(next));
            if (behind != null && behind.plus(hop.cost()).equals(here)) {
                for (List<List<Integer>> chains : collect(next)) {
                    found.add(prepended(hop, chains));
                }
            }
        }
        collected += found.size();
        chainsFrom.put(key(state), found);
        return found;
    }

    private static List<List<Integer>> prepended(Hop hop, List<List<Integer>> chains) {
        List<List<Integer>> longer = new java.util.ArrayList<>(chains);
        for (Problem.Part part : hop.parts()) {
            longer.set(
                    part.unit(),
                    Stream.concat(Stream.of(part.to()), chains.get(part.unit()).stream())
                            .toList());
        }
        return List.copyOf(longer);
    }

    private static List<Integer> key(int[] state) {
        return Arrays.stream(state).boxed().toList();
    }
}
