package dev.stepladder.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Derives a model from another one by new transition graphs of some units, or by leaving units out.
 *
 * <p>Everything that does not concern these units is shared with the old model, so a question such as "a plan in which
 * this unit stops there" costs little. Facts that always hold and operators that can never apply are left out: a guard
 * that always holds, an operator without positions, an interaction without incompatible pairs, a nogood with a term
 * that cannot hold. A nogood with two open terms becomes a misfit of two units and strengthens the pair heuristic.
 * O(operators + interactions · releases²) of the changed units.
 */
public final class ModelRestriction {
    private final Model model;

    /** By old index: the new transition graph. */
    private final TransitionGraph[] graphs;

    /** The old indices of the units that stay. */
    private final int[] units;

    /** By old index: the new index. */
    private final int[] local;

    private final boolean renumbers;

    /** The old indices of the units whose operators may differ from before. */
    private final BitSet rebuilt = new BitSet();

    /** By old index and old position: the new positions derived from it; only for rebuilt units. */
    private final int[][][] image;

    /** New misfits: pairs of conditions on two units. */
    private final List<List<Operator.Condition>> misfits = new ArrayList<>();

    private ModelRestriction(Model model, TransitionGraph[] graphs, int[] units) {
        this.model = model;
        this.graphs = graphs;
        this.units = units;
        this.local = new int[model.size];
        for (int u = 0; u < units.length; u++) {
            local[units[u]] = u;
        }
        this.renumbers = units.length < model.size;
        findRebuilt();
        this.image = new int[model.size][][];
        rebuilt.stream().forEach(u -> image[u] = image(origin(u), model.graphs[u].size()));
    }

    /**
     * The model with restricted transition graphs.
     *
     * @param graphs for all units, each the old graph or derived from it without new hops
     */
    public static Model model(Model model, TransitionGraph[] graphs) {
        return Arrays.equals(graphs, model.graphs)
                ? model
                : new ModelRestriction(
                                model, graphs, IntStream.range(0, model.size).toArray())
                        .model();
    }

    /**
     * The model of some units only.
     *
     * @param units in order; none may have to do with one that is left out
     */
    public static Model part(Model model, int[] units) {
        return new ModelRestriction(model, model.graphs, units).model();
    }

    private Model model() {
        List<List<Operator>> operators =
                Arrays.stream(units).mapToObj(this::moves).toList();
        int[] begun = operators.stream().mapToInt(List::size).toArray();
        List<Operator> jointMoves = new ArrayList<>();
        for (Operator jointMove : model.jointMoves) {
            if (rebuilt.get(jointMove.unit[0])) {
                place(jointMove, begun, jointMoves);
            } else if (stays(jointMove.unit[0])) {
                jointMoves.add(jointMove);
            }
        }
        jointMoves.forEach(jointMove ->
                Arrays.stream(jointMove.unit).forEach(u -> operators.get(u).add(jointMove)));
        UnitModel[] unitModels = new UnitModel[units.length];
        Arrays.setAll(
                unitModels,
                u -> rebuilt.get(units[u])
                        ? new UnitModel(u, graphs[units[u]], operators.get(u))
                        : model.units[units[u]]);
        List<List<Operator.Condition>> nogoods = nogoods();
        return new Model(unitModels, jointMoves, interactions(unitModels), nogoods);
    }

    private boolean stays(int u) {
        return !renumbers || Arrays.binarySearch(units, u) >= 0;
    }

    private boolean isChanged(int u) {
        return graphs[u] != model.graphs[u];
    }

