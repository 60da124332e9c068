package dev.stepladder.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Pace;
import dev.stepladder.fleet.Policy;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every schedule keeps to, on calendars drawn by lot. */
class ScheduleLawTest {
    static Stream<Drawn> drawn() {
        return LongStream.range(0, 150).mapToObj(Drawn::of);
    }

    private static ScheduleAnswer.Made made(Drawn drawn) {
        return (ScheduleAnswer.Made) Scheduler.schedule(drawn.plan(), drawn.fleet(), drawn.start(), Map.of(), false);
    }

    private static Interval when(Schedule schedule, Step step) {
        Slot slot = schedule.slot(step.id()).orElseThrow();
        return new Interval(slot.start().toInstant(), slot.end().toInstant());
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void stepsTakeTheirTimeInsideWindowsAndOutsideFreezes(Drawn drawn) {
        Schedule schedule = made(drawn).schedule();

        for (Step step : drawn.plan().steps()) {
            Interval when = when(schedule, step);
            assertThat(when.length())
                    .isEqualTo(new StepDurations(drawn.plan()).of(step, drawn.cluster(step.cluster())));
            assertThat(new Grid(drawn.calendar(step.cluster())).allows(when.from(), when.to()))
                    .as(step.id())
                    .isTrue();
        }
    }

    /** Derives from the plan alone when each step's predecessors are done, and tries every quarter of an hour since then. */
    @ParameterizedTest
    @MethodSource("drawn")
    void noStepCouldBeginEarlierGivenItsPredecessors(Drawn drawn) {
        checkEarliest(drawn, made(drawn).schedule(), false);
    }

    /** The same where the first step of a stage begins only with room for all; and then nothing splits a stage. */
    @ParameterizedTest
    @MethodSource("drawn")
    void wholeStagesBeginAtTheFirstRoomForAllOfTheirSteps(Drawn drawn) {
        Fleet whole = drawn.fleet().with(ScheduleLawTest::keepingStagesWhole);
        ScheduleAnswer answer = Scheduler.schedule(drawn.plan(), whole, drawn.start(), Map.of(), false);
        if (answer instanceof ScheduleAnswer.Made made) {
            checkEarliest(drawn, made.schedule(), true);
            assertThat(SplitStages.of(drawn.plan(), made.schedule(), whole)).isEmpty();
        } else {
            assertThat(((ScheduleAnswer.None) answer).misfits())
                    .isNotEmpty()
                    .allSatisfy(misfit -> assertThat(misfit.says()).contains("kept whole", "too short"));
        }
    }

    /** Without that wish, a stage is split exactly where one of its steps does not follow the one before it. */
    @ParameterizedTest
    @MethodSource("drawn")
    void findsEveryStageThatTheCalendarSplits(Drawn drawn) {
        Schedule schedule = made(drawn).schedule();
        List<String> gaps = new ArrayList<>();
        drawn.plan().stages().forEach(stage -> {
            Map<ClusterName, Interval> last = new HashMap<>();
            stage.environments().stream()
                    .flatMap(part -> part.waves().stream())
                    .flatMap(wave -> wave.steps().stream())
                    .forEach(step -> {
                        Interval now = when(schedule, step);
                        Interval before = last.put(step.cluster(), now);
                        if (before != null && before.to().isBefore(now.from())) {
                            gaps.add(step.cluster() + " " + stage.name() + " " + now.from());
                        }
                    });
        });

        assertThat(SplitStages.of(drawn.plan(), schedule, drawn.fleet()))
                .extracting(split -> split.cluster() + " " + split.stage() + " "
                        + split.after().start().toInstant())
                .containsExactlyElementsOf(gaps);
    }

    private static Cluster keepingStagesWhole(Cluster cluster) {
        Policy policy = cluster.policy();
        return new Cluster(
                cluster.name(),
                cluster.attributes(),
                cluster.units(),
                cluster.uncovered(),
                cluster.accepted(),
                new Policy(
                        policy.calendar(),
                        policy.durations(),
                        policy.otherwise(),
                        policy.approvals(),
                        policy.roles(),
                        policy.changes(),
                        true),
                cluster.place());
    }

    private static void checkEarliest(Drawn drawn, Schedule schedule, boolean whole) {
        Instant turn = Instant.MIN;
        Map<String, Instant> soaked = new HashMap<>();
        for (Stage stage : drawn.plan().stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                Pace pace = drawn.pace(part.name());
                Instant waited = turn.equals(Instant.MIN) ? turn : turn.plus(pace.waitBefore());
                Instant wave = latest(waited, soaked.getOrDefault(stage.name(), Instant.MIN));
                for (Stage.Wave each : part.waves()) {
                    Map<ClusterName, Instant> free = new HashMap<>();
                    Instant over = wave;
                    for (Step step : each.steps()) {
                        Interval when = when(schedule, step);
                        Duration room = whole && !free.containsKey(step.cluster())
                                ? total(schedule, each, step.cluster())
                                : when.length();
                        Instant ready = latest(free.getOrDefault(step.cluster(), wave), earliest(drawn, step));
                        assertThat(when.from()).as(step.id()).isAfterOrEqualTo(ready);
                        assertThat(firstOnGrid(new Grid(drawn.calendar(step.cluster())), ready, room))
                                .as(step.id())
                                .isEqualTo(when.from());
                        free.put(step.cluster(), when.to());
                        over = latest(over, when.to());
                    }
                    wave = over.plus(pace.pause());
                    turn = over;
                }
                soaked.put(stage.name(), turn.plus(pace.soak()));
            }
        }
    }

