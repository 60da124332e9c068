package dev.stepladder.search.sat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighted soft literals: each is assumed to hold and adds its weight to the cost if it turns out false.
 *
 * <p>They come from totalizers, "at least 1", "at least 2", and so on; the soft literal is the negation of the lowest
 * output that is still open. Relaxing a core pays its smallest weight, replaces each of its literals by the next output
 * of its totalizer, and adds a totalizer over the core from its second output on (OLL: Andres et al. 2012; soft clauses
 * and cores: Ihalainen et al. 2024). The paid sum plus the open soft literals always equal the cost exactly.
 */
final class SoftLiterals {
    private final Clauses clauses;

    /** The open soft literals with their weights. */
    private final Map<Integer, Integer> open = new LinkedHashMap<>();

    /** By soft literal: the output of its totalizer that follows when it is relaxed. */
    private final Map<Integer, Step> next = new HashMap<>();

    /** One output of a totalizer, with its weight. */
    private record Step(List<Integer> ladder, int at, int weight) {}

    SoftLiterals(Clauses clauses) {
        this.clauses = clauses;
    }

    /** Adds the outputs of a totalizer, each of which implies the one before it. */
    void add(int[] ladder, int weight) {
        add(new Step(Arrays.stream(ladder).boxed().toList(), 0, weight));
    }

    private void add(Step step) {
        if (step.at < step.ladder.size()) {
            int literal = -step.ladder.get(step.at);
            open.merge(literal, step.weight, Integer::sum);
            next.put(literal, new Step(step.ladder, step.at + 1, step.weight));
        }
    }

    /** All open soft literals, as assumptions for the solver. */
    int[] assumptions() {
        return open.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    boolean areSoft(int[] literals) {
        return Arrays.stream(literals).allMatch(open::containsKey);
    }

    /** Makes every open soft literal a clause. */
    void harden() {
        open.keySet().forEach(clauses::add);
    }

    /** Relaxes a core. Gives its weight, by which the lower bound rises. */
    int relaxCore(int[] core) {
        int weight = Arrays.stream(core).map(open::get).min().orElseThrow();
        List<int[]> failed = new ArrayList<>();
        for (int literal : core) {
            open.computeIfPresent(literal, (same, cost) -> cost == weight ? null : cost - weight);
            Step step = next.remove(literal);
            if (step != null) {
                add(step);
            }
            failed.add(new int[] {-literal});
        }
        while (failed.size() > 1) {
            failed.add(count(failed.remove(0), failed.remove(0)));
        }
        clauses.add(failed.get(0)[0]);
        add(new Step(Arrays.stream(failed.get(0)).boxed().toList(), 1, weight));
        return weight;
    }

    /** Merges two totalizers into one over both groups (Bailleux and Boufkhad 2003). */
    private int[] count(int[] one, int[] other) {
        int[] both = new int[one.length + other.length];
        for (int s = 0; s < both.length; s++) {
            both[s] = clauses.newLiteral();
            if (s > 0) {
                clauses.add(-both[s], both[s - 1]);
            }
        }
        for (int a = 0; a <= one.length; a++) {
            for (int b = 0; b <= other.length; b++) {
                if (a + b > 0) {
                    clauses.add(
                            a == 0 ? clauses.alwaysFalse : -one[a - 1],
                            b == 0 ? clauses.alwaysFalse : -other[b - 1],
                            both[a + b - 1]);
                }
            }
        }
        return both;
    }
}
