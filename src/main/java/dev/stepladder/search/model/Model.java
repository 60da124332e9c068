package dev.stepladder.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A problem over tracks, laid out for speed: rows of bits for what fits, hops by where they begin.
 *
 * <p>Its units are numbered anew, 0 to {@link #size} - 1; {@link TransitionGraph#unit} leads back. Nobody can change it.
 */
public final class Model {
    public final int size;
    public final UnitModel[] movers;
    public final TransitionGraph[] tracks;

    /** The hops of several units, in order. */
    public final List<Operator> leaps;

    public final List<Interaction> links;
    public final Interaction[][] linksOf;

    /** Conditions over three units or more that must not all hold; or of one, which then must not hold. */
    public final List<List<Operator.Condition>> nogoods;

    private final List<List<List<Operator.Condition>>> nogoodsOf;
    private final Lazy<List<List<Operator>>> guardedBy = new Lazy<>(this::findGuarded);

    Model(UnitModel[] movers, List<Operator> leaps, List<Interaction> links, List<List<Operator.Condition>> nogoods) {
        this.size = movers.length;
        this.movers = movers;
        this.tracks = new TransitionGraph[size];
        Arrays.setAll(tracks, u -> movers[u].track);
        this.leaps = leaps;
        this.links = links;
        this.linksOf = linksOf(size, links);
        this.nogoods = nogoods;
        this.nogoodsOf = IntStream.range(0, nogoods.isEmpty() ? 0 : size)
                .mapToObj(u -> nogoods.stream()
                        .filter(nogood -> nogood.stream().anyMatch(term -> term.unit() == u))
                        .toList())
                .toList();
    }

    private static Interaction[][] linksOf(int size, List<Interaction> links) {
        int[] count = new int[size];
        for (Interaction link : links) {
            count[link.first]++;
            count[link.second]++;
        }
        Interaction[][] linksOf = new Interaction[size][];
        Arrays.setAll(linksOf, u -> new Interaction[count[u]]);
        for (int last = links.size() - 1; last >= 0; last--) {
            Interaction link = links.get(last);
            linksOf[link.first][--count[link.first]] = link;
            linksOf[link.second][--count[link.second]] = link;
        }
        return linksOf;
    }

    /** All hops: those of single units, then the leaps. */
    public List<Operator> ops() {
        return Stream.concat(
                        Arrays.stream(movers)
                                .flatMap(mover -> mover.ops.stream())
                                .filter(op -> op.unit.length == 1),
                        leaps.stream())
                .toList();
    }

    /** The hops that have a guard on this unit. */
    public List<Operator> guardedBy(int u) {
        return guardedBy.get().get(u);
    }

    private List<List<Operator>> findGuarded() {
        List<List<Operator>> guarded = IntStream.range(0, size)
                .<List<Operator>>mapToObj(u -> new ArrayList<>())
                .toList();
        for (UnitModel mover : movers) {
            if (!mover.partners.isEmpty()) {
                for (Operator[] begun : mover.from) {
                    for (Operator op : begun) {
                        op.guards.forEach(guard -> guarded.get(guard.unit()).add(op));
                    }
                }
            }
        }
        return guarded;
    }

    public int[] start() {
        int[] start = new int[size];
        Arrays.setAll(start, u -> tracks[u].start);
        return start;
    }

    /** By unit and position, where the unit may still come to, that included. */
    public long[][][] reach() {
        long[][][] reach = new long[size][][];
        Arrays.setAll(reach, u -> movers[u].reach());
        return reach;
    }

    public boolean isGoal(int[] state) {
        for (int u = 0; u < size; u++) {
            if (!tracks[u].goal.get(state[u])) {
                return false;
            }
        }
        return true;
    }

    /** How many hops between positions are allowed at most. */
    int width() {
        return Arrays.stream(tracks).mapToInt(TransitionGraph::width).sum();
    }

    /** Whether a state is still safe after this hop has been applied to a safe one. */
    public boolean safeAfter(Operator op, int[] state) {
        for (int u : op.unit) {
            for (Interaction link : linksOf[u]) {
                if (!Bits.test(link.beside(u, state[u]), state[link.other(u)])) {
                    return false;
                }
            }
            if (!nogoods.isEmpty()) {
                for (List<Operator.Condition> nogood : nogoodsOf.get(u)) {
                    if (allHold(nogood, state)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    public static boolean allHold(List<Operator.Condition> terms, int[] state) {
        for (Operator.Condition term : terms) {
            if (!term.holds(state)) {
                return false;
            }
        }
        return true;
    }

    /** The units in groups that have nothing to do with each other, each group in order; without those that have no way to go and need none. */
    public List<int[]> parts() {
        int[] group = IntStream.range(0, size).toArray();
        for (Interaction link : links) {
            join(group, link.first, link.second);
        }
        for (List<Operator.Condition> nogood : nogoods) {
            nogood.forEach(term -> join(group, nogood.get(0).unit(), term.unit()));
        }
        for (int u = 0; u < size; u++) {
            int unit = u;
            movers[u].partners.stream().forEach(partner -> join(group, unit, partner));
        }
        return IntStream.range(0, size)
                .filter(u -> root(group, u) == u)
                .mapToObj(root -> IntStream.range(0, size)
                        .filter(u -> root(group, u) == root)
                        .toArray())
                .filter(units -> units.length > 1 || !isIdle(tracks[units[0]]))
                .toList();
    }

    private static boolean isIdle(TransitionGraph track) {
        return track.size() == 1 && track.goal.get(track.start);
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
}
