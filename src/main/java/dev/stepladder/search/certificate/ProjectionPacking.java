package dev.stepladder.search.certificate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Selects disjoint groups of units with the largest sum of needs (weighted set packing).
 *
 * <p>Each unit alone is a group, and its need is its share. The excess of a larger group is its need minus the shares
 * of its units. Initially every unit stands alone. Branch and bound then adds larger groups, largest excess first,
 * until the wanted sum is reached or {@link #MAX_SELECTIONS} selections have been tried. There are seldom more than a
 * few.
 */
final class ProjectionPacking {
    /** The most selections that are tried. */
    private static final int MAX_SELECTIONS = 2_000;

    private final List<Group> alone;
    private final List<Group> larger;
    private final long shares;
    private final long wanted;
    private final List<Group> some = new ArrayList<>();
    private List<Group> best = List.of();
    private long most;
    private int visited;

    /** A group of units, the other units of its projection (its context), and its need. */
    record Group(BitSet units, BitSet context, long least) {
        boolean isAlone() {
            return units.cardinality() == 1;
        }
    }

    /** @param wanted the sum at which the selection ends */
    ProjectionPacking(Collection<Group> known, long wanted) {
        this.alone = known.stream().filter(Group::isAlone).toList();
        this.larger = known.stream()
                .filter(group -> !group.isAlone() && excess(group) > 0)
                .sorted(Comparator.comparingLong(this::excess).reversed())
                .toList();
        this.shares = alone.stream().mapToLong(Group::least).sum();
        this.wanted = wanted - shares;
        extend(0, new BitSet(), 0);
    }

    /** The need of a group minus the shares of its units. */
    private long excess(Group group) {
        return group.least
                - alone.stream()
                        .filter(unit -> unit.units.intersects(group.units))
                        .mapToLong(Group::least)
                        .sum();
    }

    private void extend(int from, BitSet used, long excess) {
        if (excess > most) {
            most = excess;
            best = List.copyOf(some);
        }
        for (int next = from; next < larger.size() && most < wanted && visited++ < MAX_SELECTIONS; next++) {
            Group group = larger.get(next);
            if (!group.units.intersects(used)) {
                BitSet more = (BitSet) used.clone();
                more.or(group.units);
                some.add(group);
                extend(next + 1, more, excess + excess(group));
                some.remove(some.size() - 1);
            }
        }
    }

    /** The sum of the selected needs. */
    long sum() {
        return shares + most;
    }

    /** The selected groups, in the order of their first units. */
    List<Group> groups() {
        BitSet together = new BitSet();
        best.forEach(group -> together.or(group.units));
        List<Group> chosen = new ArrayList<>(best);
        alone.stream().filter(unit -> !unit.units.intersects(together)).forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(group -> group.units.nextSetBit(0)));
        return chosen;
    }
}
