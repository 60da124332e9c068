package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.name.ComponentName;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.Slot;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a plan's dates back. */
final class ScheduleReader {
    private final Values values;
    private final Diagnostics diagnostics;

    ScheduleReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    Optional<Schedule> schedule(Fields plan) {
        return plan.optional(
                "schedule",
                (key, node) -> Fields.of(node, key, diagnostics).map(fields -> {
                    Map<String, Slot> slots = new LinkedHashMap<>();
                    Schedule schedule = new Schedule(
                            fields.required("start", (name, start) -> time(name, start, LocalDateTime::parse))
                                    .orElse(LocalDateTime.MIN),
                            Map.of(),
                            fields.list("assumed", values::text),
                            Map.of(),
                            Map.of(),
                            fields.optional("keep-way-back", values::flag).orElse(false),
                            new TermsReader(values, diagnostics).read(fields));
                    Map<String, List<String>> approvals = new LinkedHashMap<>();
                    fields.entries("approvals", (step, roles) -> {
                        approvals.put(step.text(), roles(roles));
                        return Optional.of(step);
                    });
                    Map<String, OffsetDateTime> waysBack = new LinkedHashMap<>();
                    fields.entries(
                            "ways-back",
                            (step, until) -> time("way back", until, OffsetDateTime::parse)
                                    .map(moment -> waysBack.put(step.text(), moment)));
                    fields.entries("steps", (step, node2) -> slot(node2).map(slot -> slots.put(step.text(), slot)));
                    fields.done();
                    return new Schedule(
                            schedule.start(),
                            slots,
                            schedule.assumed(),
                            approvals,
                            waysBack,
                            schedule.keepsWayBack(),
                            schedule.terms());
                }));
    }

    private List<String> roles(Node node) {
        if (!(node instanceof Node.Sequence list)) {
            diagnostics.error(node.place(), "approvals of a step are not a list", "found " + node.describe(), "");
            return List.of();
        }
        return list.items().stream()
                .flatMap(item -> values.text("role", item).stream())
                .toList();
    }

    private Optional<Slot> slot(Node node) {
        return values.text("time of a step", node).flatMap(text -> {
            int slash = text.indexOf('/');
            Optional<OffsetDateTime> start = parse(text.substring(0, Math.max(0, slash)), OffsetDateTime::parse);
            Optional<OffsetDateTime> end = parse(text.substring(slash + 1), OffsetDateTime::parse);
            if (start.isEmpty() || end.isEmpty()) {
                diagnostics.error(
                        node.place(),
                        "time of a step is not an interval",
                        "found " + node.describe()
                                + ", expected start/end such as \"2026-12-01T22:00+01:00/2026-12-01T22:40+01:00\"",
                        "");
            }
            return start.flatMap(from -> end.map(to -> new Slot(from, to)));
        });
    }

    private <T> Optional<T> time(String name, Node node, Function<String, T> parser) {
        return values.text(name, node).flatMap(text -> {
            Optional<T> time = parse(text, parser);
            if (time.isEmpty()) {
                diagnostics.error(
                        node.place(),
                        name + " is not a date with a time",
                        "found " + node.describe() + ", expected such as \"2026-12-01T08:00\"",
                        "");
            }
            return time;
        });
    }

    private static <T> Optional<T> parse(String text, Function<String, T> parser) {
        // A sign means a year of more than four digits, which clocks and calendars do not support.
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    List<Deadline> deadlines(Fields plan) {
        return plan.list(
                "deadlines",
                (name, node) -> Fields.of(node, "deadline", diagnostics).map(this::deadline));
    }

    private Deadline deadline(Fields fields) {
        Optional<String> component = fields.required("component", values::name);
        Optional<Version> release = fields.required("release", values::version);
        Optional<String> kind = fields.required("kind", values::text);
        Optional<LocalDate> date = fields.required("date", values::date);
        Optional<Integer> clusters = fields.required("clusters", values::count);
        Optional<String> leftBy = fields.optional("left-by", values::text);
        Optional<LocalDate> left = fields.required("left", values::date);
        Optional<Long> slack = fields.required("slack-days", this::days);
        Optional<Deadline.Cost> cost = fields.optional(
                "then-per-month-and-cluster",
                (name, node) -> Fields.of(node, "cost", diagnostics).map(this::cost));
        fields.done();
        return new Deadline(
                component.map(ComponentName::new).orElse(PlanValues.NO_COMPONENT),
                release.orElse(Version.of("none")),
                kind.orElse(""),
                date.orElse(LocalDate.EPOCH),
                clusters.orElse(0),
                leftBy,
                left.orElse(LocalDate.EPOCH),
                slack.orElse(0L),
                cost);
    }

    private Optional<Long> days(String name, Node node) {
        Optional<Long> days =
                node instanceof Node.Scalar scalar && scalar.text().matches("-?[0-9]{1,7}")
                        ? Optional.of(Long.parseLong(scalar.text()))
                        : Optional.empty();
        if (days.isEmpty()) {
            diagnostics.error(
                    node.place(),
                    name + " is not a number of days",
                    "found " + node.describe() + ", expected a whole number",
                    "");
        }
        return days;
    }

    private Deadline.Cost cost(Fields fields) {
        Deadline.Cost cost = new Deadline.Cost(
                fields.required("amount", values::text).orElse(""),
                fields.required("more", values::text).orElse(""),
                fields.required("currency", values::text).orElse(""),
                fields.optional("from", values::date));
        fields.done();
        return cost;
    }
}
