package dev.stepladder.search.model;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the model of a problem, with one position for each release. {@link ModelRestriction} derives smaller models
 * from it.
 */
public final class ModelMaker {
    private final Problem problem;
    private final int size;

    private ModelMaker(Problem problem) {
        this.problem = problem;
        this.size = problem.units().size();
    }

    public static Model model(Problem problem) {
        return new ModelMaker(problem).model();
    }

    private Model model() {
        List<List<Operator>> operators =
                IntStream.range(0, size).mapToObj(this::moves).toList();
        int[] begun = operators.stream().mapToInt(List::size).toArray();
        List<Operator> jointMoves = new ArrayList<>();
        for (Problem.JointMove jointMove : problem.jointMoves()) {
            int first = jointMove.parts().get(0).unit();
            jointMoves.add(op(begun[first], new Hop(jointMove.parts(), jointMove.cost()), jointMove.guards()));
            begun[first]++;
        }
        jointMoves.forEach(jointMove ->
                Arrays.stream(jointMove.unit).forEach(u -> operators.get(u).add(jointMove)));
        UnitModel[] unitModels = new UnitModel[size];
        Arrays.setAll(
                unitModels,
                u -> new UnitModel(u, TransitionGraph.whole(u, problem.units().get(u)), operators.get(u)));
        List<List<Operator.Condition>> nogoods = problem.nogoods().stream()
                .map(nogood -> conditions(nogood.together()))
                .toList();
        return new Model(unitModels, jointMoves, interactions(unitModels), nogoods);
    }

    private List<Operator> moves(int u) {
        List<Operator> moves = new ArrayList<>();
        for (Problem.Move move : problem.units().get(u).moves()) {
            Problem.Part part = new Problem.Part(u, move.from(), move.to());
            moves.add(op(moves.size(), new Hop(List.of(part), move.cost()), move.guards()));
        }
        return moves;
    }

    private Operator op(int index, Hop hop, List<Problem.Guard> guards) {
        if (hop.cost().equals(Cost.ZERO)) {
            throw new IllegalArgumentException("hop that costs nothing: " + hop);
        }
        int parts = hop.parts().size();
        int[] unit = new int[parts];
        int[] from = new int[parts];
        int[] to = new int[parts];
        for (int part = 0; part < parts; part++) {
            unit[part] = hop.parts().get(part).unit();
            from[part] = hop.parts().get(part).from();
            to[part] = hop.parts().get(part).to();
        }
        return new Operator(index, unit, from, to, PackedCost.of(hop.cost()), conditions(guards), hop);
    }

    private List<Operator.Condition> conditions(List<Problem.Guard> guards) {
        List<Operator.Condition> conditions = new ArrayList<>(guards.size());
        for (Problem.Guard guard : guards) {
            conditions.add(
                    new Operator.Condition(guard.unit(), new Operator.PositionSet(row(guard.allowed(), guard.unit()))));
        }
        return conditions;
    }

    private long[] row(BitSet releases, int u) {
        int count = problem.units().get(u).releases();
        return Bits.of(releases.get(0, count), count);
    }

    private List<Interaction> interactions(UnitModel[] unitModels) {
        List<Interaction> interactions = new ArrayList<>();
        for (int u = 0; u < size; u++) {
            for (int w = u + 1; w < size; w++) {
                if (problem.related(u, w) || unitModels[u].partners.get(w) || unitModels[w].partners.get(u)) {
                    interactions.add(new Interaction(u, w, unitModels[u], unitModels[w], fit(u, w), fit(w, u)));
                }
            }
        }
        return interactions;
    }

    private long[][] fit(int u, int w) {
        long[][] fit = new long[problem.units().get(u).releases()][];
        int columns = problem.units().get(w).releases();
        for (int a = 0; a < fit.length; a++) {
            fit[a] = Bits.full(columns);
            Bits.remove(fit[a], row(problem.misfits(u, a, w), w));
        }
        return fit;
    }
}
