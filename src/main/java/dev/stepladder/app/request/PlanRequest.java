package dev.stepladder.app.request;

import dev.stepladder.plan.Rollout;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plan for a fleet.
 *
 * @param from the current version of the leading component, such as {@code 1.33}; needed without a fleet
 * @param to the goals: {@code 1.35}, {@code istio=1.29}, {@code recommended}
 * @param set current versions in every cluster, such as {@code istio=1.26}; they override the fleet file and the defaults
 * @param selection what runs without a fleet
 * @param fleet the fleet file; without it: dev, staging and prod, one cluster each
 * @param calendar the dates; without it, the plan has none
 * @param today the day on which a plan without dates is made; only warnings and the goal {@code supported} look at it. Empty if no day counts
 */
public record PlanRequest(
        Optional<String> from,
        List<String> to,
        List<String> set,
        Selection selection,
        Optional<Path> fleet,
        Rollout rollout,
        RuleChoice rules,
        Optional<CalendarRequest> calendar,
        Optional<LocalDate> today) {
    public PlanRequest {
        to = List.copyOf(to);
        set = List.copyOf(set);
    }

    /** A plan to these goals. */
    public static PlanRequest of(String... goals) {
        return new PlanRequest(
                Optional.empty(),
                List.of(goals),
                List.of(),
                Selection.ALL,
                Optional.empty(),
                Rollout.STAGED,
                RuleChoice.USUAL,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, from a version on. */
    public PlanRequest from(String version) {
        return new PlanRequest(Optional.of(version), to, set, selection, fleet, rollout, rules, calendar, today);
    }

    /** The same, with these current versions. */
    public PlanRequest set(String... versions) {
        return new PlanRequest(from, to, List.of(versions), selection, fleet, rollout, rules, calendar, today);
    }

    /** The same, with some of the provider's defaults. */
    public PlanRequest selection(Selection some) {
        return new PlanRequest(from, to, set, some, fleet, rollout, rules, calendar, today);
    }

    /** The same, for the fleet of a file. */
    public PlanRequest fleet(Path file) {
        return new PlanRequest(from, to, set, selection, Optional.of(file), rollout, rules, calendar, today);
    }

    /** The same, in another order of environments. */
    public PlanRequest rollout(Rollout order) {
        return new PlanRequest(from, to, set, selection, fleet, order, rules, calendar, today);
    }

    /** The same, by other rules. */
    public PlanRequest rules(RuleChoice choice) {
        return new PlanRequest(from, to, set, selection, fleet, rollout, choice, calendar, today);
    }

    /** The same, with dates. */
    public PlanRequest calendar(CalendarRequest dates) {
        return new PlanRequest(from, to, set, selection, fleet, rollout, rules, Optional.of(dates), today);
    }

    /** The same, made on a day. */
    public PlanRequest today(LocalDate day) {
        return new PlanRequest(from, to, set, selection, fleet, rollout, rules, calendar, Optional.of(day));
    }
}
