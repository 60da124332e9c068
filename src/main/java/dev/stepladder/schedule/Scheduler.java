package dev.stepladder.schedule;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Pace;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.trajectory.WayBackPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives every step of a plan the earliest time at which it can be taken.
 *
 * <p>A cluster's steps follow each other. The clusters of a wave move at the same time. A wave begins after the wave before it and the pause. An
 * environment's part of a stage begins after the part before it in the plan and the environment's wait, and after the soak of the same stage in an earlier environment. Then
 * the step takes the first opening of its cluster's calendar that it fits into.
 *
 * <p>A cluster that keeps its stages whole takes the first opening that has room for all of its steps in a stage.
 *
 * <p>This greedy choice is optimal: a step that is ready later never begins earlier, so no step gains if another one waits, and no schedule has any
 * step earlier. One pass over the steps; each looks at the days that it waits.
 */
public final class Scheduler {
    /** A step without a window for this long never finds one: some freeze has no end. */
    private static final Duration HORIZON = Duration.ofDays(3660);

    /** More clusters than this are counted, not listed. */
    private static final int MOST_NAMES = 5;

    private final Plan plan;
    private final ScheduleTerms terms;
    private final LocalDateTime start;
    private final Map<String, WayBackPeriod> spans;
    private final boolean keepWayBack;
    private final Map<String, List<String>> closing = new HashMap<>();
    private final Map<String, ScheduledStep> placedById = new HashMap<>();
    private final StepDurations durations;
    private final Map<ClusterName, Cluster> clusters = new HashMap<>();
    private final Map<EnvironmentName, Pace> paces = new HashMap<>();
    private final Map<Calendar, OpenHours> hours = new HashMap<>();
    private final Map<Calendar, Optional<Duration>> longest = new HashMap<>();
    private final List<ScheduleAnswer.Misfit> misfits = new ArrayList<>();
    private final List<ScheduledStep> placed = new ArrayList<>();

    private Scheduler(
            Plan plan, Fleet fleet, LocalDateTime start, Map<String, WayBackPeriod> spans, boolean keepWayBack) {
        this.plan = plan;
        this.terms = ScheduleTerms.of(plan, fleet);
        this.start = start;
        this.spans = spans;
        this.keepWayBack = keepWayBack;
        spans.forEach((step, span) -> span.closedBy()
                .ifPresent(later ->
                        closing.computeIfAbsent(later, key -> new ArrayList<>()).add(step)));
        this.durations = new StepDurations(plan);
        for (Environment environment : fleet.environments()) {
            paces.put(environment.name(), environment.pace());
            environment.clusters().forEach(cluster -> clusters.put(cluster.name(), cluster));
        }
    }

    /**
     * Dates for a plan.
     *
     * @param fleet has every cluster of the plan
     * @param start no step is taken before this time of its own cluster's clock
     * @param spans for how long steps can be undone, by id, if a vendor limits that time
     * @param keepWayBack whether a step that would make an earlier hop irreversible waits: for the soak of its environment, or for the whole
     *     rollback period if that is shorter or there is no soak
     */
    public static ScheduleAnswer schedule(
            Plan plan, Fleet fleet, LocalDateTime start, Map<String, WayBackPeriod> spans, boolean keepWayBack) {
        return new Scheduler(plan, fleet, start, spans, keepWayBack).answer();
    }

