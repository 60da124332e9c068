package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.plan.LineChange;
import dev.stepladder.plan.PlanRemarks;
import java.io.IOException;
import java.util.List;

/** Writes the lines of repositories that steps change. {@link LinesReader} reads them. */
final class LinesYaml {
    private LinesYaml() {}

    static void write(List<PlanRemarks.StepLines> lines, JsonGenerator out, PlanFields fields) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("written");
        for (PlanRemarks.StepLines step : lines) {
            out.writeArrayFieldStart(step.step());
            for (LineChange change : step.changes()) {
                out.writeStartObject();
                out.writeStringField("unit", change.unit());
                out.writeStringField("file", change.at().file());
                out.writeNumberField("line", change.at().line());
                fields.optional("key", change.at().key());
                fields.optional("from", change.at().value());
                fields.optional("to", change.to());
                if (change.at().isChart()) {
                    out.writeBooleanField("chart", true);
                }
                fields.texts("shared", change.shared());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
