package dev.stepladder.report.summary;

import dev.stepladder.fleet.Unit;
import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Releases that are out of support while clusters run them. Only a plan with dates has any.
 *
 * @param before at the start, each with its last end, such as {@code istio 1.15 (end of life 2023-04-04)}
 * @param during before the plan leaves them
 * @param after at the end of the plan
 * @param waiting the price of starting later
 */
public record SupportSummary(List<String> before, List<String> during, List<String> after, Optional<Waiting> waiting) {
    /** Active support may end and the release is still mended. */
    private static final List<String> STILL_SUPPORTED = List.of("eoas");

    public SupportSummary {
        before = List.copyOf(before);
        during = List.copyOf(during);
        after = List.copyOf(after);
    }

    /**
     * The price of one month on the releases of the start.
     *
     * @param amount of all clusters together, such as {@code 3,285}
     * @param from the first day that is charged
     */
    public record Waiting(String amount, String currency, LocalDate from) {}

    static SupportSummary of(DatedPlan dated) {
        Optional<Headline.Dates> dates = Obstacles.dates(dated);
        if (dates.isEmpty()) {
            return new SupportSummary(List.of(), List.of(), List.of(), Optional.empty());
        }
        LocalDate start = dates.get().start();
        LocalDate end = dates.get().end();
        Map<String, Integer> running = running(dated.plan());
        List<Deadline> ends = dated.deadlines().stream()
                .filter(deadline -> !STILL_SUPPORTED.contains(deadline.kind()))
                .toList();
        return new SupportSummary(
                releases(
                        ends,
                        deadline -> running.containsKey(name(deadline))
                                && !deadline.date().isAfter(start)),
                releases(
                        ends,
                        deadline -> deadline.leftBy().isPresent()
                                && deadline.slackDays() < 0
                                && !(running.containsKey(name(deadline))
                                        && !deadline.date().isAfter(start))),
                releases(
                        ends,
                        deadline ->
                                deadline.leftBy().isEmpty() && !deadline.date().isAfter(end)),
                WaitingPrice.of(dated.deadlines(), running));
    }

    /** Releases at the start, and on how many clusters. */
    private static Map<String, Integer> running(Plan plan) {
        Map<String, Integer> running = new HashMap<>();
        for (Plan.ClusterPath path : plan.paths()) {
            path.start().stream()
                    .map(SupportSummary::name)
                    .distinct()
                    .forEach(name -> running.merge(name, path.clusters().size(), Integer::sum));
        }
        return running;
    }

    private static String name(Unit unit) {
        return unit.component() + " " + unit.version();
    }

    static String name(Deadline deadline) {
        return deadline.component() + " " + deadline.release();
    }

    /** The releases of some deadlines, each with the last of them. */
    private static List<String> releases(List<Deadline> deadlines, Predicate<Deadline> which) {
        Map<String, Deadline> last = new LinkedHashMap<>();
        deadlines.stream()
                .filter(which)
                .forEach(deadline ->
                        last.merge(name(deadline), deadline, (a, b) -> b.date().isAfter(a.date()) ? b : a));
        List<String> words = new ArrayList<>();
        last.forEach((name, deadline) -> words.add("%s (%s %s)".formatted(name, deadline.event(), deadline.date())));
        return words;
    }
}
