package dev.stepladder.verify;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.PolicyRules;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.trajectory.DescribedPath;
import dev.stepladder.trajectory.HopDescriber;
import dev.stepladder.trajectory.Rehearsal;
import dev.stepladder.trajectory.Trajectory;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks that a plan is still true.
 *
 * <p>Each cluster is followed from its start. Every hop and every state must satisfy the rules of today's matrices, the end must be the goal, and the
 * statements of the plan about its hops, costs and facts must match that replay. Other facts may change freely.
 */
public final class Verifier {
    private final Matrices matrices;
    private final Map<String, PlannedGate> gates = new LinkedHashMap<>();
    private final List<Discrepancy> findings = new ArrayList<>();
    private final SortedSet<Fact> relied = new TreeSet<>();

    private Verifier(Matrices matrices) {
        this.matrices = matrices;
    }

    /** Every statement of a plan that is not true, in the plan's order; empty for a true plan. */
    public static List<Discrepancy> verify(Plan plan, Matrices matrices) {
        return verify(plan, matrices, false);
    }

    /**
     * The same.
     *
     * @param same whether the plan was made with these matrices: then it lists every fact that it relies on. Matrices of today may have more.
     */
    public static List<Discrepancy> verify(Plan plan, Matrices matrices, boolean same) {
        Verifier verifier = new Verifier(matrices);
        verifier.judge(plan);
        if (same) {
            verifier.checkFactsAreListed(plan);
        }
        return verifier.findings.stream().distinct().toList();
    }

    private void judge(Plan plan) {
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<ClusterName, List<Step>> steps = stepsByCluster(plan);
        Map<String, String> stageOf = stageByStep(plan);
        Set<ClusterName> planned = new HashSet<>();
        FirstEnvironment firsts = new FirstEnvironment(plan);
        ChangeCheck changes = new ChangeCheck(plan, findings);
        changes.checkNames();
        new CatalogueCheck(plan, matrices, findings).check();
        new EnvironmentCheck(plan, findings).check();
        new PolicyCheck(plan, findings).check();
        new OptionCheck(plan, findings).check();
        Map<String, PlanRemarks.Rename> renames = new HashMap<>();
        plan.remarks().renames().forEach(rename -> renames.put(rename.step(), rename));
        ClusterShape shapes = new ClusterShape(plan, stageOf, renames);
        for (ClusterPath path : plan.paths()) {
            Set<List<Object>> sound = new HashSet<>();
            RuleBook rules = RuleBook.of(matrices, path.attributes(), path.accepted());
            Goal goal = goal(plan, path, matrices);
            for (ClusterName cluster : path.clusters()) {
                planned.add(cluster);
                List<Step> own = steps.getOrDefault(cluster, List.of());
                List<Object> shape = shapes.of(cluster, own);
                if (sound.contains(shape)) {
                    continue;
                }
                int before = findings.size();
                Optional<Trajectory> replay =
                        new Replay(path, plan.remarks().repair(cluster), hops, rules, findings).run(cluster, own);
                replay.ifPresent(trajectory -> {
                    goal.misses(trajectory.end(), matrices)
                            .forEach(missed -> find("goal", cluster.text(), missed + ": a step is missing at the end"));
                    DescribedPath replayed = DescribedPath.of(trajectory, rules, goal);
                    replayed.gates().forEach(gate -> gates.put(gate.id(), gate));
                    relied.addAll(replayed.facts());
                    compareNames(own, replayed);
                    compareHops(own, replayed, new HopDescriber(trajectory, rules, goal), hops);
                    compareStages(own, replayed, stageOf);
                    compareRenames(own, path, trajectory, renames);
                    changes.check(
                            own, replayed.stages().stream().map(Version::text).toList(), trajectory, rules);
                    boolean first = cluster.equals(path.clusters().get(0));
                    int unshared = first ? firsts.unshared(own) : path.cost().unshared();
                    compareCost(
                            cluster,
                            path,
                            StepCost.of(own, trajectory, hops, matrices).unshared(unshared));
                });
                if (findings.size() == before) {
                    sound.add(shape);
                }
            }
            new ProofCheck(path, findings).check();
        }
        steps.keySet().stream()
                .filter(cluster -> !planned.contains(cluster))
                .forEach(cluster -> find("start", cluster.text(), "has steps, but the plan does not say what it runs"));
        plan.remarks().repairs().stream()
                .map(PlanRemarks.Repair::cluster)
                .filter(cluster -> !planned.contains(cluster))
                .forEach(cluster ->
                        find("repair", cluster.text(), "is repaired, but the plan does not say what it runs"));
        compareGates(plan);
        new FactCheck(plan, policed(plan), findings).check();
        compareRehearsal(plan);
    }

