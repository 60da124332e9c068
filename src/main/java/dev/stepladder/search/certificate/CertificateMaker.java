package dev.stepladder.search.certificate;

import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.search.model.PackedCost;
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
 * Finds out why no path costs less, in needs that anybody can check who has a shortest-path algorithm.
 *
 * <p>Simplest case: units that move as if they were alone. What each needs to get from its start to its goal may be added up, and is the cost of the path.
 * Beside another one a unit may need more: its share is the most that any neighbour makes it spend. Two units together may need more than both their shares; that
 * surplus may be added for pairs that have no unit in common. Mostly this is all. Where the sum is still below the cost of the path, it goes on with
 * three units, four and five: first with those gatherings in which fewer units already showed a need of each other, grown by a unit that has to do with one of
 * them; so a chain of units of which each must make room for the next shows link by link.
 *
 * <p>Of all groups those are taken that need most together ({@link ProjectionPacking}). The work is limited, so
 * that a plan never waits for its certificate: what is not shown then is proven all the same, but only by who believes the search.
 */
public final class CertificateMaker {
    private static final int MOST_UNITS = 5;

    /** So many hops between states are looked at. */
    private static final long PATIENCE = 4_000_000;

    private final List<Problem> ends;
    private final Attribution attribution;
    private final long cost;
    private final int size;
    private final List<BitSet> linked = new ArrayList<>();

    /** The largest need found so far of each group, by its units. */
    private final Map<BitSet, ProjectionPacking.Group> groups = new LinkedHashMap<>();

    /** Gatherings that may be grown, those that have told something new first. */
    private final Deque<BitSet> telling = new ArrayDeque<>();

    private final Deque<BitSet> others = new ArrayDeque<>();
    private final Set<BitSet> tried = new HashSet<>();
    private ProjectionPacking choice = new ProjectionPacking(List.of(), 0);
    private long work;

    private CertificateMaker(List<Problem> ends, Attribution attribution, Cost cost) {
        this.ends = ends;
        this.attribution = attribution;
        this.cost = PackedCost.of(cost.unshared(0));
        this.size = ends.get(0).units().size();
        IntStream.range(0, size).forEach(u -> linked.add(new BitSet()));
        ends.forEach(this::link);
    }

    /** Finds out which units have to do with each other. */
    private void link(Problem end) {
        for (int u = 0; u < size; u++) {
            for (int w = u + 1; w < size; w++) {
                if (end.related(u, w)) {
                    link(u, w);
                }
            }
            for (Problem.Move move : end.units().get(u).moves()) {
                for (Problem.Guard guard : move.guards()) {
                    link(u, guard.unit());
                }
            }
        }
        for (Problem.Leap leap : end.leaps()) {
            int first = leap.parts().get(0).unit();
            leap.parts().forEach(part -> link(first, part.unit()));
            leap.guards().forEach(guard -> link(first, guard.unit()));
        }
        for (Problem.Nogood nogood : end.nogoods()) {
            int first = nogood.together().get(0).unit();
            nogood.together().forEach(term -> link(first, term.unit()));
        }
    }

    private void link(int u, int w) {
        if (u != w) {
            linked.get(u).set(w);
            linked.get(w).set(u);
        }
    }

    /**
     * The needs of the units, in the order of their first ones. No unit is in two of them; what they add up to is no more than the cost.
     *
     * @param ends problems that differ in where a path may end only, which all have the needs
     * @param attribution at which units hops count that move several
     * @param cost of the path that is to be shown shortest
     */
    public static List<Need> needs(List<Problem> ends, Attribution attribution, Cost cost) {
        CertificateMaker maker = new CertificateMaker(ends, attribution, cost);
        maker.look();
        return maker.choice.groups().stream()
                .map(group -> new Need(
                        maker.names(group.units()), maker.names(group.beside()), PackedCost.toCost(group.least())))
                .toList();
    }

    private List<String> names(BitSet units) {
        return units.stream().mapToObj(u -> ends.get(0).units().get(u).name()).toList();
    }

    private void look() {
        IntStream.range(0, size).forEach(u -> gather(bits(u)));
        for (int u = 0; u < size; u++) {
            for (int w = linked.get(u).nextSetBit(u); w >= 0; w = linked.get(u).nextSetBit(w + 1)) {
                gatherAnew(bits(u, w));
            }
        }
        choose();
        while (choice.sum() < cost && !(telling.isEmpty() && others.isEmpty())) {
            BitSet units = telling.isEmpty() ? others.remove() : telling.remove();
            BitSet near = new BitSet();
            units.stream().forEach(u -> near.or(linked.get(u)));
            near.andNot(units);
            for (int u = near.nextSetBit(0); u >= 0 && choice.sum() < cost; u = near.nextSetBit(u + 1)) {
                BitSet more = (BitSet) units.clone();
                more.set(u);
                gatherAnew(more);
            }
        }
    }

    private void gatherAnew(BitSet units) {
        if (work > PATIENCE || !tried.add(units)) {
            return;
        }
        boolean told = gather(units);
        if (units.cardinality() < MOST_UNITS) {
            (told ? telling : others).add(units);
        }
        if (told && units.cardinality() > 2) {
            choose();
        }
    }

    /** Asks what each group of these units needs beside the others; whether that is more than was known of any. */
    private boolean gather(BitSet units) {
        if (!attribution.mayBeAsked(units)) {
            return false;
        }
        int[] members = units.stream().toArray();
        List<ProjectedStates> gatherings = ends.stream()
                .flatMap(end -> ProjectedStates.of(new Projection(end, members, attribution)).stream())
                .toList();
        boolean told = false;
        for (int subset = 1; subset < 1 << members.length && gatherings.size() == ends.size(); subset++) {
            BitSet counted = BitSet.valueOf(new long[] {subset});
            long least = PackedCost.NONE;
            for (ProjectedStates gathering : gatherings) {
                least = Math.min(least, gathering.least(counted));
            }
            BitSet group = new BitSet();
            counted.stream().forEach(place -> group.set(members[place]));
            if (least > known(group)) {
                BitSet beside = (BitSet) units.clone();
                beside.andNot(group);
                groups.put(group, new ProjectionPacking.Group(group, beside, least));
                told = true;
            }
        }
        work += 1 + gatherings.stream().mapToLong(ProjectedStates::looked).sum();
        return told;
    }

    /** What is known that a group needs. */
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

    private void choose() {
        choice = new ProjectionPacking(groups.values(), cost);
    }
}
