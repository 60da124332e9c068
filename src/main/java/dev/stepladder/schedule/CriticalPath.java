package dev.stepladder.schedule;

import dev.stepladder.fleet.Freeze;
import dev.stepladder.name.EnvironmentName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The critical path of a schedule: the chain of steps and waits that determines its end.
 *
 * <p>It leads from the step that ends last back over the step that each one waits for. Every minute of the chain belongs to a step, a soak, a pause, or
 * the wait for a window or the end of a freeze. So the sums are the whole time, and only a shorter chain ends the schedule earlier.
 *
 * @param steps ids of the chain's steps, first to last
 * @param causes the causes of its length, longest first
 */
public record CriticalPath(List<String> steps, List<Cause> causes) {
    public CriticalPath {
        steps = List.copyOf(steps);
        causes = List.copyOf(causes);
    }

    /**
     * A reason why time passes.
     *
     * @param says such as {@code soak in dev}
     * @param takes how long on the whole chain
     * @param times how often it is met
     */
    public record Cause(String says, Duration takes, int times) {
        /** Such as {@code 28 d soak in dev (4 times)}. */
        public String inWords() {
            return "%s %s%s".formatted(TimeText.of(takes), says, times == 1 ? "" : " (" + times + " times)");
        }
    }

    static CriticalPath of(List<ScheduledStep> placed, Function<ScheduledStep, OpenHours> hours) {
        Deque<ScheduledStep> chain = new ArrayDeque<>();
        Optional<ScheduledStep> next = placed.stream().reduce(ScheduledStep::later);
        while (next.isPresent()) {
            chain.addFirst(next.get());
            next = next.get().after();
        }
        Map<String, Cause> causes = new LinkedHashMap<>();
        for (ScheduledStep step : chain) {
            String before = step.after()
                    .map(ScheduledStep::environment)
                    .map(EnvironmentName::text)
                    .orElse("");
            add(causes, "soak in " + before, step.soak());
            add(causes, "pause in " + before, step.pause());
            add(causes, "wait before " + step.environment(), step.waitBefore());
            add(causes, "keeping ways back in " + before, step.hold());
            waits(step, hours.apply(step), causes);
            add(causes, "steps in " + step.environment(), step.when().length());
        }
        List<Cause> longestFirst = new ArrayList<>(causes.values());
        longestFirst.sort((one, other) -> other.takes().compareTo(one.takes()));
        return new CriticalPath(chain.stream().map(step -> step.step().id()).toList(), longestFirst);
    }

    /** Divides the wait for a window into time in each freeze, and time outside windows. */
    private static void waits(ScheduledStep step, OpenHours hours, Map<String, Cause> causes) {
        Duration frozen = Duration.ZERO;
        Map<Freeze, Duration> freezes = new LinkedHashMap<>();
        Instant at = step.ready();
        while (at.isBefore(step.when().from())) {
            Instant until = hours.nextChange(at, step.when().from());
            Duration passed = Duration.between(at, until);
            Optional<Freeze> freeze = hours.freezeAt(at);
            if (freeze.isPresent()) {
                freezes.merge(freeze.get(), passed, Duration::plus);
                frozen = frozen.plus(passed);
            }
            at = until;
        }
        freezes.forEach((freeze, lost) -> add(causes, "freeze " + freeze.inWords(), lost));
        Duration closed = Duration.between(step.ready(), step.when().from()).minus(frozen);
        add(causes, "waiting for a window of " + step.step().cluster(), closed);
    }

    private static void add(Map<String, Cause> causes, String says, Duration takes) {
        if (!takes.isZero()) {
            causes.merge(
                    says,
                    new Cause(says, takes, 1),
                    (one, other) -> new Cause(says, one.takes().plus(other.takes()), one.times() + other.times()));
        }
    }
}
