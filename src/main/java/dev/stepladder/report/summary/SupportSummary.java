package dev.stepladder.report.summary;

import dev.stepladder.fleet.Unit;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.OutOfSupport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Releases that are out of support while clusters run them. Only a plan with dates has any.
 *
 * @param before at the start, each with its end, such as {@code istio 1.15 (end of life 2023-04-04)}
 * @param during before the plan leaves them
 * @param after at the end of the plan
 * @param extended in extended support at any time, each with its price
 * @param waiting the price of starting later
 */
public record SupportSummary(
        List<String> before,
        List<String> during,
        List<String> after,
        List<String> extended,
        Optional<Waiting> waiting) {
    public SupportSummary {
        before = List.copyOf(before);
        during = List.copyOf(during);
        after = List.copyOf(after);
        extended = List.copyOf(extended);
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
            return new SupportSummary(List.of(), List.of(), List.of(), List.of(), Optional.empty());
        }
        LocalDate start = dates.get().start();
        Map<String, Integer> running = running(dated.plan());
        List<OutOfSupport> all = OutOfSupport.of(dated);
        List<OutOfSupport> ended = all.stream().filter(run -> !run.extended()).toList();
        Predicate<OutOfSupport> before =
                run -> running.containsKey(name(run.end())) && !run.end().date().isAfter(start);
        return new SupportSummary(
                releases(ended, before),
                releases(ended, before.negate().and(run -> !run.stays())),
                releases(ended, OutOfSupport::stays),
                all.stream()
                        .filter(OutOfSupport::extended)
                        .map(OutOfSupport::inWords)
                        .toList(),
                WaitingPrice.of(dated.deadlines(), running));
    }

    /** Releases at the start, and on how many clusters. */
    private static Map<String, Integer> running(Plan plan) {
        Map<String, Integer> running = new HashMap<>();
        for (ClusterPath path : plan.paths()) {
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

    private static List<String> releases(List<OutOfSupport> ended, Predicate<OutOfSupport> which) {
        return ended.stream()
                .filter(which)
                .map(OutOfSupport::end)
                .map(end -> "%s (%s %s)".formatted(name(end), end.event(), end.date()))
                .toList();
    }
}
