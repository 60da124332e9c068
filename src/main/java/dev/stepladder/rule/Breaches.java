package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * All rules that a cluster state breaks.
 *
 * <p>A repair leads from an unsafe state to a safe one. Meanwhile the cluster may only break rules that it breaks at the start,
 * with the same units, and no version skew or distance from a range may grow.
 *
 * @param all in the order of units; empty for a safe state
 */
public record Breaches(List<Breach> all) {
    public Breaches {
        all = List.copyOf(all);
    }

    /** The rules that a state breaks. */
    public static Breaches of(RuleBook rules, List<Unit> state) {
        List<Breach> found = new ArrayList<>();
        for (int u = 0; u < state.size(); u++) {
            for (Unit one : state.get(u).parts()) {
                found.addAll(rules.states().breaches(one));
                for (int w = u + 1; w < state.size(); w++) {
                    state.get(w)
                            .parts()
                            .forEach(other -> found.addAll(rules.states().breaches(one, other)));
                }
            }
        }
        rules.states().joint().forEach(rule -> found.addAll(rule.breaches(state)));
        return new Breaches(found);
    }

    /** True for a safe state. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** True if each of some breaches is among these, and no worse. */
    public boolean cover(List<Breach> others) {
        return others.stream().allMatch(this::covers);
    }

    private boolean covers(Breach other) {
        return all.stream().anyMatch(other::isWithin);
    }

    /** The objections of another state of the same cluster that are not among these, or are worse. */
    public List<Objection> gained(Breaches later) {
        return later.all.stream()
                .filter(breach -> !covers(breach))
                .map(Breach::objection)
                .distinct()
                .toList();
    }

    /** The objections, each once. */
    public List<Objection> objections() {
        return all.stream().map(Breach::objection).distinct().toList();
    }
}
