package dev.stepladder.report.runbook;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.Source;
import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.RepairText;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.TimeText;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the runbook of a plan. Each stage in each environment has its roles, the preparation, the steps with commands and
 * checks, and the closing. A gate of preparation or closing is listed once if several steps share it.
 */
public final class Runbook {
    private final Plan plan;
    private final Optional<Fleet> fleet;
    private final Markdown out = new Markdown();
    private final Map<String, String> repairs;
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<List<PlannedHop.Issue>, Integer> listed = new HashMap<>();

    private Runbook(Plan plan, Optional<Fleet> fleet) {
        this.plan = plan;
        this.fleet = fleet;
        this.repairs = RepairText.cells(plan);
        plan.facts().forEach(fact -> facts.put(fact.id(), fact));
    }

    /**
     * The runbook of the steps in a scope.
     *
     * @param fleet the holders of roles; without it the roles stay open
     * @param next the next command; empty if there is none
     */
    public static String write(DatedPlan plan, Scope scope, Optional<Fleet> fleet, String next) {
        Runbook runbook = new Runbook(plan.plan(), fleet);
        runbook.document(Headline.of(plan), StepViews.of(plan, scope), next);
        return runbook.out.toString();
    }

    private void document(Headline headline, List<List<StepView>> parts, String next) {
        out.heading(1, "Runbook: " + HeadlineText.title(headline));
        HeadlineText.lines(headline).forEach(line -> out.item(line.sign().mark(), line.text()));
        out.item("", headline.proof().words());
        out.item("", HeadlineText.notCovered(headline));
        out.command("Next:", next);
        out.blank();
        if (parts.isEmpty()) {
            out.paragraph("Nothing to do.");
        }
        plan.inputs()
                .forEach(input -> out.item(
                        "Made from",
                        input.name() + ", SHA-256 "
                                + input.sha256()
                                        .substring(
                                                0, Math.min(12, input.sha256().length()))));
        CoverageText.lines(plan).forEach(line -> out.item("Not covered:", line));
        parts.forEach(this::part);
    }

    /** One stage in one environment. */
    private void part(List<StepView> steps) {
        StepView first = steps.get(0);
        Roles roles = Roles.of(fleet, steps);
        out.heading(2, "Stage %s in %s".formatted(first.stage(), first.environment()));
        roles(roles, steps);
        overview(steps);
        out.heading(3, "Preparation");
        gates(steps, Gate.At.PREPARATION);
        roles.approvals()
                .forEach(role ->
                        out.box("Approval: %s (%s) agrees that the stage begins".formatted(role, roles.holder(role))));
        schedule(steps, roles);
        out.box("Log every command and every action in a console, with its time");
        changes(steps);
        out.heading(3, "Roll-out");
        listed.clear();
        steps.forEach(this::step);
        out.heading(3, "Closing");
        gates(steps, Gate.At.CLOSING);
        soak(first);
        out.box(
                "Record in the fleet file the releases that run now, and each problem as an issue: issues gate the same hops in later environments");
    }

    /** The soak time of this environment before the next one begins the stage. */
    private void soak(StepView step) {
        fleet.stream()
                .flatMap(known -> known.environments().stream())
                .filter(environment -> environment.name().equals(step.environment()))
                .map(environment -> environment.pace().soak())
                .filter(soak -> !soak.isZero())
                .forEach(soak -> out.box("Wait: %s before the next environment begins stage %s"
                        .formatted(TimeText.of(soak), step.stage())));
    }

    private void roles(Roles roles, List<StepView> steps) {
        out.row(true, "Role", "Who");
        roles.names(steps).forEach(role -> out.row(false, role, roles.holder(role)));
        out.blank();
    }

    private void overview(List<StepView> steps) {
        out.row(true, "Step", "Cluster", "Hop", "Takes", "Note");
        for (StepView step : steps) {
            out.row(
                    false,
                    String.valueOf(step.number()),
                    step.step().cluster().text(),
                    step.title(),
                    takes(step),
                    notes(step));
        }
        out.blank();
    }

