package dev.stepladder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A model with one unit put on another track, made from the positions of its old one.
 *
 * <p>All that doesn't concern this unit is shared with the old model, so that asking "what if this unit stopped there" costs little.
 */
final class Retrack {
    private final Model model;
    private final int unit;
    private final Track track;
    private final int[] origin;

    private Retrack(Model model, int unit, Track track, int[] origin) {
        this.model = model;
        this.unit = unit;
        this.track = track;
        this.origin = origin;
    }

    /** @param origin for each position of the new track the old one that it is made from; it allows no hops that the old one didn't */
    static Model model(Model model, int unit, Track track, int[] origin) {
        return new Retrack(model, unit, track, origin).model();
    }

    private Model model() {
        Track[] tracks = model.tracks.clone();
        tracks[unit] = track;
        List<Op> ops = new ArrayList<>();
        model.ops.forEach(op -> add(ops, op));
        List<Link> links = model.links.stream().map(this::moved).toList();
        List<List<Op.Condition>> nogoods =
                model.nogoods.stream().map(this::moved).toList();
        return new Model(tracks, ops, links, nogoods);
    }

    private void add(List<Op> ops, Op op) {
        List<Op.Condition> guards = moved(op.guards);
        int part = op.partOf(unit);
        if (part < 0) {
            ops.add(new Op(ops.size(), op.unit, op.from, op.to, guards, op.hop));
            return;
        }
        for (int position = 0; position < origin.length; position++) {
            if (origin[position] == op.from[part]) {
                BitSet next = track.next[position];
                for (int to = next.nextSetBit(0); to >= 0; to = next.nextSetBit(to + 1)) {
                    if (origin[to] == op.to[part]) {
                        ops.add(new Op(
                                ops.size(),
                                op.unit,
                                with(op.from, part, position),
                                with(op.to, part, to),
                                guards,
                                op.hop));
                    }
                }
            }
        }
    }

    private static int[] with(int[] positions, int part, int position) {
        int[] changed = positions.clone();
        changed[part] = position;
        return changed;
    }

    private Link moved(Link link) {
        if (link.first == unit) {
            return new Link(link.first, link.second, rows(link.fit), columns(link.back));
        }
        if (link.second == unit) {
            return new Link(link.first, link.second, columns(link.fit), rows(link.back));
        }
        return link;
    }

    private List<Op.Condition> moved(List<Op.Condition> terms) {
        return terms.stream().noneMatch(term -> term.unit() == unit)
                ? terms
                : terms.stream()
                        .map(term -> term.unit() == unit
                                ? new Op.Condition(unit, new Op.Row(row(term.allowed().words)))
                                : term)
                        .toList();
    }

    private long[][] rows(long[][] matrix) {
        return Arrays.stream(origin).mapToObj(old -> matrix[old]).toArray(long[][]::new);
    }

    private long[][] columns(long[][] matrix) {
        return Arrays.stream(matrix).map(this::row).toArray(long[][]::new);
    }

    private long[] row(long[] old) {
        long[] row = Bits.row(origin.length);
        for (int position = 0; position < origin.length; position++) {
            if (Bits.test(old, origin[position])) {
                Bits.set(row, position);
            }
        }
        return row;
    }
}
