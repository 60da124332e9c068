package dev.stepladder.search.sat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one hopes not to have to spend: statements, each with what it costs if it holds after all.
 *
 * <p>They come in ladders: "at least 1", "at least 2", and so on; one hopes against the lowest that isn't settled. If some hopes can't all be true, one of them
 * at least is paid for, and hopes go on from there: with the next step of each of their ladders, and with a ladder that counts how many of
 * these hopes fail, from the second on. What has been paid and what is still hoped for make up the whole cost, exactly.
 */
final class SoftLiterals {
    private final Clauses clauses;

    /** What must not hold if the hope is to be true, denied; and its cost. */
    private final Map<Integer, Integer> open = new LinkedHashMap<>();

    /** What to hope for when a hope has been given up. */
    private final Map<Integer, Step> next = new HashMap<>();

    /** One step of a ladder, and what it costs. */
    private record Step(List<Integer> ladder, int at, int weight) {}

    SoftLiterals(Clauses clauses) {
        this.clauses = clauses;
    }

    /** Hopes that none of these statements holds, of which each implies the one before it. */
    void add(int[] ladder, int weight) {
        add(new Step(Arrays.stream(ladder).boxed().toList(), 0, weight));
    }

    private void add(Step step) {
        if (step.at < step.ladder.size()) {
            int hope = -step.ladder.get(step.at);
            open.merge(hope, step.weight, Integer::sum);
            next.put(hope, new Step(step.ladder, step.at + 1, step.weight));
        }
    }

    /** All that is hoped for now. */
    int[] open() {
        return open.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    boolean areOpen(int[] hopes) {
        return Arrays.stream(hopes).allMatch(open::containsKey);
    }

    /** Makes all of it sure. */
    void harden() {
        open.keySet().forEach(clauses::add);
    }

    /** Gives up one of these hopes, whichever; what that costs at least. */
    int relaxCore(int[] core) {
        int weight = Arrays.stream(core).map(open::get).min().orElseThrow();
        List<int[]> failed = new ArrayList<>();
        for (int hope : core) {
            open.computeIfPresent(hope, (same, cost) -> cost == weight ? null : cost - weight);
            Step step = next.remove(hope);
            if (step != null) {
                add(step);
            }
            failed.add(new int[] {-hope});
        }
        while (failed.size() > 1) {
            failed.add(count(failed.remove(0), failed.remove(0)));
        }
        clauses.add(failed.get(0)[0]);
        add(new Step(Arrays.stream(failed.get(0)).boxed().toList(), 1, weight));
        return weight;
    }

    /** Given "at least 1, 2, ..." of two groups, the same of both together (a totalizer: Bailleux and Boufkhad 2003). */
    private int[] count(int[] one, int[] other) {
        int[] both = new int[one.length + other.length];
        for (int s = 0; s < both.length; s++) {
            both[s] = clauses.statement();
            if (s > 0) {
                clauses.add(-both[s], both[s - 1]);
            }
        }
        for (int a = 0; a <= one.length; a++) {
            for (int b = 0; b <= other.length; b++) {
                if (a + b > 0) {
                    clauses.add(
                            a == 0 ? clauses.no : -one[a - 1], b == 0 ? clauses.no : -other[b - 1], both[a + b - 1]);
                }
            }
        }
        return both;
    }
}
