package dev.stepladder.search;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Term;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns upgrade edges and hop rules into moves, guards and leaps.
 *
 * <p>A unit in a lockstep rule enters the rule's range alone only when all its partners are inside already; together with partners that are
 * outside, it enters in a leap.
 */
final class MoveMaker {
    private final RuleBook rules;
    private final Roster roster;
    private final Objections objections;
    private final Set<String> away;

    MoveMaker(Roster roster, Objections objections, Set<String> away) {
        this.rules = objections.rules();
        this.roster = roster;
        this.objections = objections;
        this.away = away;
    }

    /** The moves of one unit, by where they leave, then by where they lead. */
    List<Problem.Move> moves(int u) {
        int releases = roster.releases(u).size();
        List<Problem.Move> moves = new ArrayList<>();
        for (int from = 0; from < releases; from++) {
            for (int to = 0; to < releases; to++) {
                if (from != to && mayMove(u, from, to)) {
                    List<Problem.Guard> guards = waits(u, from, to);
                    guards.addAll(alone(u, from, to));
                    moves.add(new Problem.Move(from, to, cost(u, from, to), guards));
                }
            }
        }
        return moves;
    }

    private boolean mayMove(int u, int from, int to) {
        boolean edge = rules.hops()
                .graph(roster.components().get(u))
                .edge(roster.version(u, from), roster.version(u, to))
                .isPresent();
        // Where facts are supposed away, the fact that there is no edge may be among them; but nobody misses edges that
        // lead down.
        if (!edge && (away.isEmpty() || to < from)) {
            return false;
        }
        return objections.fall(objections.to(roster.standing(u, to)), away)
                && objections.fall(
                        objections.toHop(roster.components().get(u), roster.version(u, from), roster.version(u, to)),
                        away);
    }

    private Cost cost(int u, int from, int to) {
        Component component = roster.components().get(u);
        Version leaving = roster.version(u, from);
        Version entering = roster.version(u, to);
        boolean disruptive = rules.hops()
                .graph(component)
                .edge(leaving, entering)
                .map(edge -> edge.family().disruptive())
                .orElse(false);
        int risks = rules.hops().risks(component, leaving, entering).size();
        return new Cost(risks, 1, disruptive ? 1 : 0, component.rolls() ? 1 : 0);
    }

    /** What other units must have reached before this hop. */
    private List<Problem.Guard> waits(int u, int from, int to) {
        List<Problem.Guard> guards = new ArrayList<>();
        for (int w = 0; w < roster.size(); w++) {
            if (w == u || !rules.hops().guarded(roster.component(u), roster.component(w))) {
                continue;
            }
            BitSet allowed = new BitSet();
            for (int b = 0; b < roster.releases(w).size(); b++) {
                if (objections.fall(
                        objections.toHop(roster.standing(u, from), roster.version(u, to), roster.standing(w, b)),
                        away)) {
                    allowed.set(b);
                }
            }
            if (allowed.cardinality() < roster.releases(w).size()) {
                guards.add(new Problem.Guard(w, allowed));
            }
        }
        return guards;
    }

    /** That all partners are inside, for a hop that enters a range of a lockstep rule. */
    private List<Problem.Guard> alone(int u, int from, int to) {
        List<Problem.Guard> guards = new ArrayList<>();
        for (Rule.Lockstep rule : rules.hops().locksteps()) {
            if (enters(rule, u, from, to)) {
                partners(rule).stream()
                        .filter(w -> w != u)
                        .forEach(w -> guards.add(new Problem.Guard(w, inside(rule, w))));
            }
        }
        return guards;
    }

    /** The leaps of all lockstep rules. */
    List<Problem.Leap> leaps() {
        List<Problem.Leap> found = new ArrayList<>();
        for (Rule.Lockstep rule : rules.hops().locksteps()) {
            addLeaps(rule, partners(rule), List.of(), List.of(), found);
        }
        return found;
    }

    /** Every way for two partners or more to enter together, while those who are inside already stay there. */
    private void addLeaps(
            Rule.Lockstep rule,
            List<Integer> undecided,
            List<Problem.Part> parts,
            List<Problem.Guard> staying,
            List<Problem.Leap> found) {
        if (undecided.isEmpty()) {
            if (parts.size() > 1) {
                found.add(leap(parts, staying));
            }
            return;
        }
        int u = undecided.get(0);
        List<Integer> rest = undecided.subList(1, undecided.size());
        addLeaps(rule, rest, parts, plus(staying, new Problem.Guard(u, inside(rule, u))), found);
        int releases = roster.releases(u).size();
        for (int from = 0; from < releases; from++) {
            for (int to = 0; to < releases; to++) {
                if (enters(rule, u, from, to) && mayMove(u, from, to)) {
                    addLeaps(rule, rest, plus(parts, new Problem.Part(u, from, to)), staying, found);
                }
            }
        }
    }

    private Problem.Leap leap(List<Problem.Part> parts, List<Problem.Guard> staying) {
        Cost cost = Cost.ZERO;
        List<Problem.Guard> guards = new ArrayList<>(staying);
        for (Problem.Part part : parts) {
            cost = cost.plus(cost(part.unit(), part.from(), part.to()));
            waits(part.unit(), part.from(), part.to()).stream()
                    .filter(guard -> parts.stream().noneMatch(other -> other.unit() == guard.unit()))
                    .forEach(guards::add);
        }
        // One hop; and disruptive whatever its parts are, for its mixtures are not safe.
        return new Problem.Leap(parts, new Cost(cost.risks(), 1, 1, cost.rolled()), guards);
    }

    private boolean enters(Rule.Lockstep rule, int u, int from, int to) {
        return rule.enter().stream()
                .filter(term -> term.component().equals(roster.component(u)))
                .anyMatch(term -> !term.range().contains(roster.version(u, from))
                        && term.range().contains(roster.version(u, to)));
    }

    private List<Integer> partners(Rule.Lockstep rule) {
        List<String> names = rule.enter().stream().map(Term::component).toList();
        return IntStream.range(0, roster.size())
                .filter(u -> names.contains(roster.component(u)))
                .boxed()
                .toList();
    }

    private BitSet inside(Rule.Lockstep rule, int u) {
        BitSet inside = new BitSet();
        for (int a = 0; a < roster.releases(u).size(); a++) {
            Version release = roster.version(u, a);
            if (rule.enter().stream()
                    .anyMatch(term -> term.component().equals(roster.component(u))
                            && term.range().contains(release))) {
                inside.set(a);
            }
        }
        return inside;
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
