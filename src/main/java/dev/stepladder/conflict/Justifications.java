package dev.stepladder.conflict;

import dev.stepladder.encode.CarryTable;
import dev.stepladder.encode.Lockstep;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.rule.Objection;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The justifications of one cluster: every objection of the rules, with its facts as numbers.
 *
 * <p>A search uses the objections with all facts. An explanation needs them for hundreds of subsets of the facts. So every
 * objection is computed once and kept in tables, even one that matters only while other facts are dropped.
 *
 * @param facts all facts that ban anything
 * @param hops by unit: the hops that are banned without regard to other units
 * @param pairs by unit and other unit: the pairs of releases that are banned together
 * @param waits by unit
 * @param carryTables they ban hops of carried units on their own, and hops of their leads without them
 * @param locksteps they ban that one unit enters their range alone
 * @param asking the units with hops that are possible only while another unit runs an earlier release; the tables do not show that
 * @param moving by unit: the objections to any move of it, which the tables of hops have too
 */
record Justifications(
        UnitIndex unitIndex,
        FactNumbers facts,
        List<ConflictTable> hops,
        List<List<ConflictTable>> pairs,
        List<List<Waiting>> waits,
        List<Joint> joint,
        List<Lockstep> locksteps,
        List<CarryTable> carryTables,
        BitSet asking,
        List<List<Objection>> moving) {

    /**
     * The hops of a unit that must wait for another unit.
     *
     * @param other the other unit
     * @param hops by source release: the targets of the hops that must wait
     * @param justifications by source release: the releases of the other unit that make it wait
     */
    record Waiting(int other, List<BitSet> hops, ConflictTable justifications) {}

    /**
     * A rule over three units or more.
     *
     * @param literals for each literal and unit: the releases that fulfil it; none for units that it is not about
     */
    record Joint(int fact, List<List<BitSet>> literals) {
        boolean speaksOf(int u) {
            return literals.stream().anyMatch(literal -> !literal.get(u).isEmpty());
        }
    }

    /** Why nothing moves a unit, if that is among the kept facts. */
    Optional<String> paused(int u, BitSet kept) {
        return moving.get(u).stream()
                .filter(objection -> facts.of(objection.facts()).stream().allMatch(kept::get))
                .map(Objection::says)
                .findFirst();
    }

    /** Whether a unit carries or is carried, or decides what is carried. */
    boolean hasToDoWithCarrying(int u) {
        return carryTables.stream()
                .anyMatch(carryTable -> carryTable.leads().get(u)
                        || carryTable.carried().get(u)
                        || carryTable.given().containsKey(u));
    }

    /** Whether two units may move in one hop for the sake of others, which carry them or are in lockstep with what does. */
    boolean mayMoveForOthers(int u, int w) {
        return u != w && together(u).get(w);
    }

    private BitSet together(int u) {
        BitSet units = new BitSet();
        units.set(u);
        for (int before = 0; before < units.cardinality(); ) {
            before = units.cardinality();
            for (CarryTable carryTable : carryTables) {
                if (carryTable.leads().intersects(units) || carryTable.carried().intersects(units)) {
                    units.or(carryTable.leads());
                    units.or(carryTable.carried());
                }
            }
            if (units.cardinality() > 1) {
                locksteps.stream()
                        .filter(rule -> rule.partners().intersects(units))
                        .forEach(rule -> units.or(rule.partners()));
            } else {
                locksteps.stream()
                        .filter(rule -> rule.partners().get(u))
                        .filter(rule -> carryTables.stream()
                                .anyMatch(carryTable -> rule.partners().intersects(carryTable.leads())))
                        .forEach(rule -> units.or(rule.partners()));
            }
        }
        return units;
    }

    /** True if two units may constrain each other while only some facts are kept. */
    boolean relates(int u, int w, BitSet kept) {
        return kept.intersects(rulesBetween(u, w)) || tables(u, w).anyMatch(table -> table.hasBans(kept));
    }

    /** The facts by which two units may constrain each other. */
    BitSet between(int u, int w) {
        BitSet between = rulesBetween(u, w);
        tables(u, w).forEach(table -> between.or(table.facts()));
        return between;
    }

    /** The tables about two units. */
    Stream<ConflictTable> tables(int u, int w) {
        return Stream.of(
                        Stream.of(pairs.get(u).get(w)),
                        waits.get(u).stream()
                                .filter(waiting -> waiting.other() == w)
                                .map(Waiting::justifications),
                        waits.get(w).stream()
                                .filter(waiting -> waiting.other() == u)
                                .map(Waiting::justifications))
                .flatMap(each -> each);
    }

    /** The facts of the rules over more than two units that are about both. */
    BitSet rulesBetween(int u, int w) {
        BitSet rules = new BitSet();
        locksteps.stream()
                .filter(rule -> rule.partners().get(u) && rule.partners().get(w))
                .forEach(rule -> rules.set(facts.of(rule.fact())));
        carryTables.stream()
                .filter(carryTable -> carryTable.joins(u, w) || carryTable.joins(w, u))
                .forEach(carryTable -> rules.set(facts.of(carryTable.fact())));
        joint.stream().filter(rule -> rule.speaksOf(u) && rule.speaksOf(w)).forEach(rule -> rules.set(rule.fact()));
        return rules;
    }
}
