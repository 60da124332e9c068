package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import dev.stepladder.load.fleet.TimeValues;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.schedule.ScheduleTerms;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Values;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what the dates of a plan follow from. */
final class TermsReader {
    private final Values values;
    private final TimeValues times;
    private final Diagnostics diagnostics;

    TermsReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.times = new TimeValues(values, diagnostics);
        this.diagnostics = diagnostics;
    }

    ScheduleTerms read(Fields schedule) {
        List<ScheduleTerms.Shared> shared = schedule.list(
                "calendars",
                (key, node) -> Fields.of(node, "calendar", diagnostics).map(this::calendar));
        Map<EnvironmentName, ScheduleTerms.Waits> waits = new LinkedHashMap<>();
        schedule.entries(
                "waits",
                (environment, node) -> Fields.of(node, "waits", diagnostics)
                        .map(fields -> waits.put(new EnvironmentName(environment.text()), waits(fields))));
        return new ScheduleTerms(shared, waits);
    }

    private ScheduleTerms.Shared calendar(Fields fields) {
        List<ClusterName> clusters = fields.requiredList(
                "clusters", 1, (key, node) -> values.name(key, node).map(ClusterName::new));
        Optional<ZoneId> zone = fields.optional("zone", times::zone);
        List<Window> windows = fields.list(
                "windows", (key, node) -> Fields.of(node, "window", diagnostics).flatMap(this::window));
        List<Freeze> freezes = fields.list(
                "freezes", (key, node) -> Fields.of(node, "freeze", diagnostics).flatMap(this::freeze));
        fields.done();
        return new ScheduleTerms.Shared(clusters, new Calendar(zone, windows, freezes));
    }

    private Optional<Window> window(Fields fields) {
        SortedSet<DayOfWeek> days = new TreeSet<>();
        fields.requiredList("days", 1, (key, node) -> {
            List<DayOfWeek> some = times.days(key, node);
            return days.addAll(some) ? Optional.of(some) : Optional.empty();
        });
        Optional<LocalTime> from = fields.required("from", (key, node) -> times.clock(key, node, false));
        Optional<LocalTime> to = fields.required("to", (key, node) -> times.clock(key, node, true));
        Optional<ZoneId> zone = fields.required("zone", times::zone);
        fields.done();
        return days.isEmpty()
                ? Optional.empty()
                : from.flatMap(opens -> to.flatMap(
                        closes -> zone.map(clock -> new Window(days, opens, closes, clock, fields.place()))));
    }

    private Optional<Freeze> freeze(Fields fields) {
        Optional<LocalDate> from = fields.required("from", values::date);
        Optional<LocalDate> to = fields.required("to", values::date);
        Optional<ZoneId> zone = fields.required("zone", times::zone);
        Optional<String> reason = fields.required("reason", values::text);
        fields.done();
        Optional<LocalDate> last = to.filter(day -> from.filter(day::isBefore).isEmpty());
        if (to.isPresent() && last.isEmpty()) {
            diagnostics.error(
                    fields.placeOf("to"),
                    "freeze ends before it begins",
                    "found %s to %s".formatted(from.orElseThrow(), to.get()),
                    "");
        }
        return from.flatMap(first -> last.flatMap(end ->
                zone.flatMap(clock -> reason.map(why -> new Freeze(first, end, clock, why, fields.place())))));
    }

    private ScheduleTerms.Waits waits(Fields fields) {
        ScheduleTerms.Waits waits =
                new ScheduleTerms.Waits(wait("soak", fields), wait("pause", fields), wait("before", fields));
        fields.done();
        return waits;
    }

    private Duration wait(String name, Fields fields) {
        Optional<Duration> length = fields.optional(name, times::duration);
        return length.orElse(Duration.ZERO);
    }
}
