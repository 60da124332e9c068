package dev.stepladder.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The planning task in the form that the search works on: transition graphs, operators by position, compatible
 * positions as rows of bits.
 *
 * <p>Units are renumbered 0 to {@link #size} - 1; {@link TransitionGraph#unit} gives the unit of the problem.
 * Immutable, but for values that are computed once.
 */
public final class Model {
    public final int size;
    public final UnitModel[] units;
    public final TransitionGraph[] graphs;

    /** The operators that move several units, in order. */
    public final List<Operator> jointMoves;

    public final List<Interaction> interactions;
    public final Interaction[][] interactionsOf;

    /** Conjunctions of conditions that must not hold, over three units or more; or over one unit. */
    public final List<List<Operator.Condition>> nogoods;

    private final List<List<List<Operator.Condition>>> nogoodsOf;
    private final Lazy<List<List<Operator>>> guardedBy = new Lazy<>(this::findGuarded);

    Model(
            UnitModel[] units,
            List<Operator> jointMoves,
            List<Interaction> interactions,
            List<List<Operator.Condition>> nogoods) {
        this.size = units.length;
        this.units = units;
        this.graphs = new TransitionGraph[size];
        Arrays.setAll(graphs, u -> units[u].graph);
        this.jointMoves = jointMoves;
        this.interactions = interactions;
        this.interactionsOf = interactionsOf(size, interactions);
        this.nogoods = nogoods;
        this.nogoodsOf = IntStream.range(0, nogoods.isEmpty() ? 0 : size)
                .mapToObj(u -> nogoods.stream()
                        .filter(nogood -> nogood.stream().anyMatch(term -> term.unit() == u))
                        .toList())
                .toList();
    }

    private static Interaction[][] interactionsOf(int size, List<Interaction> interactions) {
        int[] count = new int[size];
        for (Interaction interaction : interactions) {
            count[interaction.first]++;
            count[interaction.second]++;
        }
        Interaction[][] interactionsOf = new Interaction[size][];
        Arrays.setAll(interactionsOf, u -> new Interaction[count[u]]);
        for (int last = interactions.size() - 1; last >= 0; last--) {
            Interaction interaction = interactions.get(last);
            interactionsOf[interaction.first][--count[interaction.first]] = interaction;
            interactionsOf[interaction.second][--count[interaction.second]] = interaction;
        }
        return interactionsOf;
    }

    /** All operators: those of single units, then the joint moves. */
    public List<Operator> operators() {
        return Stream.concat(
                        Arrays.stream(units)
                                .flatMap(unitModel -> unitModel.operators.stream())
                                .filter(op -> op.unit.length == 1),
                        jointMoves.stream())
                .toList();
    }

    /** The operators with a guard on this unit. */
    public List<Operator> guardedBy(int u) {
        return guardedBy.get().get(u);
    }

    private List<List<Operator>> findGuarded() {
        List<List<Operator>> guarded = IntStream.range(0, size)
                .<List<Operator>>mapToObj(u -> new ArrayList<>())
                .toList();
        for (UnitModel unitModel : units) {
            if (!unitModel.partners.isEmpty()) {
                for (Operator[] begun : unitModel.from) {
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
        Arrays.setAll(start, u -> graphs[u].start);
        return start;
    }

    /** By unit and position: the positions that the unit can reach alone, the position included. */
    public long[][][] reach() {
        long[][][] reach = new long[size][][];
        Arrays.setAll(reach, u -> units[u].reach());
        return reach;
    }

    public boolean isGoal(int[] state) {
        for (int u = 0; u < size; u++) {
            if (!graphs[u].goal.get(state[u])) {
                return false;
            }
        }
        return true;
    }

    /** The number of hops in all transition graphs, an upper bound on the operators that remain. */
    int width() {
        return Arrays.stream(graphs).mapToInt(TransitionGraph::width).sum();
    }

    /** Whether an operator that was applied to a safe state has led to a safe state. */
    public boolean safeAfter(Operator op, int[] state) {
        for (int u : op.unit) {
            for (Interaction interaction : interactionsOf[u]) {
                if (!Bits.test(interaction.compatible(u, state[u]), state[interaction.other(u)])) {
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

    /**
     * The connected components of the primal graph, each with its units in order. Units that have nowhere to move and
     * are at their goal are left out.
     */
    public List<int[]> parts() {
        int[] group = IntStream.range(0, size).toArray();
        for (Interaction interaction : interactions) {
            join(group, interaction.first, interaction.second);
        }
        for (List<Operator.Condition> nogood : nogoods) {
            nogood.forEach(term -> join(group, nogood.get(0).unit(), term.unit()));
        }
        for (int u = 0; u < size; u++) {
            int unit = u;
            units[u].partners.stream().forEach(partner -> join(group, unit, partner));
        }
        return IntStream.range(0, size)
                .filter(u -> root(group, u) == u)
                .mapToObj(root -> IntStream.range(0, size)
                        .filter(u -> root(group, u) == root)
                        .toArray())
                .filter(units -> units.length > 1 || !isIdle(graphs[units[0]]))
                .toList();
    }

    private static boolean isIdle(TransitionGraph graph) {
        return graph.size() == 1 && graph.goal.get(graph.start);
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
