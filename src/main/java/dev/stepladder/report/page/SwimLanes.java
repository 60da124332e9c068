package dev.stepladder.report.page;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.schedule.CalendarTimes;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Interval;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.ScheduleTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calendar as data for the browser: a row for each cluster, a bar for each stage that it takes. With dates the axis is time in
 * minutes from its begin; without dates it is the order of waves.
 */
final class SwimLanes {
    private final List<StageBar> bars;
    private final PageIndex index;
    private final ScheduleTerms terms;
    private final Map<ClusterName, Calendar> byCluster;
    private final boolean dated;
    private final ZoneId zone;
    private final Interval period;
    private final List<Calendar> calendars = new ArrayList<>();

    private SwimLanes(Plan plan, PageIndex index) {
        this.index = index;
        this.bars = StageBar.of(plan, index);
        this.dated = bars.stream().allMatch(bar -> bar.slot().isPresent());
        this.terms = index.dated().schedule().map(Schedule::terms).orElse(ScheduleTerms.NONE);
        this.byCluster = terms.byCluster();
        this.zone = bars.stream()
                .flatMap(bar -> Optional.ofNullable(byCluster.get(bar.cluster())).stream())
                .map(Calendar::clock)
                .findFirst()
                .orElse(ZoneOffset.UTC);
        this.period = dated && !bars.isEmpty() ? period() : new Interval(Instant.EPOCH, Instant.EPOCH);
    }

    /** The calendar as a tree for JSON; empty for a plan without steps. */
    static Optional<Map<String, Object>> of(Plan plan, PageIndex index) {
        SwimLanes lanes = new SwimLanes(plan, index);
        return lanes.bars.isEmpty() ? Optional.empty() : Optional.of(lanes.write(plan));
    }

    /** From a day before the first bar to two days after the last. */
    private Interval period() {
        LocalDate first = day(bars.stream()
                .map(bar -> bar.start().toInstant())
                .min(Instant::compareTo)
                .orElseThrow());
        LocalDate last = day(bars.stream()
                .map(bar -> bar.end().toInstant())
                .max(Instant::compareTo)
                .orElseThrow());
        return new Interval(
                first.minusDays(1).atStartOfDay(zone).toInstant(),
                last.plusDays(2).atStartOfDay(zone).toInstant());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Map<String, Object> write(Plan plan) {
        Map<String, Object> calendar = new LinkedHashMap<>();
        calendar.put("dated", dated);
        calendar.put("start", period.from().toEpochMilli());
        calendar.put("zone", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        calendar.put(
                "length",
                dated
                        ? minutes(period.to())
                        : bars.stream().mapToLong(StageBar::wave).max().orElse(0) + 1);
        calendar.put(
                "environments",
                plan.environments().stream()
                        .map(this::environment)
                        .filter(lanes -> !lanes.isEmpty())
                        .toList());
        calendar.put("calendars", calendars.stream().map(this::times).toList());
        calendar.put("ends", ends());
        return calendar;
    }

    private long minutes(Instant moment) {
        return Duration.between(period.from(), moment).toMinutes();
    }

    private Map<String, Object> environment(EnvironmentName name) {
        List<StageBar> own =
                bars.stream().filter(bar -> bar.environment().equals(name)).toList();
        Map<String, Object> lanes = new LinkedHashMap<>();
        if (own.isEmpty()) {
            return lanes;
        }
        Map<ClusterName, List<StageBar>> rows = new LinkedHashMap<>();
        own.forEach(bar ->
                rows.computeIfAbsent(bar.cluster(), key -> new ArrayList<>()).add(bar));
        lanes.put("name", name.text());
        lanes.put("rows", StageBar.alike(rows).stream().map(this::row).toList());
        lanes.put("soak", soak(name, own));
        return lanes;
    }

    private Map<String, Object> row(StageBar.Row row) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", index.clusters(row.clusters()));
        Optional.ofNullable(byCluster.get(row.clusters().get(0)))
                .filter(calendar -> dated)
                .ifPresent(calendar -> view.put("calendar", number(calendar)));
        view.put("bars", row.bars().stream().map(this::bar).toList());
        return view;
    }

    private int number(Calendar calendar) {
        if (!calendars.contains(calendar)) {
            calendars.add(calendar);
        }
        return calendars.indexOf(calendar);
    }

    private Map<String, Object> bar(StageBar bar) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("from", dated ? minutes(bar.start().toInstant()) : bar.wave());
        view.put("to", dated ? minutes(bar.end().toInstant()) : bar.wave() + 1);
        view.put("stage", bar.stage());
        view.put("when", dated ? Times.span(bar.start(), bar.end()) : bar.numbers(index));
        view.put("approval", Plural.list(bar.approvals(index)));
        view.put("step", PageIndex.place(bar.steps().get(0)));
        view.put("words", bar.words(index));
        return view;
    }

    /** The soak times after each stage. */
    private List<List<Long>> soak(EnvironmentName name, List<StageBar> own) {
        Duration soak = terms.waits(name).soak();
        if (soak.isZero() || !dated) {
            return List.of();
        }
        Map<String, Instant> ends = new LinkedHashMap<>();
        own.forEach(bar -> ends.merge(bar.stage(), bar.end().toInstant(), (a, b) -> a.isBefore(b) ? b : a));
        return ends.values().stream()
                .map(end -> List.of(minutes(end), minutes(end.plus(soak))))
                .toList();
    }

    private Map<String, Object> times(Calendar calendar) {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put(
                "windows",
                CalendarTimes.windows(calendar, period).stream()
                        .map(window -> List.of(minutes(window.from()), minutes(window.to())))
                        .toList());
        times.put(
                "freezes",
                CalendarTimes.freezes(calendar, period).stream()
                        .map(frozen -> List.of(
                                minutes(frozen.interval().from()),
                                minutes(frozen.interval().to()),
                                frozen.reason()))
                        .toList());
        return times;
    }

    /** The ends of support: time, release, event. */
    private List<List<Object>> ends() {
        return dated ? index.dated().deadlines().stream().map(this::end).toList() : List.of();
    }

    private List<Object> end(Deadline deadline) {
        return List.of(
                minutes(deadline.date().atStartOfDay(zone).toInstant()),
                deadline.component() + " " + deadline.release(),
                deadline.event());
    }
}
