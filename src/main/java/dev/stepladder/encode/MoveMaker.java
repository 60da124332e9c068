package dev.stepladder.encode;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Turns upgrade edges and hop rules into moves, guards and joint moves.
 *
 * <p>A unit in a lockstep rule enters the rule's range alone only when all its partners are inside. Together with partners
 * outside it enters in a joint move. A joint move that also enters the range of a second rule must include all partners
 * of that rule.
 */
final class MoveMaker {
    private final RuleBook rules;
    private final UnitIndex unitIndex;
    private final Objections objections;
    private final Edges edges;
    private final List<Lockstep> locksteps;
    private final List<CarryTable> carryTables;
    private final Set<String> away;
    private final Predicate<List<UnitMove>> unshared;

    /** By {@link UnitIndex#kind} and release: the targets of allowed hops, once they were needed. */
    private final BitSet[][] targets;

    /**
     * A maker for one cluster.
     *
     * @param unshared whether no earlier environment takes a hop
     */
    MoveMaker(RuleTables ruleTables, Set<String> away, Predicate<List<UnitMove>> unshared) {
        this.rules = ruleTables.rules();
        this.unitIndex = ruleTables.unitIndex();
        this.objections = ruleTables.objections();
        this.edges = ruleTables.edges();
        this.locksteps = ruleTables.locksteps();
        this.carryTables = ruleTables.carryTables();
        this.away = away;
        this.unshared = unshared;
        this.targets = new BitSet[unitIndex.size()][];
        Arrays.setAll(targets, u -> new BitSet[unitIndex.releases(u).size()]);
    }