    private ScheduleAnswer answer() {
        plan.steps().forEach(this::checkLength);
        if (misfits.isEmpty()) {
            plan.stages()
                    .forEach(stage -> stage.environments().stream()
                            .flatMap(part -> part.waves().stream())
                            .forEach(wave -> checkStage(stage.name(), wave)));
        }
        if (misfits.isEmpty()) {
            placeAll();
        }
        if (!misfits.isEmpty()) {
            return new ScheduleAnswer.None(misfits);
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        placed.forEach(step -> slots.put(step.step().id(), slot(step)));
        return new ScheduleAnswer.Made(
                new Schedule(
                        start,
                        slots,
                        assumed(),
                        Approvals.of(plan, clusters),
                        open(plan, slots, spans),
                        keepWayBack,
                        terms),
                CriticalPath.of(placed, step -> hours(cluster(step))));
    }

    /**
     * The moment until which each step with a rollback period can be undone: the end of the period, the end of support of its old release, or a later
     * step that makes it irreversible. Steps without any time left by support are not among them.
     */
    public static Map<String, OffsetDateTime> open(
            Plan plan, Map<String, Slot> slots, Map<String, WayBackPeriod> spans) {
        Map<String, OffsetDateTime> open = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            Optional<Slot> slot = Optional.ofNullable(slots.get(step.id()));
            Optional<WayBackPeriod> span = Optional.ofNullable(spans.get(step.id()));
            if (slot.isPresent() && span.isPresent()) {
                OffsetDateTime end = slot.get().end();
                OffsetDateTime last = end.plus(left(span.get(), end));
                if (!last.isAfter(end)) {
                    continue;
                }
                open.put(
                        step.id(),
                        span.get()
                                .closedBy()
                                .flatMap(later -> Optional.ofNullable(slots.get(later)))
                                .map(Slot::start)
                                .filter(last::isAfter)
                                .orElse(last));
            }
        }
        return open;
    }

    /** For how long a step that ends then can be undone, without regard to later steps. */
    private static Duration left(WayBackPeriod span, OffsetDateTime end) {
        Duration days = Duration.ofDays(span.days());
        return span.supportEnds()
                .map(day -> Duration.between(end, day.atStartOfDay().atOffset(end.getOffset())))
                .filter(support -> support.compareTo(days) < 0)
                .map(support -> support.isNegative() ? Duration.ZERO : support)
                .orElse(days);
    }

    private List<String> assumed() {
        List<String> assumed = new ArrayList<>(durations.assumed());
        assumed.addAll(Approvals.missing(plan, clusters));
        List<ClusterName> timeless = placed.stream()
                .map(step -> step.step().cluster())
                .distinct()
                .filter(name -> cluster(name).policy().calendar().zone().isEmpty())
                .toList();
        if (!timeless.isEmpty()) {
            String who = timeless.size() > MOST_NAMES ? timeless.size() + " clusters" : Name.joined(", ", timeless);
            assumed.add("the time zone of %s is UTC".formatted(who));
        }
        return assumed;
    }

