package dev.stepladder.search;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which fact bans what in one cluster: every objection of the rules, with facts as numbers.
 *
 * <p>A search asks what the rules say with all facts in place. An explanation asks what they would say with only some of them, hundreds of times.
 * So all is asked for once, also what only matters where facts that ban it too are supposed away, and put down in tables.
 *
 * @param facts all that ban anything
 * @param hops by unit: from which release to which it must not hop, whatever the others do
 * @param pairs by unit and other unit: beside which of the other's releases each of its own must not stand
 * @param waits by unit
 * @param locksteps entering their ranges alone is what they ban
 */
record Bans(
        Roster roster,
        FactNumbers facts,
        List<BanTable> hops,
        List<List<BanTable>> pairs,
        List<List<Waiting>> waits,
        List<Joint> joint,
        List<Lockstep> locksteps) {

    /**
     * Some hops of a unit must wait for another unit.
     *
     * @param other the other unit
     * @param hops by release that is left, the releases on the way to which it must wait
     * @param bans by release that is left, the releases of the other unit during which it must
     */
    record Waiting(int other, List<BitSet> hops, BanTable bans) {}

    /**
     * A rule over three units or more.
     *
     * @param literals for each literal and unit the releases that fulfil it; none for units that it doesn't speak of
     */
    record Joint(int fact, List<List<BitSet>> literals) {
        boolean speaksOf(int u) {
            return literals.stream().anyMatch(literal -> !literal.get(u).isEmpty());
        }
    }

    /** Whether two units are in each other's way anywhere while only some facts are kept. */
    boolean relates(int u, int w, BitSet kept) {
        return pairs.get(u).get(w).hasBans(kept)
                || waits(u, w).anyMatch(waiting -> waiting.bans().hasBans(kept))
                || waits(w, u).anyMatch(waiting -> waiting.bans().hasBans(kept))
                || locksteps.stream()
                        .anyMatch(rule -> kept.get(facts.of(rule.fact()))
                                && rule.partners().get(u)
                                && rule.partners().get(w))
                || joint.stream().anyMatch(rule -> kept.get(rule.fact()) && rule.speaksOf(u) && rule.speaksOf(w));
    }

    /** The facts by which two units may be in each other's way, or in their own, of those that are kept. */
    BitSet between(int u, int w, BitSet kept) {
        BitSet facts = new BitSet();
        facts.or(hops.get(u).grounds(kept));
        facts.or(hops.get(w).grounds(kept));
        facts.or(pairs.get(u).get(w).grounds(kept));
        waits(u, w).forEach(waiting -> facts.or(waiting.bans().grounds(kept)));
        waits(w, u).forEach(waiting -> facts.or(waiting.bans().grounds(kept)));
        locksteps.stream()
                .filter(rule -> rule.partners().get(u) && rule.partners().get(w))
                .map(rule -> this.facts.of(rule.fact()))
                .filter(kept::get)
                .forEach(facts::set);
        return facts;
    }

    private Stream<Waiting> waits(int u, int w) {
        return waits.get(u).stream().filter(waiting -> waiting.other() == w);
    }
}
