package dev.stepladder.search.certificate;

import dev.stepladder.search.model.Ints;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.problem.CostAttribution;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The projection of a problem to a few units.
 *
 * <p>Constraints on units outside the projection are dropped. So every path of the whole problem projects to a path
 * here, and the least cost here is a lower bound there. A joint move keeps the parts of these units. Its cost counts at
 * one unit, the first that could lead it ({@link CostAttribution#payers}); if that unit is outside, the joint move is
 * free here. What units outside add to the cost is left out ({@link CostAttribution#seen}).
 */
final class Projection {
    private static final int UNKNOWN = -1;

    private final Problem problem;
    private final int[] units;

    /** By unit: the releases that it can reach, its start first; a state holds an index into them for each unit. */
    private final int[][] releases;

    /** By unit and release: its index in {@link #releases}. */
    private final int[][] places;

    private final BitSet[][][] misfits;
    private final List<List<Problem.Guard>> nogoods;

    /** By unit and index of a release: the hops whose first part leaves from there. */
    private final List<List<List<ProjectedHop>>> hopsByPlace = new ArrayList<>();

    /** A hop restricted to these units, by their indices here. */
    record ProjectedHop(List<Problem.Part> parts, List<Problem.Guard> guards, int payer, long cost) {}

    /**
     * @param units in order
     * @param attribution the units that may pay for a part of a hop; a hop counts at the first payer
     */
    Projection(Problem problem, int[] units, CostAttribution attribution) {
        this.problem = problem;
        this.units = units;
        this.releases = Arrays.stream(units).mapToObj(u -> releases(problem, u)).toArray(int[][]::new);
        this.places = new int[units.length][];
        for (int i = 0; i < units.length; i++) {
            places[i] = new int[problem.units().get(units[i]).releases()];
            Arrays.fill(places[i], UNKNOWN);
            for (int place = 0; place < releases[i].length; place++) {
                places[i][releases[i][place]] = place;
            }
        }
        this.misfits = new BitSet[units.length][units.length][];
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < units.length; j++) {
                int one = i;
                int other = j;
                misfits[i][j] = Arrays.stream(releases[i])
                        .mapToObj(a -> problem.misfits(units[one], a, units[other]))
                        .toArray(BitSet[]::new);
            }
            hopsByPlace.add(Arrays.stream(releases[i])
                    .<List<ProjectedHop>>mapToObj(a -> new ArrayList<>())
                    .toList());
        }
        this.nogoods = problem.nogoods().stream()
                .map(Problem.Nogood::together)
                .filter(terms -> terms.stream().allMatch(term -> local(term.unit()) >= 0))
                .map(this::here)
                .toList();
        hops().forEach(hop -> add(hop, attribution));
    }

    private static int[] releases(Problem problem, int u) {
        Problem.UnitTask unit = problem.units().get(u);
        Ints releases = new Ints(unit.start());
        unit.moves().forEach(move -> releases.add(move.to()));
        problem.jointMoves().stream()
                .flatMap(jointMove -> jointMove.parts().stream())
                .filter(part -> part.unit() == u)
                .forEach(part -> releases.add(part.to()));
        return Arrays.stream(releases.toArray()).distinct().toArray();
    }

    private int local(int unit) {
        return Arrays.binarySearch(units, unit);
    }

    /** The guards on units of the projection, by their indices here. */
    private List<Problem.Guard> here(List<Problem.Guard> guards) {
        if (guards.isEmpty()) {
            return guards;
        }
        return guards.stream()
                .filter(guard -> local(guard.unit()) >= 0)
                .map(guard -> new Problem.Guard(local(guard.unit()), guard.allowed()))
                .toList();
    }

    /** All hops of the problem that move a unit of the projection. */
    private Stream<Problem.JointMove> hops() {
        Stream<Problem.JointMove> alone = Arrays.stream(units)
                .boxed()
                .flatMap(u -> problem.units().get(u).moves().stream()
                        .map(move -> new Problem.JointMove(
                                List.of(new Problem.Part(u, move.from(), move.to())), move.cost(), move.guards())));
        Stream<Problem.JointMove> together = problem.jointMoves().stream()
                .filter(jointMove -> jointMove.parts().stream().anyMatch(part -> local(part.unit()) >= 0));
        return Stream.concat(alone, together);
    }

    private void add(Problem.JointMove hop, CostAttribution attribution) {
        BitSet payer = new BitSet();
        List<Problem.Part> own = attribution.own(hop);
        own.forEach(part -> payer.or(attribution.payers(part)));
        for (int unit : units) {
            payer.clear(unit);
        }
        own.forEach(part -> payer.set(part.unit()));
        List<Problem.Part> parts = new ArrayList<>();
        boolean reached = true;
        for (Problem.Part part : hop.parts()) {
            int unit = local(part.unit());
            if (unit >= 0) {
                Problem.Part here = new Problem.Part(unit, place(unit, part.from()), place(unit, part.to()));
                parts.add(here);
                reached &= here.from() != UNKNOWN;
            }
        }
        if (reached) {
            Problem.Part leading = parts.get(0);
            long cost = PackedCost.of(
                    attribution.seen(hop, unit -> local(unit) >= 0).unshared(0));
            hopsByPlace
                    .get(leading.unit())
                    .get(leading.from())
                    .add(new ProjectedHop(parts, here(hop.guards()), local(payer.nextSetBit(0)), cost));
        }
    }

    private int place(int unit, int release) {
        return release < places[unit].length ? places[unit][release] : UNKNOWN;
    }

    /** The number of units. */
    int size() {
        return units.length;
    }

    /** The number of releases of a unit. */
    int places(int unit) {
        return releases[unit].length;
    }

    /** The hops whose first part moves this unit from this release. */
    List<ProjectedHop> hopsFrom(int unit, int place) {
        return hopsByPlace.get(unit).get(place);
    }

    boolean holdAll(List<Problem.Guard> guards, int[] state) {
        for (Problem.Guard guard : guards) {
            if (!guard.allowed().get(releases[guard.unit()][state[guard.unit()]])) {
                return false;
            }
        }
        return true;
    }

    boolean isSafe(int[] state) {
        for (int i = 0; i < state.length; i++) {
            for (int j = i + 1; j < state.length; j++) {
                if (misfits[i][j][state[i]].get(releases[j][state[j]])) {
                    return false;
                }
            }
        }
        for (List<Problem.Guard> nogood : nogoods) {
            if (holdAll(nogood, state)) {
                return false;
            }
        }
        return true;
    }

    boolean isGoal(int[] state) {
        for (int i = 0; i < state.length; i++) {
            if (!problem.units().get(units[i]).goal().get(releases[i][state[i]])) {
                return false;
            }
        }
        return true;
    }
}
