package dev.stepladder.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Step;
import dev.stepladder.trajectory.WayBackPeriod;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways back that are kept or lost, on calendars drawn by lot, where each step of a cluster closes the way back of the one before it. */
class WaysBackLawTest {
    static Stream<Drawn> drawn() {
        return LongStream.range(0, 150).mapToObj(Drawn::of);
    }

    /** From one day to seven. */
    private static Map<String, WayBackPeriod> spans(Drawn drawn) {
        Map<ClusterName, Step> last = new HashMap<>();
        Map<String, WayBackPeriod> spans = new LinkedHashMap<>();
        for (Step step : drawn.plan().steps()) {
            Optional.ofNullable(last.put(step.cluster(), step))
                    .ifPresent(before -> spans.put(
                            before.id(),
                            new WayBackPeriod(
                                    Period.ofDays(1 + spans.size() % 7), Optional.empty(), Optional.of(step.id()))));
        }
        last.values()
                .forEach(step ->
                        spans.put(step.id(), new WayBackPeriod(Period.ofDays(7), Optional.empty(), Optional.empty())));
        return spans;
    }

    private static Schedule schedule(Drawn drawn, boolean keep) {
        ScheduleAnswer answer = Scheduler.schedule(drawn.plan(), drawn.fleet(), drawn.start(), spans(drawn), keep);
        return ((ScheduleAnswer.Made) answer).schedule();
    }

    private static Slot slot(Schedule schedule, String step) {
        return schedule.slot(step).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void whatClosesAWayBackWaitsForTheSoakOrForAllTheDays(Drawn drawn) {
        Schedule schedule = schedule(drawn, true);
        Map<ClusterName, Duration> soaks = new HashMap<>();
        drawn.fleet()
                .environments()
                .forEach(environment -> environment
                        .clusters()
                        .forEach(cluster ->
                                soaks.put(cluster.name(), environment.pace().soak())));

        spans(drawn)
                .forEach((step, span) -> span.closedBy().ifPresent(later -> {
                    Duration days = Duration.ofDays(span.days());
                    Duration soak =
                            Objects.requireNonNull(soaks.get(new ClusterName(step.substring(0, step.indexOf('/')))));
                    Duration least = soak.isZero() || soak.compareTo(days) > 0 ? days : soak;

                    assertThat(Duration.between(
                                    slot(schedule, step).end(),
                                    slot(schedule, later).start()))
                            .as("%s, then %s", step, later)
                            .isGreaterThanOrEqualTo(least);
                }));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void keepingWaysBackNeverMakesAStepEarlier(Drawn drawn) {
        Schedule hasty = schedule(drawn, false);
        Schedule kept = schedule(drawn, true);

        drawn.plan()
                .steps()
                .forEach(step -> assertThat(slot(kept, step.id()).start())
                        .as(step.id())
                        .isAfterOrEqualTo(slot(hasty, step.id()).start()));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void aWayBackIsOpenUntilItsDaysAreOverOrAStepClosesIt(Drawn drawn) {
        Schedule schedule = schedule(drawn, false);
        Map<String, OffsetDateTime> open = new LinkedHashMap<>();
        spans(drawn).forEach((step, span) -> {
            OffsetDateTime over = slot(schedule, step).end().plusDays(span.days());
            OffsetDateTime closed =
                    span.closedBy().map(later -> slot(schedule, later).start()).orElse(over);
            open.put(step, closed.isBefore(over) ? closed : over);
        });

        assertThat(schedule.waysBack()).isEqualTo(open);
    }
}
