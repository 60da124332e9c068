package dev.stepladder.encode;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The objections of the rules for one cluster, each computed once, because an explanation needs them many times.
 *
 * <p>Kept by component and release, not by unit, so that ten node groups share them. Not thread-safe.
 */
public final class Objections {
    private final RuleBook rules;
    private final UnitIndex unitIndex;

    /** For two components, by {@link #both}: the objections to their releases together, as far as they were needed. */
    private final Map<Integer, Map<Integer, List<Objection>>> pairs = new HashMap<>();

    /** For a component: the objections to its hops, as far as they were needed, which are few. */
    private final Map<ComponentName, Map<Integer, List<Objection>>> hops = new HashMap<>();

    /** The same of moves that another component's hop takes along. */
    private final Map<ComponentName, Map<Integer, List<Objection>>> carried = new HashMap<>();

    /** For a moving component and one that stands still, what the rules say of leaving each minor while the other is on each release. */
    private final Map<Integer, List<List<List<Objection>>>> waits = new HashMap<>();

    private final Map<ComponentName, List<List<Objection>>> single = new HashMap<>();

    Objections(RuleBook rules, UnitIndex unitIndex) {
        this.rules = rules;
        this.unitIndex = unitIndex;
    }

    RuleBook rules() {
        return rules;
    }

    /** The objections to unit {@code u} on {@code a}, without other units. */
    public List<Objection> to(int u, int a) {
        return single.computeIfAbsent(unitIndex.component(u), key -> row(u, rules.states()::objections))
                .get(a);
    }

    /** The objections to unit {@code u} on {@code a} together with unit {@code w} on {@code b}. */
    public List<Objection> to(int u, int a, int w, int b) {
        return pairs.computeIfAbsent(both(u, w), key -> new HashMap<>())
                .computeIfAbsent(
                        a * unitIndex.releases(w).size() + b,
                        key -> rules.states()
                                .objections(unitIndex.componentRelease(u, a), unitIndex.componentRelease(w, b)));
    }

    /** The objections to a hop of unit {@code u}, without other units. */
    public List<Objection> toHop(int u, int from, int to) {
        Component component = unitIndex.components().get(u);
        int question = from * unitIndex.releases(u).size() + to;
        return hops.computeIfAbsent(component.name(), key -> new HashMap<>())
                .computeIfAbsent(
                        question,
                        key -> rules.hops()
                                .objections(component, unitIndex.version(u, from), unitIndex.version(u, to)));
    }

    /** The objections to any move of unit {@code u}, because of its state. */
    public List<Objection> toMoving(int u) {
        return rules.units().toMoving(unitIndex.units().get(u));
    }

    /** What is said against unit {@code u} being carried, whatever the others do. */
    public List<Objection> toCarry(int u, int from, int to) {
        Component component = unitIndex.components().get(u);
        return carried.computeIfAbsent(component.name(), key -> new HashMap<>())
                .computeIfAbsent(
                        from * unitIndex.releases(u).size() + to,
                        key -> rules.hops()
                                .objectionsToCarried(component, unitIndex.version(u, from), unitIndex.version(u, to)));
    }

    /** What is said against unit {@code u} hopping while unit {@code w} stands at {@code b}; nothing within one minor. */
    public List<Objection> toHop(int u, int from, int to, int w, int b) {
        if (unitIndex.version(u, from).minor().equals(unitIndex.version(u, to).minor())) {
            return List.of();
        }
        return toLeaving(u, from, w, b);
    }

    /** The objections to unit {@code u} leaving its minor while unit {@code w} is on {@code b}. */
    public List<Objection> toLeaving(int u, int from, int w, int b) {
        return waits(u, w).get(from).get(b);
    }

    private List<List<List<Objection>>> waits(int u, int w) {
        return waits.computeIfAbsent(
                both(u, w),
                key -> row(u, leaving -> row(w, other -> rules.hops().objectionsToLeaving(leaving, other))));
    }

    /** The number of the components of two units. */
    private int both(int u, int w) {
        return unitIndex.kind(u) * unitIndex.size() + unitIndex.kind(w);
    }

    /** The objections for each release of a unit. */
    private <T> List<T> row(int u, Function<ComponentRelease, T> question) {
        List<T> answers = new ArrayList<>();
        for (int a = 0; a < unitIndex.releases(u).size(); a++) {
            answers.add(question.apply(unitIndex.componentRelease(u, a)));
        }
        return answers;
    }

    /** True if every one of these objections loses a fact when some facts are dropped; true if there are none. */
    static boolean fall(List<Objection> standing, Set<String> away) {
        for (Objection objection : standing) {
            if (!falls(objection, away)) {
                return false;
            }
        }
        return true;
    }

    private static boolean falls(Objection objection, Set<String> away) {
        for (Fact fact : objection.facts()) {
            if (away.contains(fact.id())) {
                return true;
            }
        }
        return false;
    }

    /** The objections so far that can be accepted by name. */
    public List<Objection> acceptable() {
        return all().filter(objection -> objection.acceptAs().isPresent())
                .distinct()
                .sorted(Comparator.comparing(
                                (Objection objection) -> objection.acceptAs().orElse(""))
                        .thenComparing(Objection::says))
                .toList();
    }

    private Stream<Objection> all() {
        Stream<List<Objection>> tables =
                waits.values().stream().flatMap(List::stream).flatMap(List::stream);
        Stream<List<Objection>> asked = Stream.of(pairs, hops, carried)
                .flatMap(known -> known.values().stream())
                .flatMap(answers -> answers.values().stream());
        Stream<List<Objection>> alone = single.values().stream().flatMap(List::stream);
        return Stream.of(tables, asked, alone).flatMap(known -> known).flatMap(List::stream);
    }
}
