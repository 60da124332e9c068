package dev.stepladder.plan;

import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.UnitMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One ordered plan over all environments. The catalogue describes each distinct hop once. The stages list the steps: which
 * clusters take the hops, in which order.
 *
 * @param goal component name to the wanted range
 * @param rollout how environments take turns
 * @param environments their names, in rollout order
 * @param paths each distinct path, with the clusters that take it
 * @param stages in order
 */
public record Plan(
        SortedMap<ComponentName, String> goal,
        Rollout rollout,
        List<EnvironmentName> environments,
        Basis basis,
        List<ClusterPath> paths,
        Catalogue catalogue,
        List<Stage> stages,
        Remarks remarks) {
    public Plan {
        environments = List.copyOf(environments);
        paths = List.copyOf(paths);
        stages = List.copyOf(stages);
    }

    /**
     * What a plan was made from.
     *
     * @param inputs the files and folders that it was made from
     * @param assumed values that were not given and come from the provider's defaults, in words
     * @param taken hops that were taken before this plan was made, and count as rehearsals
     * @param overridden the facts about the releases in the plan that a team's matrices override
     * @param uncovered running things in clusters of the plan that no matrix describes; the plan says nothing of them
     * @param policies the policies of its clusters, each with its price, by component
     * @param excluded clusters that the fleet leaves out for a while, in its order
     * @param options the attributes that options gave to every cluster, over the fleet file's; policies and channels among them
     * @param approvers the roles that must approve it; for a plan with dates, those that its stages do not name
     */
    public record Basis(
            List<Input> inputs,
            List<String> assumed,
            List<Taken> taken,
            List<OverriddenFact> overridden,
            List<UncoveredThing> uncovered,
            List<PolicyPrice> policies,
            List<Excluded> excluded,
            SortedMap<String, String> options,
            List<String> approvers) {
        public Basis {
            options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
            approvers = List.copyOf(approvers);
            policies = List.copyOf(policies);
            inputs = List.copyOf(inputs);
            assumed = List.copyOf(assumed);
            taken = List.copyOf(taken);
            overridden = List.copyOf(overridden);
            uncovered = List.copyOf(uncovered);
            excluded = List.copyOf(excluded);
        }

        /** The parts of a plan that was made without options and asks for no approval. */
        public Basis(
                List<Input> inputs,
                List<String> assumed,
                List<Taken> taken,
                List<OverriddenFact> overridden,
                List<UncoveredThing> uncovered,
                List<PolicyPrice> policies,
                List<Excluded> excluded) {
            this(inputs, assumed, taken, overridden, uncovered, policies, excluded, new TreeMap<>(), List.of());
        }
    }

    /**
     * What the steps refer to.
     *
     * @param hops each distinct hop, in the order of first use
     * @param gates the checks, tasks and waits around hops, each once, in the order of first use
     * @param facts every fact that the plan relies on, by id
     */
    public record Catalogue(List<PlannedHop> hops, List<PlannedGate> gates, List<Fact> facts) {
        public Catalogue {
            hops = List.copyOf(hops);
            gates = List.copyOf(gates);
            facts = List.copyOf(facts);
        }
    }

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
    public record Remarks(
            List<String> unrehearsed,
            List<Unlike> notRepresentative,
            List<Rename> renames,
            List<List<String>> changes,
            List<Repair> repairs,
            List<StepLines> lines) {
        public Remarks {
            lines = List.copyOf(lines);
            repairs = List.copyOf(repairs);
            unrehearsed = List.copyOf(unrehearsed);
            notRepresentative = List.copyOf(notRepresentative);
            renames = List.copyOf(renames);
            changes = changes.stream().map(List::copyOf).toList();
        }
    }

    /** A file or folder that a plan was made from. */
    public record Input(String name, String sha256) {}

    /**
     * The hops of an earlier plan that one cluster has taken.
     *
     * @param hops in words, in order
     */
    public record Taken(ClusterName cluster, EnvironmentName environment, List<String> hops) {
        public Taken {
            hops = List.copyOf(hops);
        }
    }

    /**
     * A running thing that no matrix describes.
     *
     * @param clusters the clusters in which it runs, in the fleet's order
     */
    public record UncoveredThing(Uncovered thing, List<ClusterName> clusters) {
        public UncoveredThing {
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * A cluster that stays as it is.
     *
     * @param reason why, for people
     * @param until the last day on which it is left out
     */
    public record Excluded(ClusterName cluster, String reason, LocalDate until) {
        /** Such as {@code prod-us until 2027-01-31: it moves to another region}. */
        public String inWords() {
            return "%s until %s: %s".formatted(cluster, until, reason);
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

    /**
     * One path from start to end.
     *
     * @param clusters the clusters that take it, in the fleet's order
     * @param attributes of the clusters
     * @param accepted names of the rules accepted for the clusters
     * @param start the units of the clusters before the first hop
     * @param proof that it is the cheapest path, as far as known
     */
    public record ClusterPath(
            List<ClusterName> clusters,
            SortedMap<String, String> attributes,
            SortedSet<String> accepted,
            List<Unit> start,
            Cost cost,
            Proof proof) {
        public ClusterPath {
            clusters = List.copyOf(clusters);
            start = List.copyOf(start);
        }

        /** No path costs less. */
        public Cost bound() {
            return proof.bound();
        }

        /** True if no shorter path exists. */
        public boolean proven() {
            return proof.proven();
        }

        /** The lower bounds on the cost of units. */
        public List<Need> needs() {
            return proof.needs();
        }

        /** The limit that ended the proof or the choice, in words. */
        public Optional<String> limit() {
            return proof.limit();
        }
    }

    /**
     * The known bound on the cost of all paths.
     *
     * @param bound no path costs less, of those with as short a repair
     * @param proven whether the bound equals the cost, so that no shorter path exists
     * @param needs the certificate: lower bounds on the cost of units from the first safe state on, as far as they are independent
     *     of the search
     * @param limit the limit, in words, that ended the proof or the choice among equally cheap paths
     */
    public record Proof(Cost bound, boolean proven, List<Need> needs, Optional<String> limit) {
        public Proof {
            needs = List.copyOf(needs);
        }
    }

    /** All steps of one minor of the leading component. */
    public record Stage(String name, List<EnvironmentPart> environments) {
        public Stage {
            environments = List.copyOf(environments);
        }
    }

    /** The steps of one environment in a stage. */
    public record EnvironmentPart(EnvironmentName name, List<Wave> waves) {
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
     * @param units the units that move; several in lockstep
     * @param hop the id of a {@link PlannedHop}
     */
    public record Step(String id, ClusterName cluster, List<String> units, String hop) {
        public Step {
            units = List.copyOf(units);
        }

        /** The name of a step: its cluster, its units and their new releases. */
        public static String id(ClusterName cluster, List<UnitMove> moves) {
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

    /** The lines of repositories that a step, named by its id, changes. */
    public record StepLines(String step, List<LineChange> changes) {
        public StepLines {
            changes = List.copyOf(changes);
        }
    }

    /** As in its {@link Basis}. */
    public List<Input> inputs() {
        return basis.inputs();
    }

    /** As in its {@link Basis}. */
    public List<String> assumed() {
        return basis.assumed();
    }

    /** As in its {@link Basis}. */
    public List<Taken> taken() {
        return basis.taken();
    }

    /** As in its {@link Basis}. */
    public List<OverriddenFact> overridden() {
        return basis.overridden();
    }

    /** As in its {@link Basis}. */
    public List<UncoveredThing> uncovered() {
        return basis.uncovered();
    }

    /** As in its {@link Basis}. */
    public List<PolicyPrice> policies() {
        return basis.policies();
    }

    /** As in its {@link Basis}. */
    public List<Excluded> excluded() {
        return basis.excluded();
    }

    /** As in its {@link Basis}. */
    public SortedMap<String, String> options() {
        return basis.options();
    }

    /** As in its {@link Basis}. */
    public List<String> approvers() {
        return basis.approvers();
    }

    /** As in its {@link Catalogue}. */
    public List<PlannedHop> hops() {
        return catalogue.hops();
    }

    /** As in its {@link Catalogue}. */
    public List<PlannedGate> gates() {
        return catalogue.gates();
    }

    /** As in its {@link Catalogue}. */
    public List<Fact> facts() {
        return catalogue.facts();
    }

    /** As in its {@link Remarks}. */
    public List<String> unrehearsed() {
        return remarks.unrehearsed();
    }

    /** As in its {@link Remarks}. */
    public List<Unlike> notRepresentative() {
        return remarks.notRepresentative();
    }

    /** As in its {@link Remarks}. */
    public List<Rename> renames() {
        return remarks.renames();
    }

    /** As in its {@link Remarks}. */
    public List<List<String>> changes() {
        return remarks.changes();
    }

    /** As in its {@link Remarks}. */
    public List<Repair> repairs() {
        return remarks.repairs();
    }

    /** As in its {@link Remarks}. */
    public List<StepLines> lines() {
        return remarks.lines();
    }

    /** The cost of all clusters together, without unrehearsed hops. */
    public Cost cost() {
        return paths.stream()
                .map(path -> path.cost().unshared(0).times(path.clusters().size()))
                .reduce(Cost.ZERO, Cost::plus);
    }

    /** Whether no path of any cluster can be cheaper. */
    public boolean isProven() {
        return paths.stream().allMatch(ClusterPath::proven);
    }

    /** The same plan with the prices of its policies. */
    public Plan pricing(List<PolicyPrice> prices) {
        Basis priced = new Basis(
                basis.inputs(),
                basis.assumed(),
                basis.taken(),
                basis.overridden(),
                basis.uncovered(),
                prices,
                basis.excluded(),
                basis.options(),
                basis.approvers());
        return new Plan(goal, rollout, environments, priced, paths, catalogue, stages, remarks);
    }

    /** The same plan with the roles that must approve it. */
    public Plan askingFor(List<String> roles) {
        Basis asking = new Basis(
                basis.inputs(),
                basis.assumed(),
                basis.taken(),
                basis.overridden(),
                basis.uncovered(),
                basis.policies(),
                basis.excluded(),
                basis.options(),
                roles);
        return new Plan(goal, rollout, environments, asking, paths, catalogue, stages, remarks);
    }

    /** What runs on some cluster of a path and no matrix describes. */
    public List<Uncovered> uncovered(ClusterPath path) {
        Set<ClusterName> clusters = new HashSet<>(path.clusters());
        return uncovered().stream()
                .filter(thing -> thing.clusters().stream().anyMatch(clusters::contains))
                .map(UncoveredThing::thing)
                .toList();
    }

    /** The repair of a cluster; empty if its start is safe. */
    public Optional<Repair> repair(ClusterName cluster) {
        return repairs().stream()
                .filter(repair -> repair.cluster().equals(cluster))
                .findFirst();
    }

    /** All steps in order. */
    public List<Step> steps() {
        return steps(stages);
    }

    /** All steps of some stages, in order. */
    static List<Step> steps(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.environments().stream())
                .flatMap(part -> part.waves().stream())
                .flatMap(wave -> wave.steps().stream())
                .toList();
    }
}
