package dev.stepladder.encode;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objections of the rules for one cluster, by unit: a view of {@link RuleAnswers}. Not thread-safe. */
public final class Objections {
    private final RuleAnswers answers;
    private final UnitIndex unitIndex;
    private final ComponentAnswers[] alone;
    private final @Nullable PairAnswers[][] together;

    Objections(RuleAnswers answers, UnitIndex unitIndex) {
        this.answers = answers;
        this.unitIndex = unitIndex;
        this.alone = unitIndex.components().stream().map(answers::of).toArray(ComponentAnswers[]::new);
        this.together = new @Nullable PairAnswers[unitIndex.size()][unitIndex.size()];
    }

    RuleBook rules() {
        return answers.rules();
    }

    /** The objections to unit {@code u} on {@code a}, without other units. */
    public List<Objection> to(int u, int a) {
        return alone[u].to(a);
    }

    /** The objections to unit {@code u} on {@code a} together with unit {@code w} on {@code b}. */
    public List<Objection> to(int u, int a, int w, int b) {
        return pair(u, w).together(a, b);
    }

    /** Those of some releases of unit {@code w} that do not fit unit {@code u} on {@code a}. */
    BitSet misfits(int u, int a, int w, BitSet among) {
        return pair(u, w).misfits(a, among);
    }

    /** The objections to a hop of unit {@code u}, without other units. */
    public List<Objection> toHop(int u, int from, int to) {
        return alone[u].toHop(from, to);
    }

    /** The releases to which unit {@code u} may hop of its own, if it is in no special state and nothing carries it. */
    BitSet open(int u, int from) {
        return alone[u].open(from);
    }

    /** The objections to any move of unit {@code u}, because of its state. */
    public List<Objection> toMoving(int u) {
        return rules().units().toMoving(unitIndex.units().get(u));
    }

    /** What is said against unit {@code u} being carried, whatever the others do. */
    public List<Objection> toCarry(int u, int from, int to) {
        return alone[u].toCarry(from, to);
    }

    /** What is said against unit {@code u} hopping while unit {@code w} stands at {@code b}; nothing within one minor. */
    public List<Objection> toHop(int u, int from, int to, int w, int b) {
        return withinMinor(u, from, to) ? List.of() : toLeaving(u, from, w, b);
    }

    private boolean withinMinor(int u, int from, int to) {
        return unitIndex.version(u, from).minor().equals(unitIndex.version(u, to).minor());
    }

    /** The releases of unit {@code w} with which nothing is said against a hop of unit {@code u}. */
    BitSet allowing(int u, int from, int to, int w) {
        if (withinMinor(u, from, to)) {
            BitSet all = new BitSet();
            all.set(0, unitIndex.releases(w).size());
            return all;
        }
        return pair(u, w).leftBeside(from);
    }

    /** The objections to unit {@code u} leaving its minor while unit {@code w} is on {@code b}. */
    public List<Objection> toLeaving(int u, int from, int w, int b) {
        return pair(u, w).leaving(from, b);
    }

    private PairAnswers pair(int u, int w) {
        PairAnswers known = together[u][w];
        if (known == null) {
            known = answers.of(unitIndex.components().get(u), unitIndex.components().get(w));
            together[u][w] = known;
        }
        return known;
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
        return answers.acceptable();
    }
}
