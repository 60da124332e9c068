package dev.stepladder.search.certificate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Of all groups of units whose need is known those that together need most, no unit in two of them.
 *
 * <p>Each unit alone is a group, too, and its need is its share. What a larger group needs beyond the shares of its units is its surplus. To begin with, every
 * unit stands alone; then larger groups are chosen for their surplus, those with most first, and other choices are looked through as long as what is to be shown
 * isn't reached. There are seldom more than a few.
 */
final class ProjectionPacking {
    /** So many choices are looked at. */
    private static final int MOST = 2_000;

    private final List<Group> alone;
    private final List<Group> larger;
    private final long shares;
    private final long wanted;
    private final List<Group> some = new ArrayList<>();
    private List<Group> best = List.of();
    private long most;
    private int tried;

    /** Some units, those beside them, and what the first spend at least. */
    record Group(BitSet units, BitSet beside, long least) {
        boolean isAlone() {
            return units.cardinality() == 1;
        }
    }

    /** @param wanted no more than this is looked for */
    ProjectionPacking(Collection<Group> known, long wanted) {
        this.alone = known.stream().filter(Group::isAlone).toList();
        this.larger = known.stream()
                .filter(group -> !group.isAlone() && surplus(group) > 0)
                .sorted(Comparator.comparingLong(this::surplus).reversed())
                .toList();
        this.shares = alone.stream().mapToLong(Group::least).sum();
        this.wanted = wanted - shares;
        extend(0, new BitSet(), 0);
    }

    /** What a group needs beyond the shares of its units. */
    private long surplus(Group group) {
        return group.least
                - alone.stream()
                        .filter(unit -> unit.units.intersects(group.units))
                        .mapToLong(Group::least)
                        .sum();
    }

    private void extend(int from, BitSet taken, long surplus) {
        if (surplus > most) {
            most = surplus;
            best = List.copyOf(some);
        }
        for (int next = from; next < larger.size() && most < wanted && tried++ < MOST; next++) {
            Group group = larger.get(next);
            if (!group.units.intersects(taken)) {
                BitSet more = (BitSet) taken.clone();
                more.or(group.units);
                some.add(group);
                extend(next + 1, more, surplus + surplus(group));
                some.remove(some.size() - 1);
            }
        }
    }

    /** What the chosen groups need together. */
    long sum() {
        return shares + most;
    }

    /** The chosen groups, by their first units. */
    List<Group> groups() {
        BitSet together = new BitSet();
        best.forEach(group -> together.or(group.units));
        List<Group> chosen = new ArrayList<>(best);
        alone.stream().filter(unit -> !unit.units.intersects(together)).forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(group -> group.units.nextSetBit(0)));
        return chosen;
    }
}
