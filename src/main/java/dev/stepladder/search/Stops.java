package dev.stepladder.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where one unit may stop, as statements: that it visits a position, takes a hop, ends somewhere.
 *
 * <p>The unit only moves up. So if from each position that it visits just one hop leads on, or it ends there, and to each but the first some hop
 * leads, then its hops make one chain from the start to an end.
 */
final class Stops {
    /** By position: the unit stops there at some time. */
    final int[] visit;

    /** By position: it never gets beyond it. */
    final int[] ended;

    /** The unit's hops. */
    final List<Op> ops;

    /** For each of the hops, in their order: the unit takes it. */
    final int[] taken;

    Stops(Clauses clauses, Mover unit) {
        Track track = unit.track;
        int size = track.size();
        this.ops = unit.ops;
        this.visit = new int[size];
        this.ended = new int[size];
        this.taken = ops.stream().mapToInt(op -> clauses.statement()).toArray();
        for (int p = 0; p < size; p++) {
            visit[p] = p == track.start ? clauses.yes : clauses.statement();
            ended[p] = track.goal.previousSetBit(p) < 0 ? clauses.no : clauses.statement();
        }
        for (int p = 0; p < size; p++) {
            int end = track.goal.get(p) ? clauses.statement() : clauses.no;
            leave(clauses, p, end);
            if (p != track.start) {
                arrive(clauses, p);
            }
            int before = p == 0 ? clauses.no : ended[p - 1];
            clauses.add(-ended[p], before, end);
            clauses.add(-before, ended[p]);
            clauses.add(-end, ended[p]);
            clauses.add(-before, -visit[p]);
        }
        clauses.add(ended[size - 1]);
        for (int at = 0; at < taken.length; at++) {
            for (int p = ops.get(at).from[0] + 1; p < ops.get(at).to[0]; p++) {
                clauses.add(-taken[at], -visit[p]);
            }
        }
    }

    /** From a position that it visits the unit takes one hop or stays. */
    private void leave(Clauses clauses, int p, int end) {
        int[] ways =
                IntStream.concat(IntStream.of(end), hops(op -> op.from[0], p)).toArray();
        for (int one = 0; one < ways.length; one++) {
            clauses.add(-ways[one], visit[p]);
            for (int other = one + 1; other < ways.length; other++) {
                clauses.add(-ways[one], -ways[other]);
            }
        }
        clauses.add(
                IntStream.concat(IntStream.of(-visit[p]), IntStream.of(ways)).toArray());
    }

    /** To a position that it visits some hop leads, and only to such. */
    private void arrive(Clauses clauses, int p) {
        int[] ways = hops(op -> op.to[0], p).toArray();
        for (int way : ways) {
            clauses.add(-way, visit[p]);
        }
        clauses.add(
                IntStream.concat(IntStream.of(-visit[p]), IntStream.of(ways)).toArray());
    }

    private IntStream hops(java.util.function.ToIntFunction<Op> where, int p) {
        return IntStream.range(0, taken.length)
                .filter(at -> where.applyAsInt(ops.get(at)) == p)
                .map(at -> taken[at]);
    }

    /** The hops that the unit takes, in their order. */
    List<Op> chain(Clauses clauses) {
        return IntStream.range(0, taken.length)
                .filter(at -> clauses.holds(taken[at]))
                .mapToObj(ops::get)
                .sorted(Comparator.comparing(op -> op.from[0]))
                .toList();
    }

    /** The statement that this hop is taken. */
    int taken(Op op) {
        return taken[ops.indexOf(op)];
    }

    int size() {
        return visit.length;
    }
}
