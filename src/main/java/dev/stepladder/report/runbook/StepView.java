package dev.stepladder.report.runbook;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TimeText;
import java.util.List;
import java.util.Optional;

/**
 * One step with its details for a runbook, and the values of its placeholders.
 *
 * @param number its number in the whole plan, counted from 1
 * @param path of its cluster
 * @param gates of its hop, in order
 * @param rename the unit that it creates under a new name
 * @param rehearsal the rehearsal by an earlier environment, in words; empty in the first one
 * @param slot the time of the step, in a plan with dates
 */
record StepView(
        int number,
        String stage,
        EnvironmentName environment,
        Step step,
        ClusterPath path,
        PlannedHop hop,
        List<PlannedGate> gates,
        Optional<PlanRemarks.Rename> rename,
        Optional<String> rehearsal,
        Optional<Slot> slot) {

    /** The moves, such as {@code ng-shared: node 1.21-al2 to 1.22-al2}. */
    String title() {
        String units = String.join(" + ", step.units());
        boolean plain = hop.moves().stream()
                .map(move -> move.component().text())
                .toList()
                .equals(step.units());
        return plain ? hop.inWords() : units + ": " + hop.inWords();
    }

    /** A text about one of the components, with its placeholders filled; those without a value stay visible. */
    String fill(ComponentName component, String template) {
        return Placeholder.fill(template, name -> value(component, name));
    }

    /** A gate with its placeholders filled. */
    PlannedGate filled(PlannedGate gate) {
        return gate.filled(text -> fill(gate.component(), text));
    }

    private Optional<String> value(ComponentName component, String name) {
        Optional<String> attribute = Placeholder.attribute(name);
        if (attribute.isPresent()) {
            return attribute.flatMap(
                    word -> Optional.ofNullable(path.attributes().get(word)));
        }
        return Optional.of(
                        switch (name) {
                            case "cluster" -> step.cluster().text();
                            case "creates" ->
                                rename.map(PlanRemarks.Rename::creates).orElse(units());
                            case "ends" ->
                                slot.map(when -> TimeText.of(when.end())).orElse("");
                            case "environment" -> environment.text();
                            case "nodes" -> nodes();
                            case "removes" ->
                                rename.map(PlanRemarks.Rename::removes).orElse(units());
                            case "stage" -> stage;
                            case "starts" ->
                                slot.map(when -> TimeText.of(when.start())).orElse("");
                            case "unit" -> units();
                            default -> hop.value(component, name).orElse("");
                        })
                .filter(text -> !text.isEmpty());
    }

    private String units() {
        return String.join(" + ", step.units());
    }

    private String nodes() {
        int nodes = path.start().stream()
                .filter(unit -> step.units().contains(unit.name()))
                .mapToInt(Unit::count)
                .sum();
        return nodes == 0 ? "" : String.valueOf(nodes);
    }
}
