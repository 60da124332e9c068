package dev.stepladder.report.page;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.schedule.Slot;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps of one cluster in one stage: a bar of the calendar.
 *
 * @param wave the place of its wave in the plan, from 0
 * @param slot from the first to the last step; empty without dates
 */
record StageBar(
        ClusterName cluster,
        EnvironmentName environment,
        String stage,
        int wave,
        Optional<Slot> slot,
        List<Step> steps) {
    /** Above so many clusters, those with equal times share a row. */
    private static final int MOST_ROWS = 40;

    StageBar {
        steps = List.copyOf(steps);
    }

    /** Clusters with bars at equal times. */
    record Row(List<ClusterName> clusters, List<StageBar> bars) {
        Row {
            clusters = List.copyOf(clusters);
            bars = List.copyOf(bars);
        }
    }

    static List<StageBar> of(Plan plan, PageIndex index) {
        List<StageBar> bars = new ArrayList<>();
        int wave = 0;
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                for (Stage.Wave clusters : part.waves()) {
                    Map<ClusterName, List<Step>> own = new LinkedHashMap<>();
                    clusters.steps()
                            .forEach(step -> own.computeIfAbsent(step.cluster(), key -> new ArrayList<>())
                                    .add(step));
                    int place = wave;
                    own.forEach((cluster, steps) -> bars.add(
                            new StageBar(cluster, part.name(), stage.name(), place, slot(steps, index), steps)));
                    wave += own.isEmpty() ? 0 : 1;
                }
            }
        }
        return bars;
    }

    private static Optional<Slot> slot(List<Step> steps, PageIndex index) {
        return index.slot(steps.get(0))
                .flatMap(first ->
                        index.slot(steps.get(steps.size() - 1)).map(last -> new Slot(first.start(), last.end())));
    }

    /** The rows of an environment; of a large one, clusters with equal times together. */
    static List<Row> alike(Map<ClusterName, List<StageBar>> clusters) {
        if (clusters.size() <= MOST_ROWS) {
            return clusters.entrySet().stream()
                    .map(row -> new Row(List.of(row.getKey()), row.getValue()))
                    .toList();
        }
        record Bars(List<String> stages, List<Optional<Slot>> slots, List<Integer> waves) {}
        Map<Bars, List<ClusterName>> alike = new LinkedHashMap<>();
        clusters.forEach((cluster, bars) -> alike.computeIfAbsent(
                        new Bars(
                                bars.stream().map(StageBar::stage).toList(),
                                bars.stream().map(StageBar::slot).toList(),
                                bars.stream().map(StageBar::wave).toList()),
                        key -> new ArrayList<>())
                .add(cluster));
        return alike.values().stream()
                .map(same -> new Row(same, clusters.getOrDefault(same.get(0), List.of())))
                .toList();
    }

    OffsetDateTime start() {
        return slot.orElseThrow().start();
    }

    OffsetDateTime end() {
        return slot.orElseThrow().end();
    }

    /** Such as {@code steps 1–3}. */
    String numbers(PageIndex index) {
        int first = index.number(steps.get(0));
        int last = index.number(steps.get(steps.size() - 1));
        return Plural.steps(first, last);
    }

    List<String> approvals(PageIndex index) {
        Set<String> roles = new LinkedHashSet<>();
        steps.forEach(step -> roles.addAll(index.approvals(step)));
        return List.copyOf(roles);
    }

    /** Its hops in words. */
    String words(PageIndex index) {
        return steps.stream()
                .map(step -> "%s %s"
                        .formatted(
                                index.units(step),
                                index.hop(step).own().stream()
                                        .map(move -> move.to().text())
                                        .distinct()
                                        .collect(Collectors.joining(" + "))))
                .collect(Collectors.joining(", ", Plural.of(steps.size(), "step") + ": ", "."));
    }
}
