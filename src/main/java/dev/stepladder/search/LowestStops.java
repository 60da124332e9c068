package dev.stepladder.search;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Of all plans that are still possible the one that moves things least: the answer of {@link CanonicalChoice}, asked of {@link Timeless}.
 *
 * <p>Unit by unit the lowest end, then the lowest stops. A chain of stops is lower than another if they agree up to some stop and the next one of the first
 * is lower: it visits a position that the other leaves out. So it is enough to wish, in this order: that the unit never gets beyond its lowest position, beyond the
 * next, ...; that it stops at its lowest position, at the next, ... The wishes of a few units are made at a time: with those of all, a solver that has to fulfil
 * them in their order has too little freedom.
 */
final class LowestStops {
    private static final int UNITS = 10;

    private LowestStops() {}

    /** Settles all stops; whether every question was answered. */
    static boolean settle(Timeless plans) {
        boolean answered = true;
        for (int begin = 0; answered && begin < plans.units.size(); begin += UNITS) {
            int end = Math.min(begin + UNITS, plans.units.size());
            List<Stops> units = plans.units.subList(begin, end);
            plans.clauses.wish(units.stream()
                    .flatMapToInt(
                            unit -> IntStream.concat(IntStream.of(unit.ended).distinct(), IntStream.of(unit.visit)))
                    .toArray());
            answered = plans.solve() == Clauses.Verdict.POSSIBLE;
            for (int u = begin; answered && u < end; u++) {
                BitSet stops = plans.stops(u);
                int[] visit = plans.units.get(u).visit;
                IntStream.range(0, visit.length).forEach(p -> plans.clauses.add(stops.get(p) ? visit[p] : -visit[p]));
            }
        }
        return answered;
    }
}
