package dev.stepladder.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a model out of another by putting units on other tracks, or by leaving units out.
 *
 * <p>All that doesn't concern these units is shared with the old model, so that asking "what if this unit stopped there" costs little. What holds at every
 * position is left out, what can't happen at any position too: a guard that always holds, a hop that no position is left for, a link
 * of two units that always fit, a nogood with a term that can't come true. A nogood of which only two terms are in doubt is a misfit of two units,
 * and serves the bounds as one.
 */
public final class ModelRestriction {
    private final Model model;

    /** By old number. */
    private final TransitionGraph[] tracks;

    /** The old numbers of the units that stay. */
    private final int[] units;

    /** By old number the new one. */
    private final int[] local;

    private final boolean renumbers;

    /** The old numbers of the units that may have other hops than before. */
    private final BitSet remade = new BitSet();

    /** By old number, for each old position the new ones that are made from it; only for units that are remade. */
    private final int[][][] image;

    /** Two units' terms of what must not be any more. */
    private final List<List<Operator.Condition>> misfits = new ArrayList<>();

    private ModelRestriction(Model model, TransitionGraph[] tracks, int[] units) {
        this.model = model;
        this.tracks = tracks;
        this.units = units;
        this.local = new int[model.size];
        for (int u = 0; u < units.length; u++) {
            local[units[u]] = u;
        }
        this.renumbers = units.length < model.size;
        findRemade();
        this.image = new int[model.size][][];
        remade.stream().forEach(u -> image[u] = image(origin(u), model.tracks[u].size()));
    }

    /**
     * The model with restricted transition graphs.
     *
     * @param tracks for all units, each the old one or made from it; these allow no hops that the old ones didn't
     */
    public static Model model(Model model, TransitionGraph[] tracks) {
        return Arrays.equals(tracks, model.tracks)
                ? model
                : new ModelRestriction(
                                model, tracks, IntStream.range(0, model.size).toArray())
                        .model();
    }

    /**
     * The model of some units only.
     *
     * @param units in order; none may have to do with one that is left out
     */
    public static Model part(Model model, int[] units) {
        return new ModelRestriction(model, model.tracks, units).model();
    }

    private Model model() {
        List<List<Operator>> ops = Arrays.stream(units).mapToObj(this::moves).toList();
        int[] begun = ops.stream().mapToInt(List::size).toArray();
        List<Operator> leaps = new ArrayList<>();
        for (Operator leap : model.leaps) {
            if (remade.get(leap.unit[0])) {
                place(leap, begun, leaps);
            } else if (stays(leap.unit[0])) {
                leaps.add(leap);
            }
        }
        leaps.forEach(leap -> Arrays.stream(leap.unit).forEach(u -> ops.get(u).add(leap)));
        UnitModel[] movers = new UnitModel[units.length];
        Arrays.setAll(
                movers,
                u -> remade.get(units[u]) ? new UnitModel(u, tracks[units[u]], ops.get(u)) : model.movers[units[u]]);
        List<List<Operator.Condition>> nogoods = nogoods();
        return new Model(movers, leaps, links(movers), nogoods);
    }

    private boolean stays(int u) {
        return !renumbers || Arrays.binarySearch(units, u) >= 0;
    }

    private boolean isChanged(int u) {
        return tracks[u] != model.tracks[u];
    }

    /** For each position of a unit the old one that it is made from. */
    private int[] origin(int u) {
        return isChanged(u)
                ? tracks[u].origin
                : IntStream.range(0, tracks[u].size()).toArray();
    }

    private static int[][] image(int[] origin, int size) {
        int[][] image = new int[size][];
        Arrays.fill(image, NOWHERE);
        for (int position = 0; position < origin.length; position++) {
            int[] known = image[origin[position]];
            image[origin[position]] = Arrays.copyOf(known, known.length + 1);
            image[origin[position]][known.length] = position;
        }
        return image;
    }

    private static final int[] NOWHERE = {};

    /** Units on other tracks, units with hops that ask something of these, and who leaps along. */
    private void findRemade() {
        BitSet changed = new BitSet();
        Arrays.stream(units).filter(u -> renumbers || isChanged(u)).forEach(changed::set);
        for (int u : units) {
            remade.set(u, changed.get(u) || model.movers[u].partners.intersects(changed));
        }
        for (int before = -1; before < remade.cardinality(); ) {
            before = remade.cardinality();
            for (Operator leap : model.leaps) {
                if (Arrays.stream(leap.unit).anyMatch(remade::get)) {
                    Arrays.stream(leap.unit).forEach(remade::set);
                }
            }
        }
    }

    private List<Operator> moves(int u) {
        List<Operator> moves = new ArrayList<>();
        if (remade.get(u)) {
            int[] begun = new int[units.length];
            for (Operator op : model.movers[u].ops) {
                if (op.unit.length == 1) {
                    place(op, begun, moves);
                }
            }
        }
        return moves;
    }

