package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.fleet.ZonedCalendar;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.schedule.ScheduleTerms;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Values;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the dates of a plan follow from. */
final class TermsReader {
    private final Values values;
    private final ZonedCalendar calendars;
    private final Diagnostics diagnostics;

    TermsReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.calendars = new ZonedCalendar(values, diagnostics);
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
        List<ClusterName> clusters =
                fields.requiredList("clusters", 1, (key, node) -> values.name(key, node).map(ClusterName::new));
        ScheduleTerms.Shared shared = new ScheduleTerms.Shared(clusters, calendars.calendar(fields));
        fields.done();
        return shared;
    }

    private ScheduleTerms.Waits waits(Fields fields) {
        ScheduleTerms.Waits waits =
                new ScheduleTerms.Waits(wait("soak", fields), wait("pause", fields), wait("before", fields));
        fields.done();
        return waits;
    }

    private Duration wait(String name, Fields fields) {
        Optional<Duration> length = fields.optional(name, calendars::duration);
        return length.orElse(Duration.ZERO);
    }
}
