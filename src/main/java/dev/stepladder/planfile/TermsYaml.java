package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Weekdays;
import dev.stepladder.fleet.Window;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.schedule.ScheduleTerms;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/** Writes what the dates of a plan follow from, with the keys of a fleet file. {@link TermsReader} reads it. */
record TermsYaml(JsonGenerator out) {
    void write(ScheduleTerms terms) throws IOException {
        if (!terms.calendars().isEmpty()) {
            out.writeArrayFieldStart("calendars");
            for (ScheduleTerms.Shared shared : terms.calendars()) {
                calendar(shared);
            }
            out.writeEndArray();
        }
        if (!terms.waits().isEmpty()) {
            out.writeObjectFieldStart("waits");
            for (Map.Entry<EnvironmentName, ScheduleTerms.Waits> waits :
                    terms.waits().entrySet()) {
                out.writeObjectFieldStart(waits.getKey().text());
                wait("soak", waits.getValue().soak());
                wait("pause", waits.getValue().pause());
                wait("before", waits.getValue().before());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
    }

    private void calendar(ScheduleTerms.Shared shared) throws IOException {
        Calendar calendar = shared.calendar();
        out.writeStartObject();
        new PlanFields(out).names("clusters", shared.clusters());
        new PlanFields(out).optional("zone", calendar.zone().map(ZoneId::getId));
        if (!calendar.windows().isEmpty()) {
            out.writeArrayFieldStart("windows");
            for (Window window : calendar.windows()) {
                window(window);
            }
            out.writeEndArray();
        }
        if (!calendar.freezes().isEmpty()) {
            out.writeArrayFieldStart("freezes");
            for (Freeze freeze : calendar.freezes()) {
                freeze(freeze);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void window(Window window) throws IOException {
        out.writeStartObject();
        new PlanFields(out).texts("days", Weekdays.ranges(window.days()));
        out.writeStringField("from", window.from().toString());
        out.writeStringField(
                "to",
                window.to().equals(LocalTime.MIDNIGHT) ? "24:00" : window.to().toString());
        out.writeStringField("zone", window.zone().getId());
        out.writeEndObject();
    }

    private void freeze(Freeze freeze) throws IOException {
        out.writeStartObject();
        out.writeStringField("from", freeze.from().toString());
        out.writeStringField("to", freeze.to().toString());
        out.writeStringField("zone", freeze.zone().getId());
        out.writeStringField("reason", freeze.reason());
        out.writeEndObject();
    }

    /** Whole days as days: {@code P3D}, not {@code PT72H}. */
    private void wait(String name, Duration length) throws IOException {
        if (!length.isZero()) {
            boolean days = length.equals(Duration.ofDays(length.toDays()));
            out.writeStringField(name, days ? "P" + length.toDays() + "D" : length.toString());
        }
    }
}
