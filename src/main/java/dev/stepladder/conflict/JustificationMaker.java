package dev.stepladder.conflict;

import dev.stepladder.encode.Edges;
import dev.stepladder.encode.Objections;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.JointRule;
import dev.stepladder.rule.Objection;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Computes every objection of the rules of one cluster as {@link Justifications}. */
final class JustificationMaker {
    private final UnitIndex unitIndex;
    private final Objections objections;
    private final Edges edges;
    private final RuleTables ruleTables;
    private final Optional<PathConstraint> constraint;
    private final FactNumbers facts = new FactNumbers();

    /** By component, or by kind of unit: units of one have the same justifications. */
    private final Map<String, ConflictTable> known = new HashMap<>();

    private JustificationMaker(RuleTables ruleTables, Optional<PathConstraint> constraint) {
        this.ruleTables = ruleTables;
        this.unitIndex = ruleTables.unitIndex();
        this.objections = ruleTables.objections();
        this.edges = ruleTables.edges();
        this.constraint = constraint;
    }

    /**
     * A maker for one cluster.
     *
     * @param constraint the condition on paths; its justifications have no facts
     */
    static Justifications make(RuleTables ruleTables, Optional<PathConstraint> constraint) {
        return new JustificationMaker(ruleTables, constraint).make();
    }

    private Justifications make() {
        List<ConflictTable> hops = units().mapToObj(
                        u -> known.computeIfAbsent(String.valueOf(unitIndex.kind(u)), key -> hops(u)))
                .toList();
        List<List<ConflictTable>> pairs = units().mapToObj(u -> units().mapToObj(w -> known.computeIfAbsent(
                                "%s %s %s"
                                        .formatted(
                                                unitIndex.component(u), unitIndex.component(w), Integer.signum(w - u)),
                                key -> pair(u, w)))
                        .toList())
                .toList();
        List<List<Justifications.Waiting>> waits = units().mapToObj(
                        u -> Stream.concat(waits(u), constraintWaits(u)).toList())
                .toList();
        List<Justifications.Joint> joint = ruleTables.rules().states().joint().stream()
                .map(rule -> new Justifications.Joint(facts.of(rule.fact()), literals(rule)))
                .toList();
        ruleTables.locksteps().forEach(rule -> facts.of(rule.fact()));
        ruleTables.carryTables().forEach(carryTable -> facts.of(carryTable.fact()));
        facts.of(ruleTables.rules().changes().facts());
        BitSet asking = units().filter(edges::asksForOthers).collect(BitSet::new, BitSet::set, BitSet::or);
        return new Justifications(
                unitIndex,
                facts,
                hops,
                pairs,
                waits,
                joint,
                ruleTables.locksteps(),
                ruleTables.carryTables(),
                asking,
                units().mapToObj(objections::toMoving).toList());
    }

    /** The releases on which a unit must not end, as a table of one row. */
    static ConflictTable ends(Justifications justifications, int u, Goal goal, Optional<PathConstraint> constraint) {
        Component component = justifications.unitIndex().components().get(u);
        List<Release> releases = component.releases();
        ConflictTable ends = new ConflictTable(1, releases.size());
        for (int a = 0; a < releases.size(); a++) {
            Release release = releases.get(a);
            int at = a;
            if (!goal.wants(component, release)
                    || constraint
                            .filter(condition ->
                                    !condition.mayEnd(justifications.unitIndex().componentRelease(u, at)))
                            .isPresent()) {
                ends.ban(ConflictTable.NOTHING, 0, a);
            } else if (!goal.allows(component, release)) {
                ends.ban(justifications.facts().of(List.of(release.fact())), 0, a);
            }
        }
        return ends;
    }

    private ConflictTable hops(int u) {
        int releases = unitIndex.releases(u).size();
        ConflictTable table = new ConflictTable(releases, releases);
        for (int from = 0; from < releases; from++) {
            for (int to = 0; to < releases; to++) {
                // A missing edge that leads down has no fact.
                if (to == from || (to < from && !edges.exists(u, from, to)) || isOut(u, from, to)) {
                    table.ban(ConflictTable.NOTHING, from, to);
                } else {
                    ban(table, objections.toMoving(u), from, to);
                    ban(table, objections.to(u, to), from, to);
                    if (mayBeCarried(u, from, to)) {
                        ban(table, objections.toCarry(u, from, to), from, to);
                        // They still ban a hop of its own, which only a search sees.
                        objections.toHop(u, from, to).forEach(objection -> facts.of(objection.facts()));
                    } else {
                        ban(table, objections.toHop(u, from, to), from, to);
                        banAlone(table, u, from, to);
                    }
                }
            }
        }
        return table;
    }

    /** Whether some hop of another unit takes the unit there; then neither its edges nor what carries it forbid that. */
    private boolean mayBeCarried(int u, int from, int to) {
        return from < to
                && ruleTables.carryTables().stream()
                        .anyMatch(carryTable -> carryTable.carried().get(u) && carryTable.landsOn(to));
    }

