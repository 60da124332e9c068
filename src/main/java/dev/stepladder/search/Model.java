package dev.stepladder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A problem over tracks, laid out for speed: rows of bits for what fits, hops by where they begin.
 *
 * <p>Its units are numbered anew, 0 to {@link #size} - 1; {@link Track#unit} leads back. Immutable once built.
 */
final class Model {
    final int size;
    final Track[] tracks;
    final List<Op> ops;

    /** The hops whose first part is this unit at this position. */
    final Op[][][] from;

    /** The hops of which some part is this unit at this position. */
    final Op[][][] opsAt;

    /** The hops that have a guard on this unit. */
    final List<List<Op>> guardedBy;

    /** The hops that move this unit, alone or with others. */
    final List<List<Op>> opsOf;

    final List<Link> links;
    final Link[][] linksOf;

    /** Conditions over three units or more that must not all hold. */
    final List<List<Op.Condition>> nogoods;

    private final List<List<List<Op.Condition>>> nogoodsOf;

    Model(Track[] tracks, List<Op> ops, List<Link> links, List<List<Op.Condition>> nogoods) {
        this.size = tracks.length;
        this.tracks = tracks;
        this.ops = ops;
        this.links = links;
        this.nogoods = nogoods;
        this.from = byStart(tracks, ops, false);
        this.opsAt = byStart(tracks, ops, true);
        this.guardedBy = new ArrayList<>();
        this.linksOf = new Link[size][];
        this.opsOf = new ArrayList<>();
        this.nogoodsOf = new ArrayList<>();
        for (int u = 0; u < size; u++) {
            opsOf.add(new ArrayList<>());
            guardedBy.add(new ArrayList<>());
        }
        ops.forEach(op -> Arrays.stream(op.unit).forEach(unit -> opsOf.get(unit).add(op)));
        ops.forEach(op -> op.guards.forEach(guard -> guardedBy.get(guard.unit()).add(op)));
        for (int u = 0; u < size; u++) {
            int unit = u;
            linksOf[u] = links.stream()
                    .filter(link -> link.first == unit || link.second == unit)
                    .toArray(Link[]::new);
            nogoodsOf.add(nogoods.stream()
                    .filter(nogood -> nogood.stream().anyMatch(term -> term.unit() == unit))
                    .toList());
        }
    }

    int[] start() {
        return Arrays.stream(tracks).mapToInt(track -> track.start).toArray();
    }

    boolean isGoal(int[] state) {
        for (int u = 0; u < size; u++) {
            if (!tracks[u].goal.get(state[u])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a state is still safe after this hop has been applied to a safe one. */
    boolean safeAfter(Op op, int[] state) {
        for (int u : op.unit) {
            for (Link link : linksOf[u]) {
                if (!Bits.test(link.beside(u, state[u]), state[link.other(u)])) {
                    return false;
                }
            }
            for (List<Op.Condition> nogood : nogoodsOf.get(u)) {
                if (allHold(nogood, state)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean allHold(List<Op.Condition> terms, int[] state) {
        for (Op.Condition term : terms) {
            if (!term.holds(state)) {
                return false;
            }
        }
        return true;
    }

    /** The units in groups that have nothing to do with each other, each group in order. */
    List<int[]> parts() {
        int[] group = IntStream.range(0, size).toArray();
        for (Link link : links) {
            join(group, link.first, link.second);
        }
        for (List<Op.Condition> nogood : nogoods) {
            nogood.forEach(term -> join(group, nogood.get(0).unit(), term.unit()));
        }
        for (Op op : ops) {
            Arrays.stream(op.unit).forEach(unit -> join(group, op.unit[0], unit));
            op.guards.forEach(guard -> join(group, op.unit[0], guard.unit()));
        }
        return IntStream.range(0, size)
                .filter(u -> root(group, u) == u)
                .mapToObj(root -> IntStream.range(0, size)
                        .filter(u -> root(group, u) == root)
                        .toArray())
                .toList();
    }

    private static void join(int[] group, int one, int other) {
        int low = Math.min(root(group, one), root(group, other));
        int high = Math.max(root(group, one), root(group, other));
        group[high] = low;
    }

    private static int root(int[] group, int unit) {
        int at = unit;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    private static Op[][][] byStart(Track[] tracks, List<Op> ops, boolean anyPart) {
        List<List<List<Op>>> lists = new ArrayList<>();
        for (Track track : tracks) {
            lists.add(IntStream.range(0, track.size())
                    .<List<Op>>mapToObj(position -> new ArrayList<>())
                    .toList());
        }
        for (Op op : ops) {
            for (int part = 0; part < (anyPart ? op.unit.length : 1); part++) {
                lists.get(op.unit[part]).get(op.from[part]).add(op);
            }
        }
        return lists.stream()
                .map(positions ->
                        positions.stream().map(list -> list.toArray(new Op[0])).toArray(Op[][]::new))
                .toArray(Op[][][]::new);
    }

    /** Positions of a track that stand for one of these releases. */
    static BitSet positions(Track track, BitSet releases) {
        BitSet positions = new BitSet();
        for (int position = 0; position < track.size(); position++) {
            if (releases.get(track.release[position])) {
                positions.set(position);
            }
        }
        return positions;
    }

    /** The releases that these positions of a track stand for, lowest first. */
    static int[] releases(Track track, BitSet positions) {
        return positions.stream()
                .map(position -> track.release[position])
                .sorted()
                .distinct()
                .toArray();
    }
}
