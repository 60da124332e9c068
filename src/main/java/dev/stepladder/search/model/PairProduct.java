package dev.stepladder.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Two linked units as if they were alone in the world: what each does alone, what they do together.
 *
 * <p>Guards on third units are taken to hold, and a leap with third units only asks for its parts here. So every path of the whole
 * problem, seen from these two, is a path here; what is impossible or dear here is so in the whole.
 */
public final class PairProduct {
    public final Interaction link;
    public final int rows;
    public final int columns;

    /** Steps that change only the first unit, by its position before. */
    public final Step[][] ofFirst;

    /** Steps that change only the second, by its position before. */
    public final Step[][] ofSecond;

    /** Steps that change both, by the first's position before. */
    public final Both[][] ofBoth;

    /** Whether every step leads to later positions. */
    final boolean upward;

    /**
     * A hop of one of the two.
     *
     * @param cost what of its cost counts at that unit
     * @param when the positions of the unit that stands still from where it is allowed; empty for all
     */
    public record Step(int to, long cost, Optional<Operator.PositionSet> when) {
        static Step free(int to, long cost) {
            return new Step(to, cost, Optional.empty());
        }

        public boolean allowedBeside(int position) {
            return when.isEmpty() || when.get().has(position);
        }
    }

    /**
     * A hop of both.
     *
     * @param firstCost what of its cost counts at the first unit
     */
    public record Both(int to, int otherFrom, int otherTo, long firstCost, long secondCost) {}

    PairProduct(Interaction link) {
        this.link = link;
        this.rows = link.one.track.size();
        this.columns = link.other.track.size();
        this.ofFirst = steps(link.one, link.first, link.second);
        this.ofSecond = steps(link.other, link.second, link.first);
        this.ofBoth = new Both[rows][];
        for (int position = 0; position < rows; position++) {
            ofBoth[position] = both(position);
        }
        this.upward = link.one.upward && link.other.upward;
    }

    /** Whether some step changes both. */
    public boolean leaps() {
        return Arrays.stream(ofBoth).anyMatch(steps -> steps.length > 0);
    }

    private static Step[][] steps(UnitModel mover, int unit, int other) {
        if (!mover.partners.get(unit) && !mover.partners.get(other)) {
            return mover.steps();
        }
        Step[][] steps = new Step[mover.at.length][];
        for (int position = 0; position < steps.length; position++) {
            List<Step> here = new ArrayList<>();
            for (Operator op : mover.at[position]) {
                if (op.partOf(other) < 0 && possible(op, unit)) {
                    here.add(new Step(op.to[op.partOf(unit)], op.costAt(unit), guard(op, other)));
                }
            }
            steps[position] = here.toArray(new Step[0]);
        }
        return steps;
    }

    private Both[] both(int position) {
        if (!link.one.partners.get(link.second)) {
            return NEVER;
        }
        List<Both> here = new ArrayList<>();
        for (Operator op : link.one.at[position]) {
            int one = op.partOf(link.first);
            int two = op.partOf(link.second);
            if (two >= 0 && possible(op, link.first) && possible(op, link.second)) {
                here.add(new Both(op.to[one], op.from[two], op.to[two], op.costAt(link.first), op.costAt(link.second)));
            }
        }
        return here.toArray(NEVER);
    }

    private static final Both[] NEVER = {};

    /** Whether the hop asks of a unit that it moves to stand where the move begins, if anywhere. */
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
