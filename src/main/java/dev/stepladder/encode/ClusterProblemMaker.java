package dev.stepladder.encode;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.JointRule;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a cluster, its rules and a goal into a {@link Problem}.
 *
 * <p>Every release of a unit's component gets a number, oldest first. Objections become tables: a forbidden release is never
 * entered, a forbidden pair is a misfit, and a hop that must wait has a guard. Facts may be dropped; an explanation does so to
 * find what each of them forbids.
 */
public final class ClusterProblemMaker {
    private final RuleTables ruleTables;
    private final Objections objections;
    private final RuleBook rules;
    private final UnitIndex unitIndex;
    private final Goal goal;
    private final Predicate<List<UnitMove>> unshared;

    /** The problem with all facts, once it was needed. */
    private @Nullable Problem asIs;

    /**
     * A maker for one cluster.
     *
     * @param unshared whether no earlier environment takes a hop; always false in the first environment
     */
    public ClusterProblemMaker(RuleTables ruleTables, Goal goal, Predicate<List<UnitMove>> unshared) {
        this.ruleTables = ruleTables;
        this.objections = ruleTables.objections();
        this.rules = ruleTables.rules();
        this.unitIndex = ruleTables.unitIndex();
        this.goal = goal;
        this.unshared = unshared;
    }

    /**
     * The problem with only the releases of each unit on some chain of hops from its start to an end; no path has others.
     *
     * @param away ids of dropped facts
     */
    public Problem make(Set<String> away) {
        if (!away.isEmpty()) {
            return makeAnew(away);
        }
        if (asIs == null) {
            asIs = makeAnew(away);
        }
        return asIs;
    }

    private Problem makeAnew(Set<String> away) {
        MoveMaker moves = moves(away);
        List<BitSet> relevant = IntStream.range(0, unitIndex.size())
                .mapToObj(u -> moves.relevant(u, ends(u, away)))
                .toList();
        return make(away, moves, relevant);
    }

    /** The problem with only these releases of each unit. */
    public Problem make(Set<String> away, List<BitSet> releases) {
        return make(away, moves(away), releases);
    }

    /** The problem with all releases, for callers that add moves to it. */
    public Problem makeWhole(Set<String> away) {
        List<BitSet> all = IntStream.range(0, unitIndex.size())
                .mapToObj(u -> {
                    BitSet releases = new BitSet();
                    releases.set(0, unitIndex.releases(u).size());
                    return releases;
                })
                .toList();
        return make(away, moves(away), all);
    }

    private MoveMaker moves(Set<String> away) {
        return new MoveMaker(ruleTables, away, unshared);
    }

    private Problem make(Set<String> away, MoveMaker moves, List<BitSet> releases) {
        CarryEncoding carried = new CarryEncoding(ruleTables, moves, away, releases);
        List<Problem.UnitTask> chains = IntStream.range(0, unitIndex.size())
                .mapToObj(u -> task(u, moves.moves(u, releases, carried), away))
                .toList();
        Problem problem = new Problem(chains, nogoods(away), moves.jointMoves(releases, carried));
        for (int u = 0; u < unitIndex.size(); u++) {
            for (int w = u + 1; w < unitIndex.size(); w++) {
                if (rules.states().relates(unitIndex.component(u), unitIndex.component(w))) {
                    addMisfits(problem, u, releases.get(u), w, releases.get(w), away);
                }
            }
        }
        return problem;
    }

    private Problem.UnitTask task(int u, List<Problem.Move> moves, Set<String> away) {
        Unit unit = unitIndex.units().get(u);
        return new Problem.UnitTask(
                unit.name(),
                unitIndex.releases(u).size(),
                unitIndex.start(u),
                ends(u, away),
                goal.leads(unit.component()),
                goal.settled().contains(unit.component()),
                moves,
                ruleTables.answers().of(unitIndex.components().get(u)).ranks(unitIndex.start(u)));
    }

    /** The releases on which a unit may end. */
    private BitSet ends(int u, Set<String> away) {
        List<Release> releases = unitIndex.releases(u);
        Component component = unitIndex.components().get(u);
        BitSet ends = (BitSet) ruleTables.answers().of(component).ends(goal).clone();
        for (int a = 0; a < releases.size() && !away.isEmpty(); a++) {
            Release release = releases.get(a);
            if (away.contains(release.fact().id()) && goal.wants(component, release)) {
                ends.set(a);
            }
        }
        return ends;
    }

    private void addMisfits(Problem problem, int u, BitSet ofU, int w, BitSet ofW, Set<String> away) {
        for (int a = ofU.nextSetBit(0); a >= 0; a = ofU.nextSetBit(a + 1)) {
            if (away.isEmpty()) {
                problem.misfits(u, a, w, objections.misfits(u, a, w, ofW));
                continue;
            }
            for (int b = ofW.nextSetBit(0); b >= 0; b = ofW.nextSetBit(b + 1)) {
                if (!Objections.fall(objections.to(u, a, w, b), away)) {
                    problem.misfit(u, a, w, b);
                }
            }
        }
    }

    private List<Problem.Nogood> nogoods(Set<String> away) {
        List<Problem.Nogood> found = new ArrayList<>();
        for (JointRule rule : rules.states().joint()) {
            if (!away.contains(rule.fact().id())) {
                addNogoods(rule, List.of(), found);
            }
        }
        return found;
    }

    /** Every assignment of the rule's literals to different units. */
    private void addNogoods(JointRule rule, List<Problem.Guard> together, List<Problem.Nogood> found) {
        int literal = together.size();
        if (literal == rule.size()) {
            found.add(new Problem.Nogood(together));
            return;
        }
        for (int u = 0; u < unitIndex.size(); u++) {
            int unit = u;
            boolean used = together.stream().anyMatch(guard -> guard.unit() == unit);
            if (used || !unitIndex.component(u).equals(rule.component(literal))) {
                continue;
            }
            BitSet holding = new BitSet();
            IntStream.range(0, unitIndex.releases(u).size())
                    .filter(a -> rule.holds(literal, unitIndex.componentRelease(unit, a)))
                    .forEach(holding::set);
            if (!holding.isEmpty()) {
                List<Problem.Guard> longer = new ArrayList<>(together);
                longer.add(new Problem.Guard(u, holding));
                addNogoods(rule, longer, found);
            }
        }
    }

    /** The explanation for a unit without any release that meets the goal, if there is one: then no search is needed. */
    public Optional<Explanation> missingRelease() {
        for (int u = 0; u < unitIndex.size(); u++) {
            Component component = unitIndex.components().get(u);
            if (component.releases().stream().noneMatch(release -> goal.wants(component, release))) {
                Release newest = component.releases().get(component.releases().size() - 1);
                String headline = "no known release of %s meets the goal: %s; the newest known release is %s"
                        .formatted(component.name(), goal.wanted(component.name()), newest.version());
                return Optional.of(Explanation.plain(headline, List.of(newest.fact())));
            }
        }
        return Optional.empty();
    }
}
