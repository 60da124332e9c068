package dev.stepladder.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The synchronised product of the transition graphs of two interacting units: steps of one unit, and steps of both.
 *
 * <p>The product is a projection of the whole task. Guards on third units count as true, and a joint move with third
 * units keeps only the parts of these two. So every path of the whole task projects to a path of the product, and a
 * lower bound of the product holds for the whole.
 */
public final class PairProduct {
    public final Interaction interaction;
    public final int rows;
    public final int columns;

    /** Steps of the first unit only, by its position before. */
    public final Step[][] ofFirst;

    /** Steps of the second unit only, by its position before. */
    public final Step[][] ofSecond;

    /** Steps of both units, by the position of the first before. */
    public final Both[][] ofBoth;

    /** Whether every step leads to a higher position. */
    final boolean upward;

    /**
     * A step of one of the two units.
     *
     * @param cost the part of the operator's cost that counts at this unit
     * @param when the positions of the other unit at which the step is applicable; empty for all
     */
    public record Step(int to, long cost, Optional<Operator.PositionSet> when) {
        static Step free(int to, long cost) {
            return new Step(to, cost, Optional.empty());
        }

        public boolean allowedWith(int position) {
            return when.isEmpty() || when.get().has(position);
        }
    }

    /**
     * A step of both units.
     *
     * @param firstCost the part of the operator's cost that counts at the first unit
     */
    public record Both(int to, int otherFrom, int otherTo, long firstCost, long secondCost) {}

    PairProduct(Interaction interaction) {
        this.interaction = interaction;
        this.rows = interaction.one.graph.size();
        this.columns = interaction.other.graph.size();
        this.ofFirst = steps(interaction.one, interaction.first, interaction.second);
        this.ofSecond = steps(interaction.other, interaction.second, interaction.first);
        this.ofBoth = new Both[rows][];
        for (int position = 0; position < rows; position++) {
            ofBoth[position] = both(position);
        }
        this.upward = interaction.one.upward && interaction.other.upward;
    }

    /** Whether some step moves both units. */
    public boolean jointMoves() {
        return Arrays.stream(ofBoth).anyMatch(steps -> steps.length > 0);
    }

    private static Step[][] steps(UnitModel unitModel, int unit, int other) {
        if (!unitModel.partners.get(unit) && !unitModel.partners.get(other)) {
            return unitModel.steps();
        }
        Step[][] steps = new Step[unitModel.at.length][];
        for (int position = 0; position < steps.length; position++) {
            List<Step> here = new ArrayList<>();
            for (Operator op : unitModel.at[position]) {
                if (op.partOf(other) < 0 && possible(op, unit)) {
                    here.add(new Step(op.to[op.partOf(unit)], op.costAt(unit), guard(op, other)));
                }
            }
            steps[position] = here.toArray(new Step[0]);
        }
        return steps;
    }

    private Both[] both(int position) {
        if (!interaction.one.partners.get(interaction.second)) {
            return NEVER;
        }
        List<Both> here = new ArrayList<>();
        for (Operator op : interaction.one.at[position]) {
            int one = op.partOf(interaction.first);
            int two = op.partOf(interaction.second);
            if (two >= 0 && possible(op, interaction.first) && possible(op, interaction.second)) {
                here.add(new Both(
                        op.to[one],
                        op.from[two],
                        op.to[two],
                        op.costAt(interaction.first),
                        op.costAt(interaction.second)));
            }
        }
        return here.toArray(NEVER);
    }

    private static final Both[] NEVER = {};

    /** Whether the guards of the operator on a unit that it moves hold at the unit's first position. */
    private static boolean possible(Operator op, int unit) {
        for (Operator.Condition guard : op.guards) {
            if (guard.unit() == unit && !guard.allowed().has(op.from[op.partOf(unit)])) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Operator.PositionSet> guard(Operator op, int unit) {
        return op.guards.stream()
                .filter(guard -> guard.unit() == unit)
                .map(Operator.Condition::allowed)
                .reduce((one, other) -> {
                    long[] both = one.words.clone();
                    Bits.keep(both, other.words);
                    return new Operator.PositionSet(both);
                });
    }
}
