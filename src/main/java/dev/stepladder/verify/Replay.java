package dev.stepladder.verify;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows one cluster through a plan, step by step, and applies the rules to every hop and state.
 *
 * <p>Until the first safe state, the rules apply to states only as far as {@link Breaches} of the start say.
 *
 * <p>It continues after a finding as long as the state of the cluster is known, so that one run reports every problem.
 */
final class Replay {
    private final Matrices matrices;
    private final Map<String, PlannedHop> hops;
    private final RuleBook rules;
    private final List<Discrepancy> findings;
    private final Optional<PlanRemarks.Repair> repair;
    private final Breaches broken;
    private final List<List<UnitMove>> taken = new ArrayList<>();
    private List<Unit> state;

    /** @param repair what the plan says of the cluster's unsafe start, if it says so */
    Replay(
            ClusterPath path,
            Optional<PlanRemarks.Repair> repair,
            Map<String, PlannedHop> hops,
            RuleBook rules,
            List<Discrepancy> findings) {
        this.matrices = rules.matrices();
        this.hops = hops;
        this.rules = rules;
        this.findings = findings;
        this.state = path.start();
        this.repair = repair;
        this.broken = Breaches.of(rules, path.start());
    }

    /** Replays a cluster's steps. Gives its trajectory, if every step could be followed. */
    Optional<Trajectory> run(ClusterName cluster, List<Step> steps) {
        List<Unit> start = state;
        if (!known(cluster)) {
            return Optional.empty();
        }
        compareStart(cluster.text(), rules.objections(state));
        List<String> ids = steps.stream().map(Step::id).toList();
        repair.stream()
                .flatMap(said -> said.steps().stream())
                .filter(step -> !ids.contains(step))
                .forEach(step ->
                        find("repair", step, "is marked as repair, but %s takes no such step".formatted(cluster)));
        for (Step step : steps) {
            Optional<List<UnitMove>> moves = moves(step);
            if (moves.isEmpty()) {
                return Optional.empty();
            }
            take(step, moves.get());
        }
        repair.filter(said -> !rules.objections(state).isEmpty())
                .ifPresent(said -> find("repair", cluster.text(), "ends in a state that is not safe"));
        return Optional.of(Trajectory.from(start, taken));
    }

    private boolean known(ClusterName cluster) {
        boolean known = true;
        for (Unit unit : state) {
            for (Unit part : unit.parts()) {
                boolean release = matrices.component(part.component())
                        .flatMap(component -> component.release(part.version()))
                        .isPresent();
                if (!release) {
                    find(
                            "start",
                            cluster.text(),
                            "no matrix has %s %s any more".formatted(part.component(), part.version()));
                    known = false;
                }
            }
        }
        return known;
    }

    private Optional<List<UnitMove>> moves(Step step) {
        PlannedHop hop = hops.get(step.hop());
        if (hop == null) {
            find("step", step.id(), "takes the hop %s, which the plan does not describe".formatted(step.hop()));
            return Optional.empty();
        }
        List<UnitMove> moves = new ArrayList<>();
        for (String name : step.units()) {
            Optional<Unit> unit =
                    state.stream().filter(known -> known.name().equals(name)).findFirst();
            if (unit.isEmpty()) {
                find("step", step.id(), "moves the unit %s, which the cluster does not have".formatted(name));
                return Optional.empty();
            }
            Optional<PlannedHop.Move> move = hop.moveOf(unit.get(), step.units());
            if (move.isEmpty()) {
                find(
                        "step",
                        step.id(),
                        "%s is not a hop of %s"
                                .formatted(hop.inWords(), unit.get().component()));
                return Optional.empty();
            }
            if (!unit.get().runs(move.get().from())) {
                find(
                        "step",
                        step.id(),
                        "leaves %s %s, but %s is at %s then: an earlier step is missing, changed or out of place"
                                .formatted(
                                        move.get().component(),
                                        move.get().from(),
                                        name,
                                        unit.get().version()));
                return Optional.empty();
            }
            boolean known = matrices.component(move.get().component())
                    .flatMap(component -> component.release(move.get().to()))
                    .isPresent();
            if (!known) {
                find(
                        "step",
                        step.id(),
                        "no matrix knows %s %s"
                                .formatted(move.get().component(), move.get().to()));
                return Optional.empty();
            }
            moves.add(new UnitMove(
                    name, unit.get().component(), move.get().from(), move.get().to()));
        }
        String id = Step.id(step.cluster(), moves);
        if (!step.id().replaceFirst("~[0-9]+$", "").equals(id)) {
            find("step", step.id(), "step name does not match its hop; expected %s".formatted(id));
        }
        return Optional.of(moves);
    }

    private void take(Step step, List<UnitMove> moves) {
        List<UnitMove> own = rules.carries().own(moves);
        if (own.size() > 1 && rules.locksteps().tying(own).isEmpty()) {
            find("step", step.id(), "moves several units at once, but no lockstep rule requires it");
        }
        compareMark(step);
        report("step", step.id(), rules.objections(state, moves));
        taken.add(moves);
        state = Trajectory.from(state, List.of(moves)).end();
        report(
                "state",
                "after " + step.id(),
                isMarked(step) ? broken.gained(Breaches.of(rules, state)) : rules.objections(state));
    }

    /** Compares what the plan says is wrong with the start; without a word about that, a start that is not safe is a finding. */
    private void compareStart(String cluster, List<Objection> unsafe) {
        if (repair.isEmpty()) {
            report("start", cluster, unsafe);
            return;
        }
        List<String> now = unsafe.stream().map(Objection::inFull).toList();
        if (now.isEmpty()) {
            find("repair", cluster, "the start is safe, but the plan repairs it");
        } else if (!now.equals(repair.get().unsafe())) {
            find(
                    "repair",
                    cluster,
                    "the plan says of the start '%s', but the matrices now say '%s'"
                            .formatted(String.join("; ", repair.get().unsafe()), String.join("; ", now)));
        }
    }

    /** Checks that a step is one of a repair if it starts in an unsafe state, and only then. */
    private void compareMark(Step step) {
        boolean safe = rules.objections(state).isEmpty();
        if (isMarked(step) && safe) {
            find("repair", step.id(), "is marked as repair, but the state before it is safe");
        } else if (repair.isPresent() && !isMarked(step) && !safe) {
            find("repair", step.id(), "starts in a state that is not safe, but is not marked as repair");
        }
    }

    private boolean isMarked(Step step) {
        return repair.filter(said -> said.steps().contains(step.id())).isPresent();
    }

    private void report(String code, String where, List<Objection> objections) {
        objections.forEach(objection -> find(code, where, objection.inFull()));
    }

    private void find(String code, String where, String says) {
        findings.add(new Discrepancy(code, where, says));
    }
}
