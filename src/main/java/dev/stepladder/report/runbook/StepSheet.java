package dev.stepladder.report.runbook;

import dev.stepladder.matrix.Gate;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One step of a runbook: its time, its reason, its way back, the boxes to tick off with their commands, and the line to sign. Less than a page. */
final class StepSheet {
    private static final String BLOCKER = "blocker";
    private static final String INFO = "info";

    private final Markdown out;
    private final Map<String, String> repairs;
    private final Map<String, List<String>> lines;
    private final Map<List<PlannedHop.Issue>, Integer> listed = new HashMap<>();

    /**
     * A writer of steps.
     *
     * @param repairs what steps of a repair repair, by step
     * @param lines the lines of a repository that steps change, by step
     */
    StepSheet(Markdown out, Map<String, String> repairs, Map<String, List<String>> lines) {
        this.out = out;
        this.repairs = repairs;
        this.lines = lines;
    }

    void write(StepView step) {
        PlannedHop hop = step.hop();
        out.heading(4, "%s. %s: %s".formatted(step.number(), step.step().cluster(), step.title()));
        step.slot().ifPresent(slot -> out.item("When:", time(slot)));
        out.item("Repair:", repairs.getOrDefault(step.step().id(), ""));
        out.item("Why:", hop.reasons().because());
        lines.getOrDefault(step.step().id(), List.of()).forEach(change -> out.item("Change:", change));
        out.item("Disruptive:", hop.effects().disruptive() ? "workloads notice this hop" : "");
        if (hop.isPointOfNoReturn()) {
            out.item("No way back:", hop.recovery().wayBack().substring(PlannedHop.NO_WAY_BACK.length()));
        } else {
            out.item("Way back:", hop.recovery().wayBack());
        }
        out.item("If it fails:", hop.recovery().ifItFails());
        out.item("Instead:", hop.recovery().instead().orElse(""));
        step.rehearsal().ifPresent(words -> out.item("Rehearsal:", words));
        out.item("Never in one change with:", String.join(", ", hop.reasons().apart()));
        out.item("Accepted risks:", String.join(", ", hop.trouble().risks()));
        issues(step);
        out.blank();
        blockers(hop);
        gates(step, Gate.At.BEFORE);
        take(step);
        gates(step, Gate.At.AFTER);
        out.box("Step %s done: time ........, name ........".formatted(step.number()));
    }

    private static String time(Slot slot) {
        return "%s to %s, %s"
                .formatted(
                        TimeText.of(slot.start()),
                        TimeText.of(slot.end()),
                        TimeText.of(Duration.between(slot.start(), slot.end())));
    }

    private void take(StepView step) {
        PlannedHop hop = step.hop();
        String run = hop.work().run().orElse("");
        String renames = step.rename()
                .map(rename -> ": make %s, move the workloads, remove %s".formatted(rename.creates(), rename.removes()))
                .orElse("");
        out.box("Take the step" + builds(hop) + renames);
        // Commands for a unit that keeps its name do not make another one.
        if (renames.isEmpty() || run.contains("{creates}")) {
            out.commands(step.fill(hop.moves().get(0).component(), run));
        }
    }

    private static String builds(PlannedHop hop) {
        String builds = hop.moves().stream()
                .flatMap(move -> move.build().map(build -> "%s %s".formatted(move.component(), build)).stream())
                .collect(Collectors.joining(", "));
        return builds.isEmpty() ? "" : ": install " + builds;
    }

    private void blockers(PlannedHop hop) {
        hop.trouble().issues().stream()
                .filter(issue -> issue.severity().equals(BLOCKER))
                .forEach(issue -> out.box("Blocker: " + inWords(issue)));
    }

    /** What may go wrong, a line each: in full for the first step with it, then a reference to that step. What is only good to know is named. */
    private void issues(StepView step) {
        List<PlannedHop.Issue> issues = step.hop().trouble().issues().stream()
                .filter(issue -> !issue.severity().equals(BLOCKER))
                .toList();
        if (issues.isEmpty()) {
            return;
        }
        Optional<Integer> before = Optional.ofNullable(listed.putIfAbsent(issues, step.number()));
        if (before.isPresent()) {
            out.item("Watch for:", "the same as in step %s".formatted(before.get()));
            return;
        }
        List<String> known = new ArrayList<>();
        for (PlannedHop.Issue issue : issues) {
            if (issue.severity().equals(INFO)) {
                known.add(issue.id());
            } else {
                out.item("Watch for:", inWords(issue));
            }
        }
        if (!known.isEmpty()) {
            out.item(
                    "Good to know:",
                    "%s; stepladder explain PLAN %s".formatted(String.join(", ", known), step.number()));
        }
    }

    private static String inWords(PlannedHop.Issue issue) {
        return issue.symptom()
                + issue.check().map(check -> ". Check: " + check).orElse("")
                + issue.remedy().map(remedy -> ". Remedy: " + remedy).orElse("")
                + issue.fixedIn().map(release -> ". Fixed in " + release).orElse("")
                + " (%s)".formatted(issue.id());
    }

    /** The gates that do not belong to a known issue; those are listed with the issue. */
    private void gates(StepView step, Gate.At at) {
        step.gates().stream()
                .filter(gate -> gate.at().equals(at.word()))
                .filter(gate -> step.hop().trouble().issues().stream()
                        .noneMatch(issue -> gate.id().endsWith("issue/" + issue.id())))
                .map(step::filled)
                .forEach(gate -> gate(out, gate));
    }

    /** One gate: a box with its commands and the sign that it is good. */
    static void gate(Markdown out, PlannedGate gate) {
        String who = gate.request().who().equals(Gate.PRIMARY)
                ? ""
                : " (%s)".formatted(gate.request().who());
        out.box("%s%s: %s"
                .formatted(Markdown.capital(gate.kind()), who, gate.request().ask()));
        out.commands(gate.request().run().orElse(""));
        out.under("Good: ", gate.request().good().orElse(""));
    }
}
