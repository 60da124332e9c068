package dev.stepladder.rule;

import dev.stepladder.matrix.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule over three units or more: literal by literal, so that a search can turn it into tables. */
public final class JointRule {
    private final Clause clause;

    JointRule(Clause clause) {
        this.clause = clause;
    }

    /** How many units it takes to break it. */
    public int size() {
        return clause.literals().size();
    }

    /** The component that its {@code i}th literal speaks of. */
    public String component(int i) {
        return clause.literals().get(i).term().component();
    }

    /** Whether any of its literals speaks of a component. */
    public boolean speaksOf(String component) {
        return clause.literals().stream()
                .anyMatch(literal -> literal.term().component().equals(component));
    }

    /** Whether a unit fulfils its {@code i}th literal; the rule is broken when different units fulfil all of them. */
    public boolean holds(int i, Standing standing) {
        return clause.literals().get(i).holds(standing);
    }

    /** What it rests on. */
    public Fact fact() {
        return clause.fact();
    }

    /** The first way in which different units of a state break it. */
    public Optional<Objection> objection(List<Standing> state) {
        return pick(state, new ArrayList<>(), new boolean[state.size()]);
    }

    private Optional<Objection> pick(List<Standing> state, List<Standing> picked, boolean[] used) {
        if (picked.size() == size()) {
            return clause.objection(picked);
        }
        for (int u = 0; u < state.size(); u++) {
            if (!used[u] && holds(picked.size(), state.get(u))) {
                used[u] = true;
                picked.add(state.get(u));
                Optional<Objection> found = pick(state, picked, used);
                if (found.isPresent()) {
                    return found;
                }
                picked.remove(picked.size() - 1);
                used[u] = false;
            }
        }
        return Optional.empty();
    }
}
