package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ComponentName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A rule over three units or more, as literals, so that a search can turn it into tables. */
public final class JointRule {
    private final Clause clause;
    private final Set<ComponentName> components;

    JointRule(Clause clause) {
        this.clause = clause;
        this.components = clause.literals().stream()
                .map(literal -> literal.term().component())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number of units that break it together. */
    public int size() {
        return clause.literals().size();
    }

    /** The component of its {@code i}th literal. */
    public ComponentName component(int i) {
        return clause.literals().get(i).term().component();
    }

    /** True if any of its literals is about a component. */
    public boolean speaksOf(ComponentName component) {
        return components.contains(component);
    }

    /** True if a unit fulfils its {@code i}th literal; the rule is broken when different units fulfil all of them. */
    public boolean holds(int i, ComponentRelease standing) {
        return clause.literals().get(i).holds(standing);
    }

    /** The fact behind it. */
    public Fact fact() {
        return clause.fact();
    }

    /** The objection for the first different units of a state that break it. */
    public Optional<Objection> objection(List<ComponentRelease> state) {
        return objectionAmong(state.stream().map(List::of).toList());
    }

    /**
     * The objection for the first different units of a state that break it.
     *
     * @param state by unit, the releases that it runs
     */
    Optional<Objection> objectionAmong(List<List<ComponentRelease>> state) {
        return pick(state, new ArrayList<>(), new boolean[state.size()]);
    }

    /** The breaches by all groups of different units of a state. */
    List<Breach> breaches(List<Unit> state) {
        List<Breach> found = new ArrayList<>();
        addBreaches(state, List.of(), found);
        return found;
    }

    private void addBreaches(List<Unit> state, List<Unit> picked, List<Breach> found) {
        if (picked.size() == size()) {
            clause.objection(picked.stream().map(ComponentRelease::of).toList())
                    .ifPresent(objection -> found.add(new Breach(
                            clause.id(), picked.stream().map(Unit::name).toList(), 1, objection)));
            return;
        }
        for (Unit unit : state) {
            if (picked.stream().anyMatch(other -> other.name().equals(unit.name()))) {
                continue;
            }
            for (Unit part : unit.parts()) {
                if (holds(picked.size(), ComponentRelease.of(part))) {
                    List<Unit> more = new ArrayList<>(picked);
                    more.add(part);
                    addBreaches(state, more, found);
                }
            }
        }
    }

    private Optional<Objection> pick(
            List<List<ComponentRelease>> state, List<ComponentRelease> picked, boolean[] used) {
        if (picked.size() == size()) {
            return clause.objection(picked);
        }
        for (int u = 0; u < state.size(); u++) {
            for (ComponentRelease one : state.get(u)) {
                if (!used[u] && holds(picked.size(), one)) {
                    used[u] = true;
                    picked.add(one);
                    Optional<Objection> found = pick(state, picked, used);
                    if (found.isPresent()) {
                        return found;
                    }
                    picked.remove(picked.size() - 1);
                    used[u] = false;
                }
            }
        }
        return Optional.empty();
    }
}
