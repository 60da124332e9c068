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
 * <p>Simplest case: a single literal, such as "the unit does not stop here". A ladder is a row of literals, each of which implies the one
 * before it: "at least 1", "at least 2", and so on. The soft literal is the negation of the lowest one that is still open. Relaxing a
 * core pays its smallest weight, replaces each of its literals by the next of its ladder, and adds a totalizer over the
 * core from its second output on (OLL: Andres et al. 2012; soft clauses and cores: Ihalainen et al. 2024). The paid sum plus
 * the open soft literals always equal the cost exactly.
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

    /** Adds a literal of which the negation is soft. */
    void add(int costs, int weight) {
        add(new int[] {costs}, weight);
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

    /** Makes every open soft literal a clause. */
    void harden() {
        open.keySet().forEach(clauses::add);
    }

    /** Pays for every soft literal that the clauses alone refute, and drops those that they imply. Gives the sum. */
    long payForced() {
        long paid = 0;
        for (boolean again = true; again; ) {
            again = false;
            for (int literal : assumptions()) {
                if (clauses.isFixed(-literal)) {
                    paid += relaxCore(new int[] {literal});
                    again = true;
                }
            }
        }
        return paid;
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
        int[] count = count(failed, core.length);
        clauses.add(count[0]);
        add(new Step(Arrays.stream(count).boxed().toList(), 1, weight));
        return weight;
    }

    /**
     * Pays for cliques of soft literals of which at most one can hold: all but one of each. What is left of a clique is soft: that one holds.
     * Gives the sum.
     */
    long payCliques() {
        long paid = 0;
        for (int[] clique : new ConflictCliques(clauses, assumptions()).all()) {
            int weight = Arrays.stream(clique).map(open::get).min().orElseThrow();
            int some = clauses.newLiteral();
            int[] any = Arrays.copyOf(clique, clique.length + 1);
            any[clique.length] = -some;
            clauses.add(any);
            for (int literal : clique) {
                open.computeIfPresent(literal, (same, cost) -> cost == weight ? null : cost - weight);
            }
            add(-some, weight);
            paid += (long) weight * (clique.length - 1);
        }
        return paid;
    }

    /** The weight of all soft literals, if they have the same; otherwise 0. */
    int commonWeight() {
        int[] weights =
                open.values().stream().mapToInt(Integer::intValue).distinct().toArray();
        return weights.length == 1 ? weights[0] : 0;
    }

    /**
     * The counter of what is paid beyond the bound if all soft literals have one weight: "1 or more", ... up to {@code most}. The
     * later steps of each ladder count as well.
     */
    int[] rest(int most) {
        List<int[]> ladders = new ArrayList<>();
        for (int literal : assumptions()) {
            Step step = next.get(literal);
            List<Integer> left = step == null || step.at == 0
                    ? List.of(-literal)
                    : step.ladder.subList(step.at - 1, step.ladder.size());
            ladders.add(left.stream().mapToInt(Integer::intValue).limit(most).toArray());
        }
        return ladders.isEmpty() ? new int[0] : count(ladders, most);
    }

    /** One counter over several, up to {@code most}. */
    private int[] count(List<int[]> counters, int most) {
        List<int[]> level = counters;
        while (level.size() > 1) {
            List<int[]> merged = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                merged.add(i + 1 < level.size() ? count(level.get(i), level.get(i + 1), most) : level.get(i));
            }
            level = merged;
        }
        return level.get(0);
    }

    /** Merges two totalizers into one over both groups (Bailleux and Boufkhad 2003). */
    private int[] count(int[] one, int[] other, int most) {
        int[] both = new int[Math.min(most, one.length + other.length)];
        for (int s = 0; s < both.length; s++) {
            both[s] = clauses.newLiteral();
            if (s > 0) {
                clauses.add(-both[s], both[s - 1]);
            }
        }
        for (int a = 0; a <= one.length; a++) {
            for (int b = 0; b <= other.length; b++) {
                if (a + b > 0 && a + b <= both.length) {
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
