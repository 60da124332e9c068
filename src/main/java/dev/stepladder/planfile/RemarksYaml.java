package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.plan.PlanRemarks;
import java.io.IOException;
import java.util.List;

/** Writes what a plan says of single steps. */
final class RemarksYaml {
    private final JsonGenerator out;
    private final PlanFields fields;

    RemarksYaml(JsonGenerator out, PlanFields fields) {
        this.out = out;
        this.fields = fields;
    }

    void repairs(List<PlanRemarks.Repair> repairs) throws IOException {
        if (repairs.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("repairs");
        for (PlanRemarks.Repair repair : repairs) {
            out.writeObjectFieldStart(repair.cluster().text());
            fields.texts("unsafe", repair.unsafe());
            fields.texts("steps", repair.steps());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /** Statements about single steps. */
    void remarks(PlanRemarks remarks) throws IOException {
        fields.texts("unrehearsed", remarks.unrehearsed());
        if (!remarks.notRepresentative().isEmpty()) {
            out.writeObjectFieldStart("not-representative");
            for (PlanRemarks.Unlike unlike : remarks.notRepresentative()) {
                out.writeObjectFieldStart(unlike.step());
                out.writeStringField("rehearsal", unlike.rehearsal().text());
                out.writeStringField("differs", unlike.differs());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        if (!remarks.renames().isEmpty()) {
            out.writeObjectFieldStart("renames");
            for (PlanRemarks.Rename rename : remarks.renames()) {
                out.writeObjectFieldStart(rename.step());
                out.writeStringField("creates", rename.creates());
                out.writeStringField("removes", rename.removes());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        if (!remarks.changes().isEmpty()) {
            out.writeObjectFieldStart("changes");
            for (List<String> change : remarks.changes()) {
                fields.texts(change.get(0), change.subList(1, change.size()));
            }
            out.writeEndObject();
        }
        LinesYaml.write(remarks.lines(), out, fields);
    }
}