    private void placeAll() {
        EarliestStart start = EarliestStart.at(Instant.MIN);
        Optional<ScheduledStep> before = Optional.empty();
        Map<String, EarliestStart> soaked = new HashMap<>();
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                Pace pace = paces.getOrDefault(part.name(), Pace.FREE);
                EarliestStart turn = before.map(step -> EarliestStart.waited(step, pace.waitBefore()))
                        .orElse(start)
                        .and(soaked.getOrDefault(stage.name(), start));
                Optional<ScheduledStep> last = part(part, pace, turn);
                if (last.isEmpty()) {
                    return;
                }
                before = last;
                soaked.merge(stage.name(), EarliestStart.soaked(last.get(), pace.soak()), EarliestStart::and);
            }
        }
    }

    /** Schedules an environment's part of a stage; gives the step that ends last. Nothing if a step fits no window. */
    private Optional<ScheduledStep> part(Stage.EnvironmentPart part, Pace pace, EarliestStart turn) {
        EarliestStart gate = turn;
        Optional<ScheduledStep> last = Optional.empty();
        for (Stage.Wave wave : part.waves()) {
            Map<ClusterName, EarliestStart> free = new HashMap<>();
            Map<ClusterName, Duration> whole = whole(wave);
            for (Step step : wave.steps()) {
                EarliestStart before = free.getOrDefault(step.cluster(), gate);
                // The first step of a whole stage begins where all of them fit; the others follow.
                Duration room = Optional.ofNullable(whole.remove(step.cluster()))
                        .orElse(durations.of(step, cluster(step.cluster())));
                Optional<ScheduledStep> mine = place(step, part.name(), before.and(hold(step, pace)), room);
                if (mine.isEmpty()) {
                    return Optional.empty();
                }
                placed.add(mine.get());
                placedById.put(step.id(), mine.get());
                free.put(step.cluster(), EarliestStart.after(mine.get()));
                last = Optional.of(last.map(known -> ScheduledStep.later(known, mine.get()))
                        .orElse(mine.get()));
            }
            if (last.isPresent()) {
                gate = EarliestStart.paused(last.get(), pace.pause());
            }
        }
        return last;
    }

    /** The earliest start of a step that keeps the steps before it reversible. */
    private EarliestStart hold(Step step, Pace pace) {
        EarliestStart gate = EarliestStart.at(Instant.MIN);
        if (keepWayBack) {
            for (String earlier : closing.getOrDefault(step.id(), List.of())) {
                ScheduledStep undone = Objects.requireNonNull(placedById.get(earlier));
                Duration days = left(
                        Objects.requireNonNull(spans.get(earlier)), slot(undone).end());
                boolean soaked = !pace.soak().isZero() && pace.soak().compareTo(days) < 0;
                gate = gate.and(EarliestStart.held(undone, soaked ? pace.soak() : days));
            }
        }
        return gate;
    }

    /** The length of a wave for each cluster that keeps its stages whole. */
    private Map<ClusterName, Duration> whole(Stage.Wave wave) {
        Map<ClusterName, Duration> whole = new LinkedHashMap<>();
        for (Step step : wave.steps()) {
            Cluster cluster = cluster(step.cluster());
            if (cluster.policy().wholeStages()) {
                whole.merge(cluster.name(), durations.of(step, cluster), Duration::plus);
            }
        }
        return whole;
    }

    /**
     * Gives a step the first opening after its predecessors.
     *
     * @param room the time that the opening must have left: that of the step, or of all steps of a whole stage
     */
    private Optional<ScheduledStep> place(Step step, EnvironmentName environment, EarliestStart before, Duration room) {
        Cluster cluster = cluster(step.cluster());
        Instant earliest = WallClock.moment(start, cluster.policy().calendar().clock(), false);
        EarliestStart gate = EarliestStart.at(earliest).and(before);
        Duration length = durations.of(step, cluster);
        OpenHours open = hours(cluster);
        Optional<Instant> begin = open.firstFit(gate.opens(), room, gate.opens().plus(HORIZON));
        if (begin.isEmpty()) {
            misfits.add(
                    WindowMisfit.frozen(step, durations.hop(step), cluster, !room.equals(length), room, gate.opens()));
        }
        return begin.map(from -> new ScheduledStep(
                step,
                environment,
                gate.after(),
                gate.soak(),
                gate.pause(),
                gate.hold(),
                gate.waitBefore(),
                gate.opens(),
                new Interval(from, from.plus(length))));
    }

    private void checkLength(Step step) {
        Cluster cluster = cluster(step.cluster());
        Duration length = durations.of(step, cluster);
        longest(cluster)
                .filter(open -> open.compareTo(length) < 0)
                .ifPresent(open -> misfits.add(WindowMisfit.tooLong(step, durations.hop(step), cluster, length, open)));
    }

    private void checkStage(String stage, Stage.Wave wave) {
        whole(wave).forEach((name, length) -> {
            Cluster cluster = cluster(name);
            longest(cluster).filter(open -> open.compareTo(length) < 0).ifPresent(open -> {
                Step first = wave.steps().stream()
                        .filter(step -> step.cluster().equals(name))
                        .findFirst()
                        .orElseThrow();
                misfits.add(WindowMisfit.stageTooLong(first, stage, cluster, length, open));
            });
        });
    }

    private Optional<Duration> longest(Cluster cluster) {
        Calendar calendar = cluster.policy().calendar();
        Instant around = WallClock.moment(start, calendar.clock(), false);
        return longest.computeIfAbsent(calendar, each -> OpenHours.longest(each, around));
    }

    private Slot slot(ScheduledStep step) {
        ZoneId zone = cluster(step.step().cluster()).policy().calendar().clock();
        return new Slot(
                step.when().from().atZone(zone).toOffsetDateTime(),
                step.when().to().atZone(zone).toOffsetDateTime());
    }

    private OpenHours hours(Cluster cluster) {
        return hours.computeIfAbsent(cluster.policy().calendar(), OpenHours::new);
    }

    private Cluster cluster(ScheduledStep step) {
        return cluster(step.step().cluster());
    }

    private Cluster cluster(ClusterName name) {
        return Objects.requireNonNull(clusters.get(name), name::text);
    }
}
