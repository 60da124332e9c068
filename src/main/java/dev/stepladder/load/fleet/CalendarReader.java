package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads windows and freezes. */
final class CalendarReader {
    private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());

    private final Values values;
    private final TimeValues times;
    private final Diagnostics diagnostics;

    CalendarReader(Values values, TimeValues times, Diagnostics diagnostics) {
        this.values = values;
        this.times = times;
        this.diagnostics = diagnostics;
    }

    /** {@code {days: mon-fri, from: "22:00", to: "04:00"}}; without days it opens every day. */
    Optional<Terms.Zoned<Window>> window(Node node) {
        return Fields.of(node, "window", diagnostics).flatMap(fields -> {
            Optional<SortedSet<DayOfWeek>> days =
                    fields.has("days") ? fields.optional("days", this::days) : Optional.of(new TreeSet<>(ALL));
            Optional<LocalTime> from = fields.required("from", (name, time) -> times.clock(name, time, false));
            Optional<LocalTime> to = fields.required("to", (name, time) -> times.clock(name, time, true));
            Optional<ZoneId> zone = times.zone(fields);
            fields.done();
            if (from.isPresent() && from.equals(to) && !from.get().equals(LocalTime.MIDNIGHT)) {
                diagnostics.error(
                        fields.placeOf("to"),
                        "window ends when it begins",
                        "found %s twice".formatted(from.get()),
                        "for whole days write from: \"00:00\", to: \"24:00\"");
                return Optional.empty();
            }
            return days.flatMap(on -> from.flatMap(opens -> to.map(closes -> new Terms.Zoned<>(
                    "window", zone, fields.place(), clock -> new Window(on, opens, closes, clock, fields.place())))));
        });
    }

    private Optional<SortedSet<DayOfWeek>> days(String name, Node node) {
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        if (items.isEmpty()) {
            diagnostics.error(node.place(), "window without a day", "", "leave days out for every day");
        }
        SortedSet<DayOfWeek> days = new TreeSet<>();
        items.forEach(item -> days.addAll(times.days(name, item)));
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    /** {@code {from: "2026-12-15", to: "2027-01-05", reason: "..."}}, both days included; or {@code day} for one. */
    Optional<Terms.Zoned<Freeze>> freeze(Node node) {
        return Fields.of(node, "freeze", diagnostics).flatMap(fields -> {
            boolean single = fields.has("day");
            Optional<LocalDate> from =
                    single ? fields.optional("day", values::date) : fields.required("from", values::date);
            Optional<LocalDate> to = single ? from : fields.required("to", values::date);
            Optional<ZoneId> zone = times.zone(fields);
            Optional<String> reason = fields.required("reason", values::text);
            if (single && (fields.has("from") || fields.has("to"))) {
                diagnostics.error(fields.place(), "freeze with both a day and a range", "", "keep day, or from and to");
            }
            fields.done();
            if (to.filter(last -> last.getYear() > 9999).isPresent()) {
                diagnostics.error(fields.placeOf("to"), "freeze ends after the year 9999", "", "");
                return Optional.empty();
            }
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                diagnostics.error(
                        fields.placeOf("to"),
                        "freeze ends before it begins",
                        "found %s to %s".formatted(from.get(), to.get()),
                        "write from: \"%s\", to: \"%s\"".formatted(to.get(), from.get()));
                return Optional.empty();
            }
            return from.flatMap(first -> to.flatMap(last -> reason.map(why -> new Terms.Zoned<>(
                    "freeze", zone, fields.place(), clock -> new Freeze(first, last, clock, why, fields.place())))));
        });
    }
}