    private static String takes(StepView step) {
        return step.slot()
                .map(slot -> TimeText.of(Duration.between(slot.start(), slot.end())))
                .orElse("");
    }

    private String notes(StepView step) {
        PlannedHop hop = step.hop();
        return Stream.of(
                        repairs.containsKey(step.step().id()) ? "repair" : "",
                        hop.effects().disruptive() ? "disruptive" : "",
                        hop.isPointOfNoReturn() ? "point of no return" : "",
                        hop.trouble().accepted())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void schedule(List<StepView> steps, Roles roles) {
        Optional<String> from = steps.get(0).slot().map(slot -> TimeText.of(slot.start()));
        Optional<String> to = steps.get(steps.size() - 1).slot().map(slot -> TimeText.of(slot.end()));
        String windows = roles.windows().isEmpty() ? "" : "; windows: " + String.join(", ", roles.windows());
        out.box(
                from.isPresent() && to.isPresent()
                        ? "Schedule: from %s to %s%s".formatted(from.get(), to.get(), windows)
                        : "Schedule: no times; plan with --start DATE to get them" + windows);
    }

    /** The changes in order; hops that share a change are one line. */
    private void changes(List<StepView> steps) {
        Map<String, String> begin = new HashMap<>();
        plan.changes().forEach(change -> change.forEach(step -> begin.put(step, change.get(0))));
        out.box("Prepare these changes, such as pull requests, to be merged one by one in this order:");
        Set<String> done = new LinkedHashSet<>();
        for (StepView step : steps) {
            String change = begin.getOrDefault(step.step().id(), step.step().id());
            if (done.add(change)) {
                String words = steps.stream()
                        .filter(other -> begin.getOrDefault(
                                        other.step().id(), other.step().id())
                                .equals(change))
                        .map(other -> other.title() + renamed(other))
                        .collect(Collectors.joining("; "));
                out.boxUnder("%s: %s".formatted(step.step().cluster(), words));
            }
        }
    }

    private static String renamed(StepView step) {
        return step.rename()
                .map(rename -> ", as %s in place of %s".formatted(rename.creates(), rename.removes()))
                .orElse("");
    }

    /** The gates of a whole part, equal ones once. */
    private void gates(List<StepView> steps, Gate.At at) {
        record Asked(StepView step, PlannedGate gate) {}
        Set<PlannedGate> said = new LinkedHashSet<>();
        steps.stream()
                .flatMap(step -> step.gates().stream()
                        .filter(gate -> gate.at().equals(at.word()))
                        .map(gate -> new Asked(step, gate)))
                .sorted(Comparator.comparing(Asked::gate, PlannedGate.ORDER))
                .map(asked -> filled(asked.step(), asked.gate()))
                .filter(said::add)
                .forEach(this::gate);
    }

    private static PlannedGate filled(StepView step, PlannedGate gate) {
        return gate.filled(text -> step.fill(gate.component(), text));
    }

    private void gate(PlannedGate gate) {
        String who = gate.request().who().equals(Gate.PRIMARY)
                ? ""
                : " (%s)".formatted(gate.request().who());
        out.box("%s%s: %s"
                .formatted(Markdown.capital(gate.kind()), who, gate.request().ask()));
        out.commands(gate.request().run().orElse(""));
        out.under("Good: ", gate.request().good().orElse(""));
    }

    private void step(StepView step) {
        PlannedHop hop = step.hop();
        out.heading(4, "%s. %s: %s".formatted(step.number(), step.step().cluster(), step.title()));
        out.item("Repair:", repairs.getOrDefault(step.step().id(), ""));
        out.item("Why:", hop.reasons().because());
        out.item(
                "When:",
                step.slot()
                        .map(slot -> "%s to %s, %s"
                                .formatted(TimeText.of(slot.start()), TimeText.of(slot.end()), takes(step)))
                        .orElse(""));
        out.item("Disruptive:", hop.effects().disruptive() ? "workloads notice this hop" : "");
        if (hop.isPointOfNoReturn()) {
            out.item(
                    "Point of no return:",
                    Markdown.capital(hop.recovery().wayBack().replaceFirst("^none: ", "")));
        } else {
            out.item("Way back:", hop.recovery().wayBack());
        }
        out.item("If it fails:", hop.recovery().ifItFails());
        out.item("Instead:", hop.recovery().instead().orElse(""));
        step.rehearsal().ifPresent(words -> out.item("Rehearsal:", words));
        out.item("Never in one change with:", String.join(", ", hop.reasons().apart()));
        out.item("Accepted risks:", String.join(", ", hop.trouble().risks()));
        out.blank();
        stepGates(step, Gate.At.BEFORE);
        hop.trouble().issues().stream()
                .filter(issue -> issue.severity().equals("blocker"))
                .forEach(this::issue);
        if (step.rename().isPresent()) {
            // The commands of the hop are for a unit that keeps its name.
            out.box("Take the step%s: make %s, move the workloads, remove %s"
                    .formatted(
                            builds(hop),
                            step.rename().get().creates(),
                            step.rename().get().removes()));
        } else {
            out.box("Take the step%s".formatted(builds(hop)));
            out.commands(
                    step.fill(hop.moves().get(0).component(), hop.work().run().orElse("")));
        }
        stepGates(step, Gate.At.AFTER);
        knownIssues(step);
    }

    /** The known issues of a step: in full for the first step with them, then a reference to that step. */
    private void knownIssues(StepView step) {
        List<PlannedHop.Issue> issues = step.hop().trouble().issues().stream()
                .filter(issue -> !issue.severity().equals("blocker"))
                .toList();
        Optional<Integer> before = Optional.ofNullable(listed.putIfAbsent(issues, step.number()));
        if (before.isPresent() && !issues.isEmpty()) {
            out.item("Known issues:", "those of step %s".formatted(before.get()));
        } else {
            issues.forEach(this::issue);
        }
    }

    private static String builds(PlannedHop hop) {
        String builds = hop.moves().stream()
                .flatMap(move -> move.build().map(build -> "%s %s".formatted(move.component(), build)).stream())
                .collect(Collectors.joining(", "));
        return builds.isEmpty() ? "" : ": install " + builds;
    }

    /** The gates that do not belong to a known issue; those are listed with the issue. */
    private void stepGates(StepView step, Gate.At at) {
        step.gates().stream()
                .filter(gate -> gate.at().equals(at.word()))
                .filter(gate -> step.hop().trouble().issues().stream()
                        .noneMatch(issue -> gate.id().endsWith("issue/" + issue.id())))
                .map(gate -> filled(step, gate))
                .forEach(this::gate);
    }

    /** A known issue: a check box before the step if it is a blocker, else a remark. */
    private void issue(PlannedHop.Issue issue) {
        if (issue.severity().equals("blocker")) {
            out.box("Blocker %s: %s".formatted(issue.id(), issue.symptom()));
        } else {
            out.item(Markdown.capital(issue.severity()) + ":", "%s: %s".formatted(issue.id(), issue.symptom()));
        }
        out.under("Check: ", issue.check().orElse(""));
        out.under("Remedy: ", issue.remedy().orElse(""));
        out.under("Fixed in: ", issue.fixedIn().orElse(""));
        Optional.ofNullable(facts.get("issue/" + issue.id()))
                .or(() -> Optional.ofNullable(facts.get("fleet/issue/" + issue.id())))
                .ifPresent(fact -> out.under(
                        "Source: ", fact.sources().stream().map(Source::url).collect(Collectors.joining(" "))));
    }
}
