package dev.stepladder.report.runbook;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Window;
import dev.stepladder.matrix.Gate;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.LineText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.RepairText;
import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleTerms;
import dev.stepladder.schedule.TimeText;
import java.io.IOException;
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
 * Writes the runbook of a plan, or of the part of it that is due. Each stage in each environment has its roles, the preparation, the steps with
 * commands and checks, and the closing. A gate of preparation or closing is listed once if several steps share it.
 */
public final class Runbook {
    private final DatedPlan dated;
    private final Plan plan;
    private final Optional<Fleet> fleet;
    private final Markdown out;
    private final Map<String, String> repairs;
    private final Map<String, List<String>> lines;
    private final ScheduleTerms terms;
    private final Map<ClusterName, Calendar> calendars;

    private Runbook(DatedPlan dated, Optional<Fleet> fleet, Appendable to) {
        this.out = new Markdown(to);
        this.dated = dated;
        this.plan = dated.plan();
        this.fleet = fleet;
        this.repairs = RepairText.cells(plan);
        this.lines = LineText.byStep(plan);
        this.terms = dated.schedule()
                .map(Schedule::terms)
                .or(() -> fleet.map(known -> ScheduleTerms.of(plan, known)))
                .orElse(ScheduleTerms.NONE);
        this.calendars = terms.byCluster();
    }

    /**
     * The runbook of the steps in a scope, written piece by piece.
     *
     * @param fleet the holders of roles, and the calendar of a plan without dates; without it the roles stay open
     * @param next the next command; empty if there is none
     */
    public static void write(DatedPlan plan, Scope scope, Optional<Fleet> fleet, String next, Appendable to)
            throws IOException {
        Runbook runbook = new Runbook(plan, fleet, to);
        runbook.document(Headline.of(plan), StepViews.of(plan, scope), next);
        runbook.out.finish();
    }

    private void document(Headline headline, List<List<StepView>> parts, String next) {
        out.heading(1, "Runbook: " + HeadlineText.title(headline));
        part(parts).ifPresent(words -> out.item("This part:", words));
        HeadlineText.lines(headline).forEach(line -> out.item(line.sign().mark(), line.text()));
        out.item("", headline.proof().words());
        out.item("", HeadlineText.notCovered(headline));
        out.command("Next:", next);
        out.blank();
        if (parts.isEmpty()) {
            out.paragraph(plan.steps().isEmpty() ? "Nothing to do." : "No step is in this part of the plan.");
        }
        plan.basis()
                .inputs()
                .forEach(input -> out.item(
                        "Made from",
                        input.name() + ", SHA-256 "
                                + input.sha256()
                                        .substring(
                                                0, Math.min(12, input.sha256().length()))));
        CoverageText.lines(plan).forEach(line -> out.item("Not covered:", line));
        parts.forEach(this::stage);
    }

    /** The size of the part that this runbook covers; empty if that is the whole plan. */
    private Optional<String> part(List<List<StepView>> parts) {
        List<StepView> steps = parts.stream().flatMap(List::stream).toList();
        int all = plan.steps().size();
        if (steps.isEmpty() || steps.size() == all) {
            return Optional.empty();
        }
        return Optional.of("%s of %s steps, on %s%s"
                .formatted(
                        steps.size(),
                        all,
                        Name.joined(
                                ", ",
                                steps.stream()
                                        .map(step -> step.step().cluster())
                                        .distinct()
                                        .toList()),
                        times(steps).map(times -> "; " + times).orElse("")));
    }

    private static Optional<String> times(List<StepView> steps) {
        Optional<String> from = steps.get(0).slot().map(slot -> TimeText.of(slot.start()));
        Optional<String> to = steps.get(steps.size() - 1).slot().map(slot -> TimeText.of(slot.end()));
        return from.flatMap(first -> to.map(last -> "from %s to %s".formatted(first, last)));
    }

    /** One stage in one environment. */
    private void stage(List<StepView> steps) {
        StepView first = steps.get(0);
        Roles roles = Roles.of(fleet, steps);
        out.heading(2, "Stage %s in %s".formatted(first.stage(), first.environment()));
        roles(roles, steps);
        overview(steps);
        out.heading(3, "Preparation");
        gates(steps, Gate.At.PREPARATION);
        approvals(steps, roles)
                .forEach(role -> out.box("Approval: %s (%s) agrees that the stage begins: time ........, name ........"
                        .formatted(role, roles.holder(role))));
        schedule(steps);
        out.box("Log every command and every action in a console, with its time");
        changes(steps);
        out.heading(3, "Roll-out");
        StepSheet sheet = new StepSheet(out, repairs, lines);
        steps.forEach(sheet::write);
        out.heading(3, "Closing");
        gates(steps, Gate.At.CLOSING);
        soak(first);
        out.box(
                "Record in the fleet file the releases that run now, and each problem as an issue: issues gate the same hops in later environments");
    }

    /** The roles that must approve: by the fleet file, and by the plan without one. */
    private List<String> approvals(List<StepView> steps, Roles roles) {
        return Stream.concat(
                        roles.approvals().stream(),
                        dated.schedule().stream()
                                .flatMap(schedule -> steps.stream()
                                        .flatMap(step ->
                                                schedule.approvals(step.step().id()).stream())))
                .distinct()
                .toList();
    }

    /** The soak time of this environment before the next one begins the stage. */
    private void soak(StepView step) {
        Stream.of(terms.waits(step.environment()).soak())
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
        boolean dated = steps.stream().anyMatch(step -> step.slot().isPresent());
        out.row(true, "Step", "Cluster", "Hop", dated ? "Begins" : "Time", "Note", "Done at, by");
        for (StepView step : steps) {
            out.row(
                    false,
                    String.valueOf(step.number()),
                    step.step().cluster().text(),
                    step.title(),
                    step.slot().map(slot -> TimeText.of(slot.start())).orElse(""),
                    notes(step),
                    "");
        }
        out.blank();
    }

    private String notes(StepView step) {
        PlannedHop hop = step.hop();
        return Stream.of(
                        repairs.containsKey(step.step().id()) ? "repair" : "",
                        hop.effects().disruptive() ? "disruptive" : "",
                        hop.isPointOfNoReturn() ? "no way back" : "",
                        hop.trouble().accepted())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void schedule(List<StepView> steps) {
        String open = steps.stream()
                .flatMap(step -> Optional.ofNullable(calendars.get(step.step().cluster())).stream())
                .flatMap(calendar -> calendar.windows().stream())
                .map(Window::inWords)
                .distinct()
                .collect(Collectors.joining(", "));
        String windows = open.isEmpty() ? "" : "; windows: " + open;
        out.box(times(steps)
                .map(times -> "Schedule: %s%s".formatted(times, windows))
                .orElse("Schedule: no times; plan with --start DATE to get them" + windows));
    }

    /** The changes in order; hops that share a change are one line. */
    private void changes(List<StepView> steps) {
        Map<String, String> begin = new HashMap<>();
        plan.remarks().changes().forEach(change -> change.forEach(step -> begin.put(step, change.get(0))));
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
                steps.stream()
                        .filter(other -> begin.getOrDefault(
                                        other.step().id(), other.step().id())
                                .equals(change))
                        .flatMap(other -> written(other).stream())
                        .distinct()
                        .forEach(out::underBox);
            }
        }
    }

    private List<String> written(StepView step) {
        return lines.getOrDefault(step.step().id(), List.of());
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
                .map(asked -> asked.step().filled(asked.gate()))
                .filter(said::add)
                .forEach(gate -> StepSheet.gate(out, gate));
    }
}
