package dev.stepladder.report.rows;

import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.TimeText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The end of the time in which steps can be undone. A hop that many clusters of an environment take is one of them.
 *
 * @param what the name of the step, or of the hop with the number of its clusters
 * @param step the first of its steps
 * @param until the moment, or the first and the last one
 */
public record WayBackEnd(String what, String step, String until) {
    /** So many clusters of an environment are listed one by one. */
    private static final int FEW = 4;

    private record Same(EnvironmentName environment, String hop) {}

    private record Way(Step step, OffsetDateTime until) {}

    /**
     * The ends, in the plan's order.
     *
     * @param all whether every step is listed
     */
    public static List<WayBackEnd> of(DatedPlan dated, boolean all) {
        Map<Same, List<Way>> ways = new LinkedHashMap<>();
        for (Stage stage : dated.plan().stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .forEach(step -> until(dated, step)
                                .ifPresent(until -> ways.computeIfAbsent(
                                                new Same(part.name(), hop(step)), key -> new ArrayList<>())
                                        .add(new Way(step, until))));
            }
        }
        List<WayBackEnd> ends = new ArrayList<>();
        ways.forEach((same, own) -> {
            if (all || own.size() <= FEW) {
                own.forEach(way ->
                        ends.add(new WayBackEnd(way.step().id(), way.step().id(), TimeText.of(way.until()))));
            } else {
                ends.add(new WayBackEnd(
                        "%s on %s of %s".formatted(same.hop(), Plural.of(own.size(), "cluster"), same.environment()),
                        own.get(0).step().id(),
                        span(own)));
            }
        });
        return ends;
    }

    private static Optional<OffsetDateTime> until(DatedPlan dated, Step step) {
        return dated.schedule()
                .flatMap(dates -> Optional.ofNullable(dates.waysBack().get(step.id())));
    }

    /** The name of a step without its cluster. */
    private static String hop(Step step) {
        return step.id().substring(step.cluster().text().length() + 1);
    }

    private static String span(List<Way> ways) {
        List<OffsetDateTime> ends = ways.stream()
                .map(Way::until)
                .sorted(Comparator.comparing(OffsetDateTime::toInstant))
                .toList();
        OffsetDateTime first = ends.get(0);
        OffsetDateTime last = ends.get(ends.size() - 1);
        return first.equals(last)
                ? TimeText.of(first)
                : "%s (the last: %s)".formatted(TimeText.of(first), TimeText.of(last));
    }
}
