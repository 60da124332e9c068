package dev.stepladder.encode;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules' answers for one cluster, each asked for once: a search that explains asks the same question many times over.
 *
 * <p>Kept by component and release, not by unit, so that ten node groups ask once. Not for use by several threads.
 */
public final class Objections {
    private final RuleBook rules;
    private final UnitIndex roster;

    /** For two components, by {@link #both}, what the rules say of the one's releases beside the other's; only of those that were asked for. */
    private final Map<Integer, Map<Integer, List<Objection>>> pairs = new HashMap<>();

    /** For a component, what the rules say of hops from one of its releases to another; only of those that were asked for, which are few. */
    private final Map<String, Map<Integer, List<Objection>>> hops = new HashMap<>();

    /** The same of moves that another component's hop takes along. */
    private final Map<String, Map<Integer, List<Objection>>> carried = new HashMap<>();

    /** For a moving component and one that stands still, what the rules say of leaving each minor while the other is on each release. */
    private final Map<Integer, List<List<List<Objection>>>> waits = new HashMap<>();

    private final Map<String, List<List<Objection>>> single = new HashMap<>();

    Objections(RuleBook rules, UnitIndex roster) {
        this.rules = rules;
        this.roster = roster;
    }

    RuleBook rules() {
        return rules;
    }

    /** What is said against unit {@code u} standing at {@code a} at all. */
    public List<Objection> to(int u, int a) {
        return single.computeIfAbsent(roster.component(u), key -> row(u, rules.states()::objections))
                .get(a);
    }

    /** What is said against unit {@code u} at {@code a} beside unit {@code w} at {@code b}. */
    public List<Objection> to(int u, int a, int w, int b) {
        return pairs.computeIfAbsent(both(u, w), key -> new HashMap<>())
                .computeIfAbsent(
                        a * roster.releases(w).size() + b,
                        key -> rules.states().objections(roster.standing(u, a), roster.standing(w, b)));
    }

    /** What is said against unit {@code u} hopping, whatever the others do. */
    public List<Objection> toHop(int u, int from, int to) {
        Component component = roster.components().get(u);
        int question = from * roster.releases(u).size() + to;
        return hops.computeIfAbsent(component.name(), key -> new HashMap<>())
                .computeIfAbsent(
                        question,
                        key -> rules.hops().objections(component, roster.version(u, from), roster.version(u, to)));
    }

    /** What is said against unit {@code u} being carried, whatever the others do. */
    public List<Objection> toCarry(int u, int from, int to) {
        Component component = roster.components().get(u);
        return carried.computeIfAbsent(component.name(), key -> new HashMap<>())
                .computeIfAbsent(
                        from * roster.releases(u).size() + to,
                        key -> rules.hops()
                                .objectionsToCarried(component, roster.version(u, from), roster.version(u, to)));
    }

    /** What is said against unit {@code u} hopping while unit {@code w} stands at {@code b}; nothing within one minor. */
    public List<Objection> toHop(int u, int from, int to, int w, int b) {
        if (roster.version(u, from).minor().equals(roster.version(u, to).minor())) {
            return List.of();
        }
        return toLeaving(u, from, w, b);
    }

    /** What is said against unit {@code u} leaving its minor while unit {@code w} stands at {@code b}. */
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
        return roster.kind(u) * roster.size() + roster.kind(w);
    }

    /** What a question is answered with for each release of a unit. */
    private <T> List<T> row(int u, Function<Standing, T> question) {
        List<T> answers = new ArrayList<>();
        for (int a = 0; a < roster.releases(u).size(); a++) {
            answers.add(question.apply(roster.standing(u, a)));
        }
        return answers;
    }

    /** Whether every one of these falls once some facts are supposed away; so do no objections at all. */
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

    /** The objections made so far that can be set aside by name. */
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
