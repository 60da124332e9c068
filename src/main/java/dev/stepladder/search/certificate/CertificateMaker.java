package dev.stepladder.search.certificate;

import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.problem.CostAttribution;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes the certificate of optimality: needs of groups of units that anyone can check with a shortest-path algorithm,
 * and whose sum is a lower bound.
 *
 * <p>Simplest case: each unit alone. The cost to go of each unit is its need; needs add up, because each hop counts at
 * one unit. In the projection to a unit and one neighbour, the unit may need more. Two units together may need more
 * than both alone; this excess is added for pairs without a common unit. Mostly this suffices. If the sum stays below
 * the cost of the path, projections to three, four and five units follow. A projection that has raised a need is
 * extended first, by a unit that interacts with one of its units; so a chain of units that make room for each other is
 * certified unit by unit.
 *
 * <p>{@link ProjectionPacking} selects disjoint groups with the largest sum. The work is limited, so that a plan never
 * waits for its certificate. A lower bound that is not certified is still proven by the search, but not independently
 * checkable. A projection to k units costs O(releases^k · moves) for each group. (Additive abstraction heuristics with
 * cost partitioning: Katz and Domshlak 2010.)
 */
public final class CertificateMaker {
    private static final int MAX_UNITS = 5;

    /** The most edges of projected state spaces that are examined. */
    private static final long MAX_WORK = 4_000_000;

    private final List<Problem> ends;
    private final CostAttribution attribution;
    private final long cost;
    private final int size;
    private final List<BitSet> neighbours = new ArrayList<>();

    /** By group of units: its largest known need. */
    private final Map<BitSet, ProjectionPacking.Group> groups = new LinkedHashMap<>();

    /** Projections to extend, those that have raised a need first. */
    private final Deque<BitSet> productive = new ArrayDeque<>();

    private final Deque<BitSet> others = new ArrayDeque<>();
    private final Set<BitSet> tried = new HashSet<>();
    private ProjectionPacking packing = new ProjectionPacking(List.of(), 0);
    private long work;

    private CertificateMaker(List<Problem> ends, CostAttribution attribution, Cost cost) {
        this.ends = ends;
        this.attribution = attribution;
        this.cost = PackedCost.of(cost.unshared(0));
        this.size = ends.get(0).units().size();
        IntStream.range(0, size).forEach(u -> neighbours.add(new BitSet()));
        ends.forEach(this::connect);
    }

    /** Builds the primal graph. */
    private void connect(Problem end) {
        for (int u = 0; u < size; u++) {
            for (int w = u + 1; w < size; w++) {
                if (end.related(u, w)) {
                    connect(u, w);
                }
            }
            for (Problem.Move move : end.units().get(u).moves()) {
                for (Problem.Guard guard : move.guards()) {
                    connect(u, guard.unit());
                }
            }
        }
        for (Problem.JointMove jointMove : end.jointMoves()) {
            int first = jointMove.parts().get(0).unit();
            jointMove.parts().forEach(part -> connect(first, part.unit()));
            jointMove.guards().forEach(guard -> connect(first, guard.unit()));
        }
        for (Problem.Nogood nogood : end.nogoods()) {
            int first = nogood.together().get(0).unit();
            nogood.together().forEach(term -> connect(first, term.unit()));
        }
    }

    private void connect(int u, int w) {
        if (u != w) {
            neighbours.get(u).set(w);
            neighbours.get(w).set(u);
        }
    }

    /**
     * The needs, in the order of their first units. They have no unit in common, and their sum is at most the cost of
     * an optimal path.
     *
     * @param ends problems that differ in their goals only; the needs hold for each of them
     * @param attribution the units at which hops of several units count
     * @param cost the cost of the path that is to be certified
     */
    public static List<Need> needs(List<Problem> ends, CostAttribution attribution, Cost cost) {
        CertificateMaker maker = new CertificateMaker(ends, attribution, cost);
        maker.search();
        return maker.packing.groups().stream()
                .map(group -> new Need(
                        maker.names(group.units()), maker.names(group.context()), PackedCost.toCost(group.least())))
                .toList();
    }

    private List<String> names(BitSet units) {
        return units.stream().mapToObj(u -> ends.get(0).units().get(u).name()).toList();
    }

    private void search() {
        IntStream.range(0, size).forEach(u -> project(bits(u)));
        for (int u = 0; u < size; u++) {
            for (int w = neighbours.get(u).nextSetBit(u);
                    w >= 0;
                    w = neighbours.get(u).nextSetBit(w + 1)) {
                projectNew(bits(u, w));
            }
        }
        repack();
        while (packing.sum() < cost && !(productive.isEmpty() && others.isEmpty())) {
            BitSet units = productive.isEmpty() ? others.remove() : productive.remove();
            BitSet near = new BitSet();
            units.stream().forEach(u -> near.or(neighbours.get(u)));
            near.andNot(units);
            for (int u = near.nextSetBit(0); u >= 0 && packing.sum() < cost; u = near.nextSetBit(u + 1)) {
                BitSet more = (BitSet) units.clone();
                more.set(u);
                projectNew(more);
            }
        }
    }

    private void projectNew(BitSet units) {
        if (work > MAX_WORK || !tried.add(units)) {
            return;
        }
        boolean improved = project(units);
        if (units.cardinality() < MAX_UNITS) {
            (improved ? productive : others).add(units);
        }
        if (improved && units.cardinality() > 2) {
            repack();
        }
    }

    /**
     * Computes the need of each group of these units in the projection to all of them. Gives whether it exceeds a known
     * need.
     */
    private boolean project(BitSet units) {
        if (!attribution.isSoundFor(units)) {
            return false;
        }
        int[] members = units.stream().toArray();
        List<ProjectedStates> projections = ends.stream()
                .flatMap(end -> ProjectedStates.of(new Projection(end, members, attribution)).stream())
                .toList();
        boolean improved = false;
        for (int subset = 1; subset < 1 << members.length && projections.size() == ends.size(); subset++) {
            BitSet counted = BitSet.valueOf(new long[] {subset});
            long least = PackedCost.NONE;
            for (ProjectedStates projected : projections) {
                least = Math.min(least, projected.least(counted));
            }
            BitSet group = new BitSet();
            counted.stream().forEach(place -> group.set(members[place]));
            if (least > known(group)) {
                BitSet context = (BitSet) units.clone();
                context.andNot(group);
                groups.put(group, new ProjectionPacking.Group(group, context, least));
                improved = true;
            }
        }
        work += 1 + projections.stream().mapToLong(ProjectedStates::work).sum();
        return improved;
    }

    /** The largest known need of a group. */
    private long known(BitSet units) {
        ProjectionPacking.Group group = groups.get(units);
        return Math.max(group == null ? 0 : group.least(), units.cardinality() == 1 ? 0 : shares(units));
    }

    private long shares(BitSet units) {
        return units.stream().mapToLong(u -> known(bits(u))).sum();
    }

    private static BitSet bits(int... units) {
        BitSet bits = new BitSet();
        Arrays.stream(units).forEach(bits::set);
        return bits;
    }

    private void repack() {
        packing = new ProjectionPacking(groups.values(), cost);
    }
}