    /** The releases on some chain of hops of one unit from its start to an end, without the other units; always its start. */
    BitSet relevant(int u, BitSet ends) {
        int releases = unitIndex.releases(u).size();
        boolean mayBeCarried =
                carryTables.stream().anyMatch(carryTable -> carryTable.carried().get(u));
        BitSet[] before = new BitSet[releases];
        Arrays.setAll(before, to -> new BitSet());
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(unitIndex.start(u)));
        while (!open.isEmpty()) {
            int from = open.pop();
            if (!reached.get(from)) {
                reached.set(from);
                targets(u, from).stream().forEach(to -> {
                    before[to].set(from);
                    open.push(to);
                });
                IntStream.range(from + 1, mayBeCarried ? releases : 0)
                        .filter(to -> mayGo(u, from, to))
                        .forEach(to -> {
                            before[to].set(from);
                            open.push(to);
                        });
            }
        }
        BitSet relevant = new BitSet();
        ends.stream().filter(reached::get).forEach(open::push);
        while (!open.isEmpty()) {
            int at = open.pop();
            if (!relevant.get(at)) {
                relevant.set(at);
                before[at].stream().forEach(open::push);
            }
        }
        relevant.set(unitIndex.start(u));
        return relevant;
    }

    /**
     * The moves of one unit between some releases, by where they leave, then by where they lead.
     *
     * @param between for each unit the releases that count
     * @param carried what hops take along
     */
    List<Problem.Move> moves(int u, List<BitSet> between, CarryEncoding carried) {
        List<Problem.Move> moves = new ArrayList<>();
        for (CarryEncoding.Loaded hop : single(u, between.get(u), carried)) {
            if (hop.parts().size() == 1) {
                Problem.Part alone = hop.parts().get(0);
                guards(hop, List.of(u))
                        .forEach(guards -> moves.add(
                                new Problem.Move(alone.from(), alone.to(), cost(hop.parts(), hop.parts()), guards)));
            }
        }
        return moves;
    }

    /** The hops in which one unit moves of its own. */
    private List<CarryEncoding.Loaded> single(int u, BitSet between, CarryEncoding carried) {
        List<CarryEncoding.Loaded> hops = new ArrayList<>();
        for (int from = between.nextSetBit(0); from >= 0; from = between.nextSetBit(from + 1)) {
            BitSet here = (BitSet) targets(u, from).clone();
            here.and(between);
            for (int to = here.nextSetBit(0); to >= 0; to = here.nextSetBit(to + 1)) {
                hops.addAll(carried.load(List.of(new Problem.Part(u, from, to))));
            }
        }
        return hops;
    }

    /** Whether a unit may hop of its own, as far as the others allow it. */
    boolean mayMove(int u, int from, int to) {
        return targets(u, from).get(to);
    }

    private BitSet targets(int u, int from) {
        BitSet[] known = targets[unitIndex.kind(u)];
        if (known[from] == null) {
            known[from] = open(u, from);
        }
        return known[from];
    }

    private BitSet open(int u, int from) {
        if (away.isEmpty() && isPlain(u)) {
            return objections.open(u, from);
        }
        BitSet open = new BitSet();
        IntStream.range(0, unitIndex.releases(u).size())
                .filter(to -> to != from && isOpen(u, from, to))
                .forEach(open::set);
        return open;
    }

    /** Whether the moves of a unit depend on its component alone, and on what other units run. */
    private boolean isPlain(int u) {
        Unit unit = unitIndex.units().get(u);
        return unit.state().paused().isEmpty()
                && unit.state().previous().isEmpty()
                && carryTables.stream()
                        .noneMatch(carryTable -> carryTable.carried().get(u));
    }

    private boolean isOpen(int u, int from, int to) {
        boolean edge = edges.exists(u, from, to);
        // With dropped facts, a missing edge may be dropped too, but only one that leads up.
        if (!edge && (away.isEmpty() || to < from)) {
            return false;
        }
        return mayHopAlone(u, from, to)
                && Objections.fall(objections.toMoving(u), away)
                && Objections.fall(objections.to(u, to), away)
                && Objections.fall(objections.toHop(u, from, to), away);
    }

    /** Whether nothing carries a unit that would have to. */
    private boolean mayHopAlone(int u, int from, int to) {
        return carryTables.stream()
                .filter(carryTable -> carryTable.carried().get(u)
                        && !away.contains(carryTable.fact().id()))
                .allMatch(carryTable -> rules.carries()
                        .mayHopAlone(carryTable.carry(), unitIndex.version(u, from), unitIndex.version(u, to)));
    }

    /** Whether a unit may be carried there, as far as the others allow it and if anything carries it so far. */
    boolean mayBeCarried(int u, int from, int to) {
        return Objections.fall(objections.toMoving(u), away)
                && Objections.fall(objections.to(u, to), away)
                && Objections.fall(objections.toCarry(u, from, to), away);
    }

    /** Whether some hop of another unit may take a unit there. */
    private boolean mayGo(int u, int from, int to) {
        return from < to
                && carryTables.stream()
                        .anyMatch(carryTable -> carryTable.carried().get(u)
                                && !away.contains(carryTable.fact().id())
                                && carryTable.landsOn(to))
                && mayBeCarried(u, from, to);
    }

    /** Whether some hop of a unit other than one lead may take a unit to a release. */
    boolean mayGoWithout(int lead, int u, int to) {
        return carryTables.stream()
                .anyMatch(carryTable -> carryTable.carried().get(u)
                        && !away.contains(carryTable.fact().id())
                        && (!carryTable.leads().get(lead) || carryTable.leads().cardinality() > 1)
                        && carryTable.landsOn(to));
    }

    /**
     * What a hop costs: one hop, disruptive if what moves of its own is, or if units move in lockstep, whose mixtures are not safe.
     *
     * @param own those of the parts that nothing carries
     */
    private Cost cost(List<Problem.Part> parts, List<Problem.Part> own) {
        Set<String> risks = new HashSet<>();
        boolean disruptive = locksteps.stream()
                .anyMatch(rule -> parts.stream().filter(rule::isEntered).count() > 1);
        int rolled = 0;
        for (Problem.Part part : parts) {
            Edges.Edge edge = edges.of(part.unit(), part.from(), part.to());
            risks.addAll(edge.risks());
            disruptive |= edge.disruptive() && own.contains(part);
            rolled += unitIndex.components().get(part.unit()).rolls() ? 1 : 0;
        }
        Cost cost = new Cost(risks.size(), 1, disruptive ? 1 : 0, rolled);
        return unshared.test(unitIndex.moves(new Hop(parts, cost))) ? cost.unshared(1) : cost;
    }

    /** The guards of a hop: the releases that other units must have reached before it. */
    private List<Problem.Guard> waits(int u, int from, int to) {
        List<Problem.Guard> guards = new ArrayList<>();
        for (int w = 0; w < unitIndex.size(); w++) {
            if (w == u || !rules.hops().guarded(unitIndex.component(u), unitIndex.component(w))) {
                continue;
            }
            BitSet allowed = allowed(u, from, to, w);
            if (allowed.cardinality() < unitIndex.releases(w).size()) {
                guards.add(new Problem.Guard(w, allowed));
            }
        }
        return guards;
    }

    private BitSet allowed(int u, int from, int to, int w) {
        if (away.isEmpty()) {
            return objections.allowing(u, from, to, w);
        }
        BitSet allowed = new BitSet();
        for (int b = 0; b < unitIndex.releases(w).size(); b++) {
            if (Objections.fall(objections.toHop(u, from, to, w, b), away)) {
                allowed.set(b);
            }
        }
        return allowed;
    }

    /**
     * The guards of a hop, in every way in which they may hold; none if it is never allowed.
     *
     * @param own the units that move of their own
     */
    private List<List<Problem.Guard>> guards(CarryEncoding.Loaded hop, List<Integer> own) {
        Optional<List<Problem.Guard>> always = guards(hop.parts());
        if (always.isEmpty()) {
            return List.of();
        }
        List<Problem.Guard> all = new ArrayList<>(always.get());
        all.addAll(hop.guards());
        List<List<Problem.Guard>> ways = List.of(all);
        for (Problem.Part part : hop.parts()) {
            Optional<List<Problem.Guard>> old =
                    own.contains(part.unit()) ? edges.someOld(part.unit(), part.from(), part.to()) : Optional.empty();
            if (old.isPresent()) {
                ways = ways.stream()
                        .flatMap(way -> old.get().stream()
                                .filter(guard -> !areMoving(hop.parts(), guard.unit()))
                                .map(guard -> plus(way, guard)))
                        .toList();
            }
        }
        return ways;
    }

    /**
     * The guards of a joint move: the releases that other units must have reached before it; empty if it is never
     * allowed.
     */
    private Optional<List<Problem.Guard>> guards(List<Problem.Part> parts) {
        List<Problem.Guard> guards = new ArrayList<>();
        for (Problem.Part part : parts) {
            waits(part.unit(), part.from(), part.to()).stream()
                    .filter(guard -> !areMoving(parts, guard.unit()))
                    .forEach(guards::add);
        }
        for (Lockstep rule : locksteps) {
            if (away.contains(rule.fact().id()) || parts.stream().noneMatch(part -> rule.isEntered(part))) {
                continue;
            }
            if (parts.stream().anyMatch(part -> rule.leavesBehind(part))) {
                return Optional.empty();
            }
            rule.partners().stream()
                    .filter(w -> !areMoving(parts, w))
                    .forEach(w -> guards.add(new Problem.Guard(w, rule.inside().get(w))));
        }
        return Optional.of(guards);
    }

    /**
     * The joint moves: of hops that carry, then of all lockstep rules.
     *
     * @param between for each unit the releases that count
     * @param carried what hops take along
     */
    List<Problem.JointMove> jointMoves(List<BitSet> between, CarryEncoding carried) {
        List<Problem.JointMove> found = new ArrayList<>();
        for (int u = 0; u < unitIndex.size(); u++) {
            if (carries(u)) {
                for (CarryEncoding.Loaded hop : single(u, between.get(u), carried)) {
                    addJointMove(hop, List.of(u), found);
                }
            }
        }
        for (Lockstep rule : locksteps) {
            addJointMoves(rule, rule.partners().stream().boxed().toList(), between, carried, List.of(), found);
        }
        return found;
    }

    private boolean carries(int u) {
        return carryTables.stream().anyMatch(carryTable -> carryTable.leads().get(u));
    }

    /** Adds a hop of two units or more; fewer are moves. */
    private void addJointMove(CarryEncoding.Loaded hop, List<Integer> own, List<Problem.JointMove> found) {
        if (hop.parts().size() > 1) {
            List<Problem.Part> alone = hop.parts().stream()
                    .filter(part -> own.contains(part.unit()))
                    .toList();
            guards(hop, own)
                    .forEach(guards -> found.add(new Problem.JointMove(hop.parts(), cost(hop.parts(), alone), guards)));
        }
    }

    /** Every joint move of two partners or more; those of {@code undecided} enter too, or stand still. */
    private void addJointMoves(
            Lockstep rule,
            List<Integer> undecided,
            List<BitSet> between,
            CarryEncoding carried,
            List<Problem.Part> parts,
            List<Problem.JointMove> found) {
        if (undecided.isEmpty()) {
            if (parts.size() > 1 && mayShareAChange(parts)) {
                List<Integer> own = parts.stream().map(Problem.Part::unit).toList();
                carried.load(parts).forEach(hop -> addJointMove(hop, own, found));
            }
            return;
        }
        int u = undecided.get(0);
        List<Integer> rest = undecided.subList(1, undecided.size());
        addJointMoves(rule, rest, between, carried, parts, found);
        int[] releases = between.get(u).stream().toArray();
        for (int from : releases) {
            for (int to : releases) {
                Problem.Part part = new Problem.Part(u, from, to);
                if (rule.isEntered(part) && mayMove(u, from, to)) {
                    addJointMoves(rule, rest, between, carried, plus(parts, part), found);
                }
            }
        }
    }

    private boolean mayShareAChange(List<Problem.Part> parts) {
        List<ComponentName> components =
                parts.stream().map(part -> unitIndex.component(part.unit())).toList();
        return Objections.fall(rules.changes().objections(components), away);
    }

    private static boolean areMoving(List<Problem.Part> parts, int u) {
        return parts.stream().anyMatch(part -> part.unit() == u);
    }

    static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