    /** Every way to put a hop on the new positions; of a part that is left out none. */
    private void place(Operator op, int[] begun, List<Operator> placed) {
        moved(op.guards).ifPresent(guards -> {
            int parts = op.unit.length;
            place(op, guards, new int[parts], new int[parts], 0, begun, placed);
        });
    }

    private void place(
            Operator op,
            List<Operator.Condition> guards,
            int[] from,
            int[] to,
            int part,
            int[] begun,
            List<Operator> placed) {
        if (part == from.length) {
            int[] unit = op.unit.clone();
            Arrays.setAll(unit, index -> local[op.unit[index]]);
            placed.add(new Operator(begun[unit[0]], unit, from.clone(), to.clone(), op.cost, guards, op.hop));
            begun[unit[0]]++;
            return;
        }
        int u = op.unit[part];
        for (int position : image[u][op.from[part]]) {
            for (int next : image[u][op.to[part]]) {
                if (Bits.test(tracks[u].next[position], next)) {
                    from[part] = position;
                    to[part] = next;
                    place(op, guards, from, to, part + 1, begun, placed);
                }
            }
        }
    }

    /** What is in doubt of some terms; empty if one of them can't hold. */
    private Optional<List<Operator.Condition>> moved(List<Operator.Condition> terms) {
        if (terms.isEmpty()) {
            return Optional.of(terms);
        }
        List<Operator.Condition> moved = new ArrayList<>();
        for (Operator.Condition term : terms) {
            int u = term.unit();
            long[] row = row(term.allowed().words, u);
            if (Bits.isEmpty(row)) {
                return Optional.empty();
            }
            if (!Arrays.equals(row, Bits.full(tracks[u].size()))) {
                moved.add(new Operator.Condition(local[u], new Operator.PositionSet(row)));
            }
        }
        return Optional.of(moved);
    }

    private List<List<Operator.Condition>> nogoods() {
        List<List<Operator.Condition>> nogoods = new ArrayList<>();
        for (List<Operator.Condition> nogood : model.nogoods) {
            if (!stays(nogood.get(0).unit())) {
                continue;
            }
            moved(nogood).filter(terms -> !terms.isEmpty()).ifPresent(terms -> {
                boolean pair =
                        terms.size() == 2 && terms.get(0).unit() != terms.get(1).unit();
                (pair ? misfits : nogoods).add(terms);
            });
        }
        return nogoods;
    }

    private List<Interaction> links(UnitModel[] movers) {
        List<Interaction> links = new ArrayList<>();
        for (Interaction link : model.links) {
            if (!stays(link.first)) {
                continue;
            }
            if (!remade.get(link.first) && !remade.get(link.second)) {
                links.add(link);
            } else {
                int first = local[link.first];
                int second = local[link.second];
                long[][] fit = fit(link.fit, link.first, link.second);
                if (movers[first].partners.get(second)
                        || movers[second].partners.get(first)
                        || !isFull(fit, link.second)) {
                    long[][] back = fit(link.back, link.second, link.first);
                    links.add(new Interaction(first, second, movers[first], movers[second], fit, back));
                }
            }
        }
        misfits.forEach(pair -> forbid(links, movers, pair));
        return links;
    }

    /** For each position of a unit the positions of another that fit beside it. */
    private long[][] fit(long[][] old, int u, int w) {
        if (!isChanged(u) && !isChanged(w)) {
            return old;
        }
        int[] origin = origin(u);
        long[][] fit = new long[origin.length][];
        Arrays.setAll(fit, position -> row(old[origin[position]], w));
        return fit;
    }

    private long[] row(long[] old, int w) {
        if (!isChanged(w)) {
            return old;
        }
        int[] origin = tracks[w].origin;
        long[] row = Bits.row(origin.length);
        for (int position = 0; position < origin.length; position++) {
            if (Bits.test(old, origin[position])) {
                Bits.set(row, position);
            }
        }
        return row;
    }

    private boolean isFull(long[][] fit, int w) {
        long[] full = Bits.full(tracks[w].size());
        return Arrays.stream(fit).allMatch(row -> Arrays.equals(row, full));
    }

    private static void forbid(List<Interaction> links, UnitModel[] movers, List<Operator.Condition> pair) {
        int one = pair.get(0).unit();
        int other = pair.get(1).unit();
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        Optional<Interaction> known = links.stream()
                .filter(link -> link.first == first && link.second == second)
                .findFirst();
        known.ifPresent(links::remove);
        links.add(known.orElseGet(() -> Interaction.free(first, second, movers[first], movers[second]))
                .without(pair.get(one == first ? 0 : 1), pair.get(one == first ? 1 : 0)));
    }
}
