package dev.stepladder.plan;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of single steps.
 *
 * @param unrehearsed steps whose hop no earlier environment takes first, by id, in order
 * @param notRepresentative steps that are rehearsed, but only on clusters of another shape
 * @param renames steps that create a unit under a new name and remove the old one
 * @param changes ids of steps of one cluster that share one change, in order; every other step is a change of its own
 * @param repairs clusters whose start is not safe, and the steps that lead to their first safe state, in the fleet's order
 * @param lines the lines of repositories that steps change, as far as they are known
 */
public record PlanRemarks(
        List<String> unrehearsed,
        List<Unlike> notRepresentative,
        List<Rename> renames,
        List<List<String>> changes,
        List<Repair> repairs,
        List<StepLines> lines) {
    public PlanRemarks {
        lines = List.copyOf(lines);
        repairs = List.copyOf(repairs);
        unrehearsed = List.copyOf(unrehearsed);
        notRepresentative = List.copyOf(notRepresentative);
        renames = List.copyOf(renames);
        changes = changes.stream().map(List::copyOf).toList();
    }

    /** The repair of a cluster; empty if its start is safe. */
    public Optional<Repair> repair(ClusterName cluster) {
        return repairs.stream()
                .filter(repair -> repair.cluster().equals(cluster))
                .findFirst();
    }

    /**
     * A step that is rehearsed only on clusters of another shape.
     *
     * @param step its id
     * @param rehearsal the most similar cluster of an earlier environment
     * @param differs the attributes that differ, in words
     */
    public record Unlike(String step, ClusterName rehearsal, String differs) {}

    /**
     * The unit that a step creates, and the unit that it removes afterwards.
     *
     * @param step its id
     */
    public record Rename(String step, String creates, String removes) {
        /** The rename by these moves, if the units are named after their release and the name changes. */
        public static Optional<Rename> of(String step, List<Unit> units, List<UnitMove> moves) {
            List<String> creates = new ArrayList<>();
            List<String> removes = new ArrayList<>();
            for (UnitMove move : moves) {
                for (Unit unit : units) {
                    String after = unit.at(move.to()).calls();
                    String before = unit.at(move.from()).calls();
                    if (unit.name().equals(move.unit()) && !after.equals(before)) {
                        creates.add(after);
                        removes.add(before);
                    }
                }
            }
            return creates.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Rename(step, String.join(" + ", creates), String.join(" + ", removes)));
        }
    }

    /**
     * The first steps of a cluster whose start is not safe. They end in its first safe state; until then no state breaks a rule that
     * the start does not break.
     *
     * @param unsafe what is wrong with the start, in words
     * @param steps their ids, in order
     */
    public record Repair(ClusterName cluster, List<String> unsafe, List<String> steps) {
        public Repair {
            unsafe = List.copyOf(unsafe);
            steps = List.copyOf(steps);
        }
    }

    /** The lines of repositories that a step, named by its id, changes. */
    public record StepLines(String step, List<LineChange> changes) {
        public StepLines {
            changes = List.copyOf(changes);
        }
    }
}
