package dev.stepladder.report.rows;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.matrix.Source;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Slot;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The steps of a plan as rows: every step with all its details, which the plan file lists once. */
public final class PlanRows {
    private PlanRows() {}

    /** The stage, environment and wave of a step. */
    public record Part(String stage, EnvironmentName environment, String wave) {}

    /**
     * The parts that a hop refers to by id.
     *
     * @param gates of the hop, in order
     * @param sources the URLs of its facts, each once
     */
    public record Named(List<PlannedGate> gates, List<String> sources) {}

    /**
     * The dates of a step.
     *
     * @param slot the time of the step
     * @param approvals the roles that must approve it
     * @param wayBackUntil the end of the vendor's period for undoing it, if there is one
     */
    public record Dates(Optional<Slot> slot, List<String> approvals, Optional<OffsetDateTime> wayBackUntil) {}

    /**
     * One step.
     *
     * @param number counted from 1
     * @param remarks on this step alone, not on its hop
     */
    public record Row(int number, Part part, Step step, PlannedHop hop, Named named, StepRemarks remarks, Dates dates) {
        /** A text about one of the components, with its placeholders filled; those that a plan has no value for stay visible. */
        public String fill(ComponentName component, String template) {
            return Placeholder.fill(hop.fill(component, template), this::value);
        }

        private Optional<String> value(String name) {
            return switch (name) {
                case "cluster" -> Optional.of(step.cluster().text());
                case "environment" -> Optional.of(part.environment().text());
                case "stage" -> Optional.of(part.stage());
                case "unit" -> Optional.of(String.join(" + ", step.units()));
                case "starts" -> dates.slot().map(when -> when.start().toString());
                case "ends" -> dates.slot().map(when -> when.end().toString());
                default -> Optional.empty();
            };
        }
    }

    public static List<Row> of(Plan plan) {
        return of(DatedPlan.undated(plan));
    }

    public static List<Row> of(DatedPlan dated) {
        Plan plan = dated.plan();
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<String, Fact> facts = new HashMap<>();
        plan.catalogue().facts().forEach(fact -> facts.put(fact.id(), fact));
        Map<String, PlannedGate> gates = new HashMap<>();
        plan.catalogue().gates().forEach(gate -> gates.put(gate.id(), gate));
        Map<String, StepRemarks> remarks = StepRemarks.of(plan);
        List<Row> rows = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                for (Stage.Wave wave : part.waves()) {
                    for (Step step : wave.steps()) {
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
                .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
                .flatMap(fact -> fact.sources().stream())
                .map(Source::url)
                .distinct()
                .toList();
    }
}
