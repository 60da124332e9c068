package dev.stepladder.encode;

import dev.stepladder.matrix.Carry;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Adds to a hop what it takes along.
 *
 * <p>Simplest case: one unit leads, one is carried. A lead that comes to b takes the other from where it stands, x, to the table's t, if t is later: one
 * hop of two parts for each x. From t on the other stays: one hop of one part, guarded. With several carried units there is a hop for each
 * combination. So the x that count must be few. They are, once it is asked where the carried unit can be at all while the lead is at a
 * ({@link #beside}): at its start, or where an earlier hop has left it.
 *
 * <p>Where {@code given} decides what is carried, releases of the units that it speaks of fall into classes on which the same statements hold; each
 * combination of classes is a case of its own.
 */
final class CarryEncoding {
    private final UnitIndex unitIndex;
    private final RuleTables ruleTables;
    private final MoveMaker moves;
    private final List<CarryTable> carryTables;
    private final Set<String> away;
    private final List<BitSet> between;

    /** By leading unit and carried unit, and then by release of the lead, where the other may be. */
    private final Map<List<Integer>, BitSet[]> beside = new HashMap<>();

    /** A hop with all that it carries, and what must hold beyond what its parts ask for; first what moves of its own, at the first of which it counts. */
    record Loaded(List<Problem.Part> parts, List<Problem.Guard> guards) {}

    /** @param between for each unit the releases that count */
    CarryEncoding(RuleTables ruleTables, MoveMaker moves, Set<String> away, List<BitSet> between) {
        this.ruleTables = ruleTables;
        this.unitIndex = ruleTables.unitIndex();
        this.carryTables = ruleTables.carryTables();
        this.moves = moves;
        this.away = away;
        this.between = between;
    }

    /**
     * A statement that some hop may be of.
     *
     * @param to the latest release to which the hop takes units that lead
     * @param there where only the last of them carries: by unit that leads and stands still, the releases on which it waits for no more
     */
    private record Asked(CarryTable carryTable, int to, Map<Integer, BitSet> there) {
        /** Whether the hop carries, as far as that takes all leads to be there. */
        boolean isDue(Problem.Part lead, SortedMap<Integer, BitSet> standing) {
            return !carryTable.carry().last()
                    || (lead.to() == to
                            && there.entrySet().stream()
                                    .allMatch(condition -> Optional.ofNullable(standing.get(condition.getKey()))
                                            .filter(alike ->
                                                    condition.getValue().get(alike.nextSetBit(0)))
                                            .isPresent()));
        }
    }

    /** The hops that come of some units that move of their own; none if these may not move so. */
    Set<Loaded> load(List<Problem.Part> own) {
        if (carryTables.isEmpty()) {
            return Set.of(new Loaded(own, List.of()));
        }
        List<Asked> asked = carryTables.stream()
                .filter(carryTable -> own.stream().anyMatch(part -> carries(carryTable, part)))
                .map(carryTable -> asked(carryTable, own))
                .toList();
        if (asked.isEmpty()) {
            return own.stream().anyMatch(part -> isCarried(part.unit(), own))
                    ? Set.of()
                    : Set.of(new Loaded(own, List.of()));
        }
        Set<Loaded> found = new LinkedHashSet<>();
        // What a hop carries does not move of its own in it.
        if (own.stream().noneMatch(part -> isCarried(part.unit(), own))) {
            addCases(own, asked, classes(asked), new TreeMap<>(), found);
        }
        return found;
    }

    private Asked asked(CarryTable carryTable, List<Problem.Part> own) {
        int to = own.stream()
                .filter(part -> carryTable.leads().get(part.unit()))
                .mapToInt(Problem.Part::to)
                .max()
                .orElseThrow();
        Map<Integer, BitSet> there = new TreeMap<>();
        if (carryTable.carry().last()) {
            carryTable.leads().stream()
                    .filter(u -> own.stream().noneMatch(part -> part.unit() == u))
                    .forEach(u -> {
                        BitSet later = new BitSet();
                        later.set(to, unitIndex.releases(u).size());
                        there.put(u, later);
                    });
        }
        return new Asked(carryTable, to, there);
    }

    private boolean isCarried(int unit, List<Problem.Part> own) {
        return carryTables.stream()
                .filter(carryTable -> carryTable.carried().get(unit)
                        && !away.contains(carryTable.fact().id()))
                .anyMatch(carryTable ->
                        own.stream().anyMatch(part -> carryTable.leads().get(part.unit())));
    }

    private boolean carries(CarryTable carryTable, Problem.Part part) {
        if (!carryTable.leads().get(part.unit())) {
            return false;
        }
        Carry carry = carryTable.carry();
        return carry.method().isEmpty() || ruleTables.rules().carries().carries(carry, move(part));
    }

    private UnitMove move(Problem.Part part) {
        return new UnitMove(
                unitIndex.units().get(part.unit()).name(),
                unitIndex.component(part.unit()),
                unitIndex.version(part.unit(), part.from()),
                unitIndex.version(part.unit(), part.to()));
    }

    /** For each unit that some statement asks for, its releases by which of the statements hold on them. */
    private SortedMap<Integer, List<BitSet>> classes(List<Asked> asked) {
        SortedMap<Integer, List<BitSet>> classes = new TreeMap<>();
        for (Asked each : asked) {
            each.carryTable().given().keySet().forEach(u -> classes.computeIfAbsent(u, unit -> classes(unit, asked)));
            each.there().keySet().forEach(u -> classes.computeIfAbsent(u, unit -> classes(unit, asked)));
        }
        return classes;
    }

    private List<BitSet> classes(int unit, List<Asked> asked) {
        Map<BitSet, BitSet> byStatements = new HashMap<>();
        List<BitSet> classes = new ArrayList<>();
        for (int a = between.get(unit).nextSetBit(0);
                a >= 0;
                a = between.get(unit).nextSetBit(a + 1)) {
            BitSet holding = new BitSet();
            for (int i = 0; i < asked.size(); i++) {
                BitSet within = asked.get(i).carryTable().given().get(unit);
                holding.set(2 * i, within == null || within.get(a));
                BitSet there = asked.get(i).there().get(unit);
                holding.set(2 * i + 1, there == null || there.get(a));
            }
            BitSet alike = byStatements.computeIfAbsent(holding, key -> {
                BitSet made = new BitSet();
                classes.add(made);
                return made;
            });
            alike.set(a);
        }
        return classes;
    }

    private void addCases(
            List<Problem.Part> own,
            List<Asked> asked,
            SortedMap<Integer, List<BitSet>> open,
            SortedMap<Integer, BitSet> standing,
            Set<Loaded> found) {
        if (open.isEmpty()) {
            addCase(own, asked, standing, found);
            return;
        }
        int unit = open.firstKey();
        SortedMap<Integer, List<BitSet>> rest = new TreeMap<>(open);
        List<BitSet> classes = Optional.ofNullable(rest.remove(unit)).orElseThrow();
        Optional<Problem.Part> moving =
                own.stream().filter(part -> part.unit() == unit).findFirst();
        for (BitSet alike : classes) {
            if (moving.isEmpty() || alike.get(moving.get().from())) {
                SortedMap<Integer, BitSet> more = new TreeMap<>(standing);
                more.put(unit, alike);
                addCases(own, asked, rest, more, found);
            }
        }
    }

    /** The hops of one case: every unit that {@code given} speaks of is on one of these releases before. */
    private void addCase(
            List<Problem.Part> own, List<Asked> asked, SortedMap<Integer, BitSet> standing, Set<Loaded> found) {
        SortedMap<Integer, Integer> landings = new TreeMap<>();
        for (Problem.Part lead : own) {
            Set<ComponentName> decided = new LinkedHashSet<>();
            for (Asked each : asked) {
                CarryTable carryTable = each.carryTable();
                boolean decides = carries(carryTable, lead)
                        && isGiven(carryTable, standing)
                        && decided.add(carryTable.carry().component());
                if (!decides || !each.isDue(lead, standing) || away.contains(carryTable.fact().id())) {
                    continue;
                }
                int landing = carryTable.landings().get(lead.to());
                if (landing == CarryTable.UNKNOWN) {
                    return;
                }
                carryTable.carried().stream().forEach(w -> landings.merge(w, landing, Math::max));
            }
        }
        SortedMap<Integer, BitSet> held = new TreeMap<>(standing);
        own.forEach(part -> held.remove(part.unit()));
        addLoads(own, new TreeMap<>(landings), held, List.of(), found);
    }

    private static boolean isGiven(CarryTable carryTable, SortedMap<Integer, BitSet> standing) {
        return carryTable.given().entrySet().stream()
                .allMatch(condition -> Optional.ofNullable(standing.get(condition.getKey()))
                        .filter(alike -> condition.getValue().get(alike.nextSetBit(0)))
                        .isPresent());
    }

    /** Every way for the carried units to come along or to be there, or past there, already. */
    private void addLoads(
            List<Problem.Part> own,
            SortedMap<Integer, Integer> landings,
            SortedMap<Integer, BitSet> held,
            List<Problem.Part> carried,
            Set<Loaded> found) {
        if (landings.isEmpty()) {
            List<Problem.Guard> guards = new ArrayList<>();
            held.forEach((unit, releases) -> {
                if (!releases.equals(between.get(unit))) {
                    guards.add(new Problem.Guard(unit, releases));
                }
            });
            List<Problem.Part> all = new ArrayList<>(own);
            all.addAll(carried);
            found.add(new Loaded(all, guards));
            return;
        }
        int w = landings.firstKey();
        SortedMap<Integer, Integer> rest = new TreeMap<>(landings);
        int landing = Optional.ofNullable(rest.remove(w)).orElseThrow();
        BitSet possible = possible(own, w);
        Optional.ofNullable(held.get(w)).ifPresent(possible::and);
        BitSet there = (BitSet) possible.clone();
        there.clear(0, landing);
        if (!there.isEmpty()) {
            SortedMap<Integer, BitSet> more = new TreeMap<>(held);
            if (there.cardinality() < possible.cardinality()) {
                more.put(w, there);
            }
            addLoads(own, rest, more, carried, found);
        }
        SortedMap<Integer, BitSet> fewer = new TreeMap<>(held);
        fewer.remove(w);
        for (int x = possible.nextSetBit(0); x >= 0 && x < landing; x = possible.nextSetBit(x + 1)) {
            if (between.get(w).get(landing) && moves.mayBeCarried(w, x, landing)) {
                addLoads(own, rest, fewer, MoveMaker.plus(carried, new Problem.Part(w, x, landing)), found);
            }
        }
    }

    /** Where a carried unit may be before these hop. */
    private BitSet possible(List<Problem.Part> own, int w) {
        BitSet possible = (BitSet) between.get(w).clone();
        for (Problem.Part lead : own) {
            if (carryTables.stream()
                    .anyMatch(carryTable -> carryTable.leads().get(lead.unit())
                            && carryTable.carried().get(w))) {
                possible.and(
                        beside.computeIfAbsent(List.of(lead.unit(), w), key -> beside(lead.unit(), w))[lead.from()]);
            }
        }
        return possible;
    }

    /** By release of a lead, where a unit that it carries may be: no fewer than where it really comes, mostly one or two. */
    private BitSet[] beside(int lead, int w) {
        List<CarryTable> mine = carryTables.stream()
                .filter(carryTable -> carryTable.leads().get(lead)
                        && carryTable.carried().get(w)
                        && !away.contains(carryTable.fact().id()))
                .toList();
        // One statement alone and without a condition always says where to; of several, any may.
        boolean sure = mine.size() == 1 && mine.get(0).isAlways();
        BitSet[] beside = new BitSet[unitIndex.releases(lead).size()];
        Arrays.setAll(beside, a -> new BitSet());
        beside[unitIndex.start(lead)].set(unitIndex.start(w));
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int a = between.get(lead).nextSetBit(0);
                    a >= 0;
                    a = between.get(lead).nextSetBit(a + 1)) {
                if (beside[a].isEmpty()) {
                    continue;
                }
                grown |= spread(beside[a], w, to -> moves.mayGoWithout(lead, w, to));
                for (int b = between.get(lead).nextSetBit(0);
                        b >= 0;
                        b = between.get(lead).nextSetBit(b + 1)) {
                    if (b != a && moves.mayMove(lead, a, b)) {
                        grown |= arrive(beside[a], beside[b], b, mine, sure);
                    }
                }
            }
        }
        return beside;
    }

    /** Adds where a unit comes without its lead: on its own, or by another. */
    private boolean spread(BitSet at, int w, IntPredicate lands) {
        int before = at.cardinality();
        Deque<Integer> open = new ArrayDeque<>(at.stream().boxed().toList());
        while (!open.isEmpty()) {
            int x = open.remove();
            for (int to = between.get(w).nextSetBit(0);
                    to >= 0;
                    to = between.get(w).nextSetBit(to + 1)) {
                boolean comes = moves.mayMove(w, x, to) || (to > x && lands.test(to) && moves.mayBeCarried(w, x, to));
                if (to != x && !at.get(to) && comes) {
                    at.set(to);
                    open.add(to);
                }
            }
        }
        return at.cardinality() > before;
    }

    /** Adds where a unit is after a hop of its lead. */
    private static boolean arrive(BitSet from, BitSet into, int b, List<CarryTable> mine, boolean sure) {
        int before = into.cardinality();
        BitSet staying = (BitSet) from.clone();
        for (CarryTable carryTable : mine) {
            int landing = carryTable.landings().get(b);
            if (landing != CarryTable.UNKNOWN && from.nextSetBit(0) < landing) {
                into.set(landing);
                if (sure) {
                    staying.clear(0, landing);
                }
            }
        }
        into.or(staying);
        return into.cardinality() > before;
    }
}