    private void checkFactsAreListed(Plan plan) {
        Set<String> listed = new HashSet<>();
        plan.catalogue().facts().forEach(fact -> listed.add(fact.id()));
        relied.stream()
                .filter(fact -> !listed.contains(fact.id()))
                .forEach(fact -> find("fact", fact.id(), "is not listed, but the plan relies on it: " + fact.says()));
    }

    /** The matrices with the rules of all policies of a plan. */
    private Matrices policed(Plan plan) {
        Matrices all = matrices;
        for (ClusterPath path : plan.paths()) {
            all = PolicyRules.on(path.attributes(), all);
        }
        return all;
    }

    private static Map<ClusterName, List<Step>> stepsByCluster(Plan plan) {
        Map<ClusterName, List<Step>> steps = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            steps.computeIfAbsent(step.cluster(), key -> new ArrayList<>()).add(step);
        }
        return steps;
    }

    private static Map<String, String> stageByStep(Plan plan) {
        Map<String, String> stages = new HashMap<>();
        for (Stage stage : plan.stages()) {
            stage.environments().stream()
                    .flatMap(part -> part.waves().stream())
                    .flatMap(wave -> wave.steps().stream())
                    .forEach(step -> stages.put(step.id(), stage.name()));
        }
        return stages;
    }

    private void compareStages(List<Step> steps, DescribedPath replayed, Map<String, String> stageOf) {
        for (int i = 0; i < steps.size(); i++) {
            String said = String.valueOf(stageOf.get(steps.get(i).id()));
            String now = replayed.legs().get(i).stage().text();
            if (!said.equals(now)) {
                find("step", steps.get(i).id(), "is in stage %s, expected stage %s".formatted(said, now));
            }
        }
    }

    /** The goal of a plan for the clusters of a path. */
    static Goal goal(Plan plan, ClusterPath path, Matrices matrices) {
        SortedMap<ComponentName, VersionRange> wanted = new TreeMap<>();
        plan.goal().forEach((component, range) -> wanted.put(component, VersionRange.of(range)));
        return Goal.of(wanted, path.attributes(), matrices, path.start());
    }

    /** Checks that the names of hops match their moves, apart from a distinguishing number; {@link Replay} checks the names of steps. */
    private void compareNames(List<Step> steps, DescribedPath replayed) {
        for (int i = 0; i < steps.size(); i++) {
            String said = steps.get(i).hop();
            String now = replayed.legs().get(i).hop().id();
            if (!said.replaceFirst("~[0-9]+$", "").equals(now)) {
                find("hop", said, "hop name does not match its moves; expected " + now);
            }
        }
    }

    /** Compares the plan's statements about its hops with the replay. */
    private void compareHops(
            List<Step> steps, DescribedPath replayed, HopDescriber describer, Map<String, PlannedHop> hops) {
        for (int i = 0; i < steps.size(); i++) {
            PlannedHop said = hops.get(steps.get(i).hop());
            PlannedHop now = replayed.legs().get(i).hop();
            if (said == null) {
                continue;
            }
            if (!said.reasons().because().equals(now.reasons().because())) {
                // Another step may need the hop first by now; the reason in the plan may still hold.
                now = describer.describe(i, said.reasons().because()).hop();
            }
            compare(
                    said.id(),
                    "if it fails",
                    said.recovery().ifItFails(),
                    now.recovery().ifItFails());
            compare(
                    said.id(),
                    "instead",
                    said.recovery().instead().orElse(""),
                    now.recovery().instead().orElse(""));
            compare(
                    said.id(),
                    "run",
                    said.work().run().orElse(""),
                    now.work().run().orElse(""));
            compare(
                    said.id(),
                    "because",
                    said.reasons().because(),
                    now.reasons().because());
            compare(
                    said.id(),
                    "way back",
                    said.recovery().wayBack(),
                    now.recovery().wayBack());
            compare(said.id(), "moves", inWords(said), inWords(now));
            compare(
                    said.id(),
                    "disruptive",
                    said.effects().disruptive(),
                    now.effects().disruptive());
            compare(
                    said.id(),
                    "rolls nodes",
                    said.effects().rollsNodes(),
                    now.effects().rollsNodes());
            compare(said.id(), "gates", said.work().gates(), now.work().gates());
            compare(
                    said.id(),
                    "known issues",
                    IssueWords.of(said.trouble().issues(), now.trouble().issues()),
                    IssueWords.of(now.trouble().issues(), said.trouble().issues()));
            compare(said.id(), "risks", said.trouble().risks(), now.trouble().risks());
            compare(
                    said.id(),
                    "warnings",
                    said.trouble().warnings(),
                    now.trouble().warnings());
            compare(said.id(), "shape", said.trouble().shape(), now.trouble().shape());
            compare(said.id(), "apart", said.reasons().apart(), now.reasons().apart());
            compare(
                    said.id(),
                    "facts",
                    unnumbered(said.reasons().facts()),
                    unnumbered(now.reasons().facts()));
        }
    }

    /** Compares the plan's gates with those of the replay. */
    private void compareGates(Plan plan) {
        Map<String, PlannedGate> said = new LinkedHashMap<>();
        plan.catalogue().gates().forEach(gate -> said.put(gate.id(), gate));
        gates.forEach((id, now) -> {
            PlannedGate known = said.get(id);
            if (known == null) {
                find("gate", id, "is missing from the plan: " + now.request().ask());
            } else if (!known.equals(now)) {
                find(
                        "gate",
                        id,
                        "has changed: the plan says '%s', but the matrices now say '%s'"
                                .formatted(known.inWords(), now.inWords()));
            }
        });
        said.keySet().stream()
                .filter(id -> !gates.containsKey(id))
                .forEach(id -> find("gate", id, "is at no hop any more"));
    }

    private static List<String> inWords(PlannedHop hop) {
        return hop.moves().stream()
                .map(move -> "%s %s to %s, build %s, method %s"
                        .formatted(
                                move.component(),
                                move.from(),
                                move.to(),
                                quoted(move.build().orElse("")),
                                quoted(move.method().orElse(""))))
                .toList();
    }

    private void compare(String hop, String field, Object said, Object now) {
        if (!said.equals(now)) {
            find(
                    "hop",
                    hop,
                    "%s has changed: the plan says %s, but the matrices now say %s"
                            .formatted(field, quoted(said), quoted(now)));
        }
    }

    private static String quoted(Object value) {
        return value.toString().isEmpty() ? "nothing" : "'" + value + "'";
    }

    private void compareCost(ClusterName cluster, ClusterPath path, Cost cost) {
        if (!cost.equals(path.cost())) {
            find(
                    "cost",
                    cluster.text(),
                    "the plan says %s, but its steps cost %s"
                            .formatted(path.cost().inWords(), cost.inWords()));
        }
    }

    private static SortedSet<String> unnumbered(List<String> facts) {
        return facts.stream().map(FactCheck::unnumbered).collect(Collectors.toCollection(TreeSet::new));
    }

    private void compareRehearsal(Plan plan) {
        Rehearsal rehearsal = Rehearsal.of(
                plan.environments(),
                plan.basis().taken(),
                plan.paths(),
                plan.stages(),
                plan.catalogue().hops());
        List<String> now = rehearsal.unrehearsed();
        if (!now.equals(plan.remarks().unrehearsed())) {
            find(
                    "rehearsal",
                    "unrehearsed",
                    "the plan lists %s, but its order leaves %s"
                            .formatted(plan.remarks().unrehearsed(), now));
        }
        if (!rehearsal.notRepresentative().equals(plan.remarks().notRepresentative())) {
            find(
                    "rehearsal",
                    "not-representative",
                    "the plan lists %s, but its clusters leave %s"
                            .formatted(
                                    inWords(plan.remarks().notRepresentative()),
                                    inWords(rehearsal.notRepresentative())));
        }
    }

    private static List<String> inWords(List<PlanRemarks.Unlike> steps) {
        return steps.stream()
                .map(unlike -> "%s (%s: %s)".formatted(unlike.step(), unlike.rehearsal(), unlike.differs()))
                .toList();
    }

    private void compareRenames(
            List<Step> steps, ClusterPath path, Trajectory trajectory, Map<String, PlanRemarks.Rename> renames) {
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i).id();
            Optional<PlanRemarks.Rename> said = Optional.ofNullable(renames.get(step));
            Optional<PlanRemarks.Rename> now =
                    PlanRemarks.Rename.of(step, path.start(), trajectory.hops().get(i));
            if (!said.equals(now)) {
                find("step", step, "makes %s, but the plan says %s".formatted(inWords(now), inWords(said)));
            }
        }
    }

    private static String inWords(Optional<PlanRemarks.Rename> rename) {
        return rename.map(known -> "%s in place of %s".formatted(known.creates(), known.removes()))
                .orElse("nothing under a new name");
    }

    private void find(String code, String where, String says) {
        findings.add(new Discrepancy(code, where, says));
    }
}
