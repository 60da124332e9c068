package dev.stepladder.report.plan;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.matrix.Source;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Slot;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A plan's steps as rows: every step with all that is said of it, where the plan itself says each thing once. */
final class PlanRows {
    private PlanRows() {}

    /** Where in the plan a step is. */
    record Part(String stage, String environment, String wave) {}

    /**
     * What a hop names by its id.
     *
     * @param gates what is to be answered around it, in order
     * @param sources URLs of its facts, each once
     */
    record Named(List<PlannedGate> gates, List<String> sources) {}

    /**
     * What a plan with dates says of a step.
     *
     * @param slot when it is taken
     * @param approvals who must agree before it
     * @param wayBackUntil until when it can be undone, where a vendor gives it some days
     */
    record Dates(Optional<Slot> slot, List<String> approvals, Optional<OffsetDateTime> wayBackUntil) {}

    /**
     * One step.
     *
     * @param number counted from 1
     * @param remarks what is to say of this step, and not of the hop wherever it is taken
     */
    record Row(int number, Part part, Plan.Step step, PlannedHop hop, Named named, StepRemarks remarks, Dates dates) {
        /** A text about one of the components, with its placeholders filled; those that a plan doesn't tell stay visible. */
        String fill(String component, String template) {
            return Placeholder.fill(hop.fill(component, template), this::value);
        }

        private Optional<String> value(String name) {
            return switch (name) {
                case "cluster" -> Optional.of(step.cluster());
                case "environment" -> Optional.of(part.environment());
                case "stage" -> Optional.of(part.stage());
                case "unit" -> Optional.of(String.join(" + ", step.units()));
                case "starts" -> dates.slot().map(when -> when.start().toString());
                case "ends" -> dates.slot().map(when -> when.end().toString());
                default -> Optional.empty();
            };
        }
    }

    static List<Row> of(Plan plan) {
        return of(DatedPlan.undated(plan));
    }

    static List<Row> of(DatedPlan dated) {
        Plan plan = dated.plan();
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<String, Fact> facts = new HashMap<>();
        plan.facts().forEach(fact -> facts.put(fact.id(), fact));
        Map<String, PlannedGate> gates = new HashMap<>();
        plan.gates().forEach(gate -> gates.put(gate.id(), gate));
        Map<String, StepRemarks> remarks = StepRemarks.of(plan);
        List<Row> rows = new ArrayList<>();
        for (Plan.Stage stage : plan.stages()) {
            for (Plan.EnvironmentPart part : stage.environments()) {
                for (Plan.Wave wave : part.waves()) {
                    for (Plan.Step step : wave.steps()) {
                        PlannedHop hop = Objects.requireNonNull(hops.get(step.hop()));
                        rows.add(new Row(
                                rows.size() + 1,
                                new Part(stage.name(), part.name(), wave.name()),
                                step,
                                hop,
                                new Named(gates(hop, gates), sources(hop, facts)),
                                Objects.requireNonNull(remarks.get(step.id())),
                                new Dates(
                                        dated.slot(step),
                                        dated.schedule()
                                                .map(dates -> dates.approvals(step.id()))
                                                .orElse(List.of()),
                                        dated.schedule()
                                                .map(dates -> dates.waysBack().get(step.id())))));
                    }
                }
            }
        }
        return rows;
    }

    private static List<PlannedGate> gates(PlannedHop hop, Map<String, PlannedGate> gates) {
        return hop.work().gates().stream()
                .flatMap(id -> Optional.ofNullable(gates.get(id)).stream())
                .toList();
    }

    private static List<String> sources(PlannedHop hop, Map<String, Fact> facts) {
        return hop.reasons().facts().stream()
                .flatMap(id -> Objects.requireNonNull(facts.get(id)).sources().stream())
                .map(Source::url)
                .distinct()
                .toList();
    }
}
