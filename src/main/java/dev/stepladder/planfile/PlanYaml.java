package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Approval;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.DatedPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a plan as YAML, or as the same in JSON.
 *
 * <p>The format is made for diffs: everything has a name that stays when its neighbours change, a step is one line, and there are no running
 * numbers.
 */
public final class PlanYaml {
    /** The first key of every plan file, and the version of the format. */
    static final String FORMAT = "plan/1";

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final JsonGenerator out;
    private final PlanFields fields;

    private PlanYaml(JsonGenerator out) {
        this.out = out;
        this.fields = new PlanFields(out);
    }

    public static String write(DatedPlan plan) {
        return write(plan, FACTORY);
    }

    /** As JSON, which every YAML reader accepts, too. */
    public static String json(DatedPlan plan) {
        return write(plan, new JsonFactory()) + "\n";
    }

    /** Writes it piece by piece, so that a large plan need not fit into memory twice. */
    public static void write(DatedPlan plan, Writer to) throws IOException {
        write(FACTORY, to, out -> new PlanYaml(out).plan(plan));
    }

    /** The same as JSON. */
    public static void json(DatedPlan plan, Writer to) throws IOException {
        write(new JsonFactory(), to, out -> new PlanYaml(out).plan(plan));
        to.write("\n");
    }

    /** The last key of a file with approvals, with its value: whole lines. */
    static String approvals(List<Approval> approvals) {
        return write(FACTORY, out -> {
            out.writeStartObject();
            ApprovalYaml.write(approvals, out);
            out.writeEndObject();
        });
    }

    /** The same in JSON: the key and its value, indented as in a file, without a line end. */
    static String jsonApprovals(List<Approval> approvals) {
        String whole = write(new JsonFactory(), out -> {
            out.writeStartObject();
            ApprovalYaml.write(approvals, out);
            out.writeEndObject();
        });
        return whole.substring("{\n".length(), whole.length() - "\n}".length());
    }

    private static String write(DatedPlan plan, JsonFactory format) {
        return write(format, out -> new PlanYaml(out).plan(plan));
    }

    /** Something that is written to a file. */
    private interface Content {
        void to(JsonGenerator out) throws IOException;
    }

    private static String write(JsonFactory format, Content content) {
        StringWriter text = new StringWriter();
        try {
            write(format, text, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonFactory format, Writer to, Content content) throws IOException {
        try (JsonGenerator generator = format.createGenerator(to)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // YAML breaks lines by its own rules and ignores this one.
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withArrayIndenter(INDENT).withObjectIndenter(INDENT));
            content.to(generator);
        }
    }

    private void plan(DatedPlan dated) throws IOException {
        Plan plan = dated.plan();
        CatalogueYaml catalogue = new CatalogueYaml(out, fields);
        RemarksYaml remarks = new RemarksYaml(out, fields);
        out.writeStartObject();
        out.writeStringField("stepladder", FORMAT);
        goal(plan.goal());
        out.writeStringField("rollout", plan.rollout().word());
        fields.names("environments", plan.environments());
        new BasisYaml(out, fields).basis(plan.basis());
        remarks.repairs(plan.remarks().repairs());
        paths(plan.paths());
        remarks.remarks(plan.remarks());
        catalogue.gatesAndHops(plan.catalogue());
        stages(plan.stages());
        ScheduleYaml.write(dated, out);
        catalogue.facts(plan.catalogue().facts());
        ApprovalYaml.write(dated.approvals().recorded(), out);
        out.writeEndObject();
    }

    private void paths(List<ClusterPath> paths) throws IOException {
        PathYaml path = new PathYaml(out, fields);
        out.writeArrayFieldStart("paths");
        for (ClusterPath one : paths) {
            path.path(one);
        }
        out.writeEndArray();
    }

    private void stages(List<Stage> stages) throws IOException {
        out.writeArrayFieldStart("stages");
        for (Stage stage : stages) {
            stage(stage);
        }
        out.writeEndArray();
    }

    private void stage(Stage stage) throws IOException {
        out.writeStartObject();
        out.writeStringField("stage", stage.name());
        out.writeArrayFieldStart("environments");
        for (Stage.EnvironmentPart part : stage.environments()) {
            out.writeStartObject();
            out.writeStringField("environment", part.name().text());
            out.writeArrayFieldStart("waves");
            for (Stage.Wave wave : part.waves()) {
                out.writeStartObject();
                out.writeStringField("wave", wave.name());
                out.writeObjectFieldStart("steps");
                for (Step step : wave.steps()) {
                    out.writeStringField(step.id(), step.hop());
                }
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void goal(SortedMap<ComponentName, String> goal) throws IOException {
        SortedMap<String, String> ranges = new TreeMap<>();
        goal.forEach((component, range) -> ranges.put(component.text(), range));
        fields.texts("goal", ranges);
    }
}
