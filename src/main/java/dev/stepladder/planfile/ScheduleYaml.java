package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.Slot;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a plan's dates: one line for each step, as an ISO 8601 interval by the clock of the step's cluster. */
final class ScheduleYaml {
    private ScheduleYaml() {}

    static void write(DatedPlan plan, JsonGenerator out) throws IOException {
        if (plan.schedule().isPresent()) {
            schedule(plan.schedule().get(), out);
        }
        if (!plan.deadlines().isEmpty()) {
            out.writeArrayFieldStart("deadlines");
            for (Deadline deadline : plan.deadlines()) {
                deadline(deadline, out);
            }
            out.writeEndArray();
        }
    }

    private static void schedule(Schedule schedule, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("schedule");
        out.writeStringField("start", schedule.start().toString());
        if (schedule.keepsWayBack()) {
            out.writeBooleanField("keep-way-back", true);
        }
        if (!schedule.assumed().isEmpty()) {
            out.writeArrayFieldStart("assumed");
            for (String assumed : schedule.assumed()) {
                out.writeString(assumed);
            }
            out.writeEndArray();
        }
        new TermsYaml(out).write(schedule.terms());
        out.writeObjectFieldStart("steps");
        for (Map.Entry<String, Slot> slot : schedule.slots().entrySet()) {
            out.writeStringField(
                    slot.getKey(),
                    slot.getValue().start() + "/" + slot.getValue().end());
        }
        out.writeEndObject();
        remarks(schedule, out);
        out.writeEndObject();
    }

    private static void remarks(Schedule schedule, JsonGenerator out) throws IOException {
        if (!schedule.approvals().isEmpty()) {
            out.writeObjectFieldStart("approvals");
            for (Map.Entry<String, List<String>> approval : schedule.approvals().entrySet()) {
                out.writeArrayFieldStart(approval.getKey());
                for (String role : approval.getValue()) {
                    out.writeString(role);
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        }
        if (!schedule.waysBack().isEmpty()) {
            out.writeObjectFieldStart("ways-back");
            for (Map.Entry<String, OffsetDateTime> way : schedule.waysBack().entrySet()) {
                out.writeStringField(way.getKey(), way.getValue().toString());
            }
            out.writeEndObject();
        }
    }

    private static void deadline(Deadline deadline, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("component", deadline.component().text());
        out.writeStringField("release", deadline.release().text());
        out.writeStringField("kind", deadline.kind());
        out.writeStringField("date", deadline.date().toString());
        out.writeNumberField("clusters", deadline.clusters());
        if (deadline.leftBy().isPresent()) {
            out.writeStringField("left-by", deadline.leftBy().get());
        }
        out.writeStringField("left", deadline.left().toString());
        out.writeNumberField("slack-days", deadline.slackDays());
        Optional<Deadline.Cost> cost = deadline.cost();
        if (cost.isPresent()) {
            out.writeObjectFieldStart("then-per-month-and-cluster");
            out.writeStringField("amount", cost.get().amount());
            out.writeStringField("more", cost.get().more());
            out.writeStringField("currency", cost.get().currency());
            if (cost.get().from().isPresent()) {
                out.writeStringField("from", cost.get().from().get().toString());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
