package dev.stepladder.plan;

import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.UnitMove;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * One ordered plan over all environments. It reads twice: the hops say what each hop is about, once; the stages say who takes them in which
 * order.
 *
 * @param goal component name to the range that was asked for
 * @param rollout how environments take turns
 * @param environments their names, in the order in which they take turns
 * @param inputs what it was made from
 * @param assumed what was not told and taken from the provider's defaults, in words
 * @param taken hops that were taken before this plan was made, and count as rehearsals
 * @param overridden the facts about what the plan's clusters run that a team's matrices override
 * @param uncovered what runs in clusters of the plan and no matrix describes: the plan does not speak of it
 * @param paths each distinct way from start to end, with the clusters that go it
 * @param hops each distinct hop, in the order of first use
 * @param gates what is to be answered, done or waited for around hops, each once, in the order of first use
 * @param stages in order
 * @param unrehearsed steps whose hop no earlier environment takes first, by id, in order
 * @param notRepresentative steps that are rehearsed, but only on clusters of another shape
 * @param renames steps that make something under a new name and remove the old one
 * @param changes ids of steps of one cluster that share one change, in order; every other step is a change of its own
 * @param facts every fact that the plan relies on, by id
 */
public record Plan(
        SortedMap<String, String> goal,
        Rollout rollout,
        List<String> environments,
        List<Input> inputs,
        List<String> assumed,
        List<Taken> taken,
        List<OverriddenFact> overridden,
        List<UncoveredThing> uncovered,
        List<ClusterPath> paths,
        List<PlannedHop> hops,
        List<PlannedGate> gates,
        List<Stage> stages,
        List<String> unrehearsed,
        List<Unlike> notRepresentative,
        List<Rename> renames,
        List<List<String>> changes,
        List<Fact> facts) {
    public Plan {
        environments = List.copyOf(environments);
        inputs = List.copyOf(inputs);
        assumed = List.copyOf(assumed);
        taken = List.copyOf(taken);
        overridden = List.copyOf(overridden);
        uncovered = List.copyOf(uncovered);
        paths = List.copyOf(paths);
        hops = List.copyOf(hops);
        gates = List.copyOf(gates);
        stages = List.copyOf(stages);
        unrehearsed = List.copyOf(unrehearsed);
        notRepresentative = List.copyOf(notRepresentative);
        renames = List.copyOf(renames);
        changes = changes.stream().map(List::copyOf).toList();
        facts = List.copyOf(facts);
    }

    /** A file or folder that a plan was made from. */
    public record Input(String name, String sha256) {}

    /**
     * What one cluster has behind it of an earlier plan.
     *
     * @param hops in words, in order
     */
    public record Taken(String cluster, String environment, List<String> hops) {
        public Taken {
            hops = List.copyOf(hops);
        }
    }

    /**
     * What runs and no matrix describes.
     *
     * @param clusters where it runs, in the fleet's order
     */
    public record UncoveredThing(Uncovered thing, List<String> clusters) {
        public UncoveredThing {
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * One way from start to end.
     *
     * @param clusters who goes it, in the fleet's order
     * @param attributes theirs
     * @param accepted rules that are set aside for them, by name
     * @param start their units at the beginning
     * @param bound no path costs less
     * @param proven whether it is as high as the cost, so that no shorter path exists
     * @param needs what units need at least, which shows without the search that no path costs less, as far as it can be shown
     * @param limit which limit ended the proof, or after it the choice among paths that cost the same, in words; empty if none did
     */
    public record ClusterPath(
            List<String> clusters,
            SortedMap<String, String> attributes,
            SortedSet<String> accepted,
            List<Unit> start,
            Cost cost,
            Cost bound,
            boolean proven,
            List<Need> needs,
            String limit) {
        public ClusterPath {
            clusters = List.copyOf(clusters);
            start = List.copyOf(start);
            needs = List.copyOf(needs);
        }
    }

    /** All that belongs to one minor of the leading component. */
    public record Stage(String name, List<EnvironmentPart> environments) {
        public Stage {
            environments = List.copyOf(environments);
        }
    }

    /** What one environment does in a stage. */
    public record EnvironmentPart(String name, List<Wave> waves) {
        public EnvironmentPart {
            waves = List.copyOf(waves);
        }
    }

    /** Clusters that move together. */
    public record Wave(String name, List<Step> steps) {
        public Wave {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One hop in one cluster.
     *
     * @param id unique in the plan, and the same when other steps come or go
     * @param units what moves; several in lockstep
     * @param hop the id of a {@link PlannedHop}
     */
    public record Step(String id, String cluster, List<String> units, String hop) {
        public Step {
            units = List.copyOf(units);
        }

        /** The name of a step: its cluster, its units and the releases they come to. */
        public static String id(String cluster, List<UnitMove> moves) {
            return "%s/%s/%s"
                    .formatted(
                            cluster,
                            moves.stream().map(UnitMove::unit).collect(Collectors.joining("+")),
                            moves.stream().map(move -> move.to().text()).collect(Collectors.joining("+")));
        }
    }

    /**
     * A step that is rehearsed only on clusters of another shape.
     *
     * @param step its id
     * @param rehearsal the cluster of an earlier environment that is most like it
     * @param differs in which attributes they differ, in words
     */
    public record Unlike(String step, String rehearsal, String differs) {}

    /**
     * What a step makes, and removes once nothing runs there any more.
     *
     * @param step its id
     */
    public record Rename(String step, String creates, String removes) {
        /** What moves of some of these units make, if these are called by their release and the name changes. */
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

    /** What runs on some cluster of a path and no matrix describes. */
    public List<Uncovered> uncovered(ClusterPath path) {
        Set<String> clusters = new HashSet<>(path.clusters());
        return uncovered.stream()
                .filter(thing -> thing.clusters().stream().anyMatch(clusters::contains))
                .map(UncoveredThing::thing)
                .toList();
    }

    /** All steps in order. */
    public List<Step> steps() {
        return stages.stream()
                .flatMap(stage -> stage.environments().stream())
                .flatMap(part -> part.waves().stream())
                .flatMap(wave -> wave.steps().stream())
                .toList();
    }
}