    /** By position of a unit: the old position from which it is derived. */
    private int[] origin(int u) {
        return isChanged(u)
                ? graphs[u].origin
                : IntStream.range(0, graphs[u].size()).toArray();
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

    /**
     * Finds the units with new graphs, the units whose operators depend on them, and the units that move together with
     * these.
     */
    private void findRebuilt() {
        BitSet changed = new BitSet();
        Arrays.stream(units).filter(u -> renumbers || isChanged(u)).forEach(changed::set);
        for (int u : units) {
            rebuilt.set(u, changed.get(u) || model.units[u].partners.intersects(changed));
        }
        for (int before = -1; before < rebuilt.cardinality(); ) {
            before = rebuilt.cardinality();
            for (Operator jointMove : model.jointMoves) {
                if (Arrays.stream(jointMove.unit).anyMatch(rebuilt::get)) {
                    Arrays.stream(jointMove.unit).forEach(rebuilt::set);
                }
            }
        }
    }

    private List<Operator> moves(int u) {
        List<Operator> moves = new ArrayList<>();
        if (rebuilt.get(u)) {
            int[] begun = new int[units.length];
            for (Operator op : model.units[u].operators) {
                if (op.unit.length == 1) {
                    place(op, begun, moves);
                }
            }
        }
        return moves;
    }

    /** Adds the operator once for each combination of new positions. */
    private void place(Operator op, int[] begun, List<Operator> placed) {
        restricted(op.guards).ifPresent(guards -> {
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
                if (Bits.test(graphs[u].next[position], next)) {
                    from[part] = position;
                    to[part] = next;
                    place(op, guards, from, to, part + 1, begun, placed);
                }
            }
        }
    }

    /** The open terms of a conjunction; empty if one of its terms cannot hold. */
    private Optional<List<Operator.Condition>> restricted(List<Operator.Condition> terms) {
        if (terms.isEmpty()) {
            return Optional.of(terms);
        }
        List<Operator.Condition> restricted = new ArrayList<>();
        for (Operator.Condition term : terms) {
            int u = term.unit();
            long[] row = row(term.allowed().words, u);
            if (Bits.isEmpty(row)) {
                return Optional.empty();
            }
            if (!Arrays.equals(row, Bits.full(graphs[u].size()))) {
                restricted.add(new Operator.Condition(local[u], new Operator.PositionSet(row)));
            }
        }
        return Optional.of(restricted);
    }

    private List<List<Operator.Condition>> nogoods() {
        List<List<Operator.Condition>> nogoods = new ArrayList<>();
        for (List<Operator.Condition> nogood : model.nogoods) {
            if (!stays(nogood.get(0).unit())) {
                continue;
            }
            restricted(nogood).filter(terms -> !terms.isEmpty()).ifPresent(terms -> {
                boolean pair =
                        terms.size() == 2 && terms.get(0).unit() != terms.get(1).unit();
                (pair ? misfits : nogoods).add(terms);
            });
        }
        return nogoods;
    }

    private List<Interaction> interactions(UnitModel[] unitModels) {
        List<Interaction> interactions = new ArrayList<>();
        for (Interaction interaction : model.interactions) {
            if (!stays(interaction.first)) {
                continue;
            }
            if (!rebuilt.get(interaction.first) && !rebuilt.get(interaction.second)) {
                interactions.add(interaction);
            } else {
                int first = local[interaction.first];
                int second = local[interaction.second];
                long[][] fit = fit(interaction.fit, interaction.first, interaction.second);
                if (unitModels[first].partners.get(second)
                        || unitModels[second].partners.get(first)
                        || !isFull(fit, interaction.second)) {
                    long[][] back = fit(interaction.back, interaction.second, interaction.first);
                    interactions.add(new Interaction(first, second, unitModels[first], unitModels[second], fit, back));
                }
            }
        }
        misfits.forEach(pair -> forbid(interactions, unitModels, pair));
        return interactions;
    }

    /** By position of a unit: the compatible positions of the other. */
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
        int[] origin = graphs[w].origin;
        long[] row = Bits.row(origin.length);
        for (int position = 0; position < origin.length; position++) {
            if (Bits.test(old, origin[position])) {
                Bits.set(row, position);
            }
        }
        return row;
    }

    private boolean isFull(long[][] fit, int w) {
        long[] full = Bits.full(graphs[w].size());
        return Arrays.stream(fit).allMatch(row -> Arrays.equals(row, full));
    }

    private static void forbid(List<Interaction> interactions, UnitModel[] unitModels, List<Operator.Condition> pair) {
        int one = pair.get(0).unit();
        int other = pair.get(1).unit();
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        Optional<Interaction> known = interactions.stream()
                .filter(interaction -> interaction.first == first && interaction.second == second)
                .findFirst();
        known.ifPresent(interactions::remove);
        interactions.add(known.orElseGet(() -> Interaction.free(first, second, unitModels[first], unitModels[second]))
                .without(pair.get(one == first ? 0 : 1), pair.get(one == first ? 1 : 0)));
    }
}