    private void banAlone(ConflictTable table, int u, int from, int to) {
        ruleTables.carryTables().stream()
                .filter(carryTable -> carryTable.carried().get(u))
                .filter(carryTable -> !ruleTables
                        .rules()
                        .carries()
                        .mayHopAlone(carryTable.carry(), unitIndex.version(u, from), unitIndex.version(u, to)))
                .forEach(carryTable -> table.ban(facts.of(List.of(carryTable.fact())), from, to));
    }

    /** True if the condition forbids a hop; a unit that would wait for itself waits forever. */
    private boolean isOut(int u, int from, int to) {
        return constraint
                .filter(condition -> condition
                        .guards(unitIndex, new Problem.Part(u, from, to))
                        .filter(guards -> guards.stream()
                                .allMatch(guard ->
                                        guard.unit() != u || guard.allowed().get(from)))
                        .isEmpty())
                .isPresent();
    }

    private ConflictTable pair(int u, int w) {
        ConflictTable table = new ConflictTable(
                unitIndex.releases(u).size(), unitIndex.releases(w).size());
        if (u != w && ruleTables.rules().states().relates(unitIndex.component(u), unitIndex.component(w))) {
            for (int a = 0; a < unitIndex.releases(u).size(); a++) {
                for (int b = 0; b < unitIndex.releases(w).size(); b++) {
                    ban(table, u < w ? objections.to(u, a, w, b) : objections.to(w, b, u, a), a, b);
                }
            }
        }
        return table;
    }

    private Stream<Justifications.Waiting> waits(int u) {
        return units().filter(w ->
                        w != u && ruleTables.rules().hops().guarded(unitIndex.component(u), unitIndex.component(w)))
                .mapToObj(w -> {
                    ConflictTable table = new ConflictTable(
                            unitIndex.releases(u).size(), unitIndex.releases(w).size());
                    List<BitSet> hops = new ArrayList<>();
                    for (int from = 0; from < unitIndex.releases(u).size(); from++) {
                        hops.add(leavingMinor(u, from));
                        for (int b = 0; b < unitIndex.releases(w).size(); b++) {
                            ban(table, objections.toLeaving(u, from, w, b), from, b);
                        }
                    }
                    return new Justifications.Waiting(w, hops, table);
                });
    }

    /** The releases of a unit that are of another minor than one. */
    private BitSet leavingMinor(int u, int from) {
        BitSet others = new BitSet();
        IntStream.range(0, unitIndex.releases(u).size())
                .filter(to -> !unitIndex
                        .version(u, to)
                        .minor()
                        .equals(unitIndex.version(u, from).minor()))
                .forEach(others::set);
        return others;
    }

    private Stream<Justifications.Waiting> constraintWaits(int u) {
        int releases = unitIndex.releases(u).size();
        Map<Problem.Guard, List<BitSet>> waiting = new LinkedHashMap<>();
        for (int from = 0; from < releases; from++) {
            for (int to = 0; to < releases; to++) {
                Problem.Part part = new Problem.Part(u, from, to);
                for (Problem.Guard guard : constraint
                        .flatMap(condition -> condition.guards(unitIndex, part))
                        .orElse(List.of())) {
                    waiting.computeIfAbsent(
                                    guard,
                                    key -> Stream.generate(BitSet::new)
                                            .limit(releases)
                                            .toList())
                            .get(from)
                            .set(to);
                }
            }
        }
        // Waiting for itself is a ban on its own hops.
        waiting.keySet().removeIf(guard -> guard.unit() == u);
        return waiting.entrySet().stream().map(each -> {
            int other = each.getKey().unit();
            BitSet banned = (BitSet) each.getKey().allowed().clone();
            banned.flip(0, unitIndex.releases(other).size());
            ConflictTable table =
                    new ConflictTable(releases, unitIndex.releases(other).size());
            IntStream.range(0, releases).forEach(from -> table.banForGood(from, banned));
            return new Justifications.Waiting(other, each.getValue(), table);
        });
    }

    private List<List<BitSet>> literals(JointRule rule) {
        return IntStream.range(0, rule.size())
                .mapToObj(literal ->
                        units().mapToObj(u -> fulfilling(rule, literal, u)).toList())
                .toList();
    }

    private BitSet fulfilling(JointRule rule, int literal, int u) {
        BitSet releases = new BitSet();
        if (unitIndex.component(u).equals(rule.component(literal))) {
            IntStream.range(0, unitIndex.releases(u).size())
                    .filter(a -> rule.holds(literal, unitIndex.componentRelease(u, a)))
                    .forEach(releases::set);
        }
        return releases;
    }

    private void ban(ConflictTable table, List<Objection> objections, int row, int column) {
        objections.forEach(objection -> table.ban(facts.of(objection.facts()), row, column));
    }

    private IntStream units() {
        return IntStream.range(0, unitIndex.size());
    }
}