    private static Duration total(Schedule schedule, Stage.Wave wave, ClusterName cluster) {
        return wave.steps().stream()
                .filter(step -> step.cluster().equals(cluster))
                .map(step -> when(schedule, step).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant firstOnGrid(Grid grid, Instant ready, Duration length) {
        Instant at = ready;
        while (!grid.allows(at, at.plus(length))) {
            at = at.plus(Grid.STEP);
        }
        return at;
    }

    private static Instant earliest(Drawn drawn, Step step) {
        return drawn.start()
                .atZone(drawn.calendar(step.cluster()).clock())
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void neverMovesMoreClustersOfAnEnvironmentThanAllowed(Drawn drawn) {
        Schedule schedule = made(drawn).schedule();

        drawn.fleet().environments().forEach(environment -> {
            List<ClusterName> own = environment.clusters().stream()
                    .map(cluster -> cluster.name())
                    .toList();
            List<Step> steps = drawn.plan().steps().stream()
                    .filter(step -> own.contains(step.cluster()))
                    .toList();
            for (Step step : steps) {
                Instant moment = when(schedule, step).from();
                TreeSet<ClusterName> moving = new TreeSet<>();
                steps.stream()
                        .filter(other -> when(schedule, other).contains(moment))
                        .forEach(other -> moving.add(other.cluster()));
                assertThat(moving).hasSizeLessThanOrEqualTo(environment.pace().most(own.size()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void theCriticalPathAccountsForEveryMinute(Drawn drawn) {
        ScheduleAnswer.Made made = made(drawn);
        List<Step> steps = drawn.plan().steps();

        String first = made.criticalPath().steps().get(0);
        Step step = steps.stream()
                .filter(each -> each.id().equals(first))
                .findFirst()
                .orElseThrow();
        Instant end = Objects.requireNonNull(made.schedule().end().orElse(null)).toInstant();
        Duration sum = made.criticalPath().causes().stream()
                .map(CriticalPath.Cause::takes)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(sum).isEqualTo(Duration.between(earliest(drawn, step), end));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void datesAreTheSameTwiceAndInTheClustersOwnClock(Drawn drawn) {
        Schedule schedule = made(drawn).schedule();

        assertThat(made(drawn).schedule()).isEqualTo(schedule);
        assertThat(new ArrayList<>(schedule.slots().keySet()))
                .isEqualTo(drawn.plan().steps().stream().map(Step::id).toList());
        for (Step step : drawn.plan().steps()) {
            Slot slot = schedule.slot(step.id()).orElseThrow();
            assertThat(slot.start().getOffset())
                    .isEqualTo(drawn.calendar(step.cluster())
                            .clock()
                            .getRules()
                            .getOffset(slot.start().toInstant()));
        }
    }
}
