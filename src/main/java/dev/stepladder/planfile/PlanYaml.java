package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.matrix.Source;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Approval;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
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
    private final PathYaml paths;

    private PlanYaml(JsonGenerator out) {
        this.out = out;
        this.fields = new PlanFields(out);
        this.paths = new PathYaml(out, fields);
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
        out.writeStartObject();
        out.writeStringField("stepladder", FORMAT);
        goal(plan.goal());
        out.writeStringField("rollout", plan.rollout().word());
        fields.names("environments", plan.environments());
        out.writeObjectFieldStart("inputs");
        for (Plan.Input input : plan.inputs()) {
            out.writeStringField(input.name(), input.sha256());
        }
        out.writeEndObject();
        fields.texts("assumed", plan.assumed());
        options(plan);
        fields.texts("approvers", plan.approvers());
        new PoliciesYaml(out, fields).prices(plan.policies());
        taken(plan);
        overridden(plan.overridden());
        uncovered(plan.uncovered());
        excluded(plan.excluded());
        repairs(plan.repairs());
        out.writeArrayFieldStart("paths");
        for (Plan.ClusterPath path : plan.paths()) {
            paths.path(path);
        }
        out.writeEndArray();
        fields.texts("unrehearsed", plan.unrehearsed());
        remarks(plan);
        if (!plan.gates().isEmpty()) {
            out.writeObjectFieldStart("gates");
            for (PlannedGate gate : plan.gates()) {
                gate(gate);
            }
            out.writeEndObject();
        }
        out.writeObjectFieldStart("hops");
        for (PlannedHop hop : plan.hops()) {
            hop(hop);
        }
        out.writeEndObject();
        out.writeArrayFieldStart("stages");
        for (Plan.Stage stage : plan.stages()) {
            stage(stage);
        }
        out.writeEndArray();
        ScheduleYaml.write(dated, out);
        out.writeObjectFieldStart("facts");
        for (Fact fact : plan.facts()) {
            fact(fact);
        }
        out.writeEndObject();
        ApprovalYaml.write(dated.approvals().recorded(), out);
        out.writeEndObject();
    }

    private void options(Plan plan) throws IOException {
        if (plan.options().isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("options");
        fields.texts("attributes", ComponentPolicy.others(plan.options()));
        new PoliciesYaml(out, fields).stated(plan.options());
        out.writeEndObject();
    }

    private void taken(Plan plan) throws IOException {
        if (plan.taken().isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("taken");
        for (Plan.Taken taken : plan.taken()) {
            out.writeObjectFieldStart(taken.cluster().text());
            out.writeStringField("environment", taken.environment().text());
            fields.texts("hops", taken.hops());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void overridden(List<OverriddenFact> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("overridden");
        for (OverriddenFact fact : facts) {
            out.writeObjectFieldStart(fact.was().id());
            out.writeStringField("was", fact.was().says());
            fields.optional("says", fact.said().says());
            fields.names("about", fact.about());
            out.writeStringField("why", fact.why());
            out.writeStringField("at", fact.said().place().toString());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void uncovered(List<Plan.UncoveredThing> things) throws IOException {
        if (things.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("uncovered");
        for (Plan.UncoveredThing uncovered : things) {
            Uncovered thing = uncovered.thing();
            out.writeStartObject();
            out.writeStringField("name", thing.name());
            fields.optional("version", thing.version().orElse(""));
            fields.optional("seen", thing.seen().orElse(""));
            fields.optional("why", thing.why().orElse(""));
            fields.names("clusters", uncovered.clusters());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void excluded(List<Plan.Excluded> clusters) throws IOException {
        if (clusters.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("excluded");
        for (Plan.Excluded excluded : clusters) {
            out.writeObjectFieldStart(excluded.cluster().text());
            out.writeStringField("reason", excluded.reason());
            out.writeStringField("until", excluded.until().toString());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void repairs(List<Plan.Repair> repairs) throws IOException {
        if (repairs.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("repairs");
        for (Plan.Repair repair : repairs) {
            out.writeObjectFieldStart(repair.cluster().text());
            fields.texts("unsafe", repair.unsafe());
            fields.texts("steps", repair.steps());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /** Statements about single steps. */
    private void remarks(Plan plan) throws IOException {
        if (!plan.notRepresentative().isEmpty()) {
            out.writeObjectFieldStart("not-representative");
            for (Plan.Unlike unlike : plan.notRepresentative()) {
                out.writeObjectFieldStart(unlike.step());
                out.writeStringField("rehearsal", unlike.rehearsal().text());
                out.writeStringField("differs", unlike.differs());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        if (!plan.renames().isEmpty()) {
            out.writeObjectFieldStart("renames");
            for (Plan.Rename rename : plan.renames()) {
                out.writeObjectFieldStart(rename.step());
                out.writeStringField("creates", rename.creates());
                out.writeStringField("removes", rename.removes());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        if (!plan.changes().isEmpty()) {
            out.writeObjectFieldStart("changes");
            for (List<String> change : plan.changes()) {
                fields.texts(change.get(0), change.subList(1, change.size()));
            }
            out.writeEndObject();
        }
        LinesYaml.write(plan.lines(), out, fields);
    }

    private void gate(PlannedGate gate) throws IOException {
        out.writeObjectFieldStart(gate.id());
        out.writeStringField("component", gate.component().text());
        out.writeStringField("at", gate.at());
        out.writeStringField("kind", gate.kind());
        out.writeStringField("who", gate.request().who());
        out.writeStringField("ask", gate.request().ask());
        fields.optional("run", gate.request().run());
        fields.optional("good", gate.request().good());
        out.writeEndObject();
    }

    private void hop(PlannedHop hop) throws IOException {
        out.writeObjectFieldStart(hop.id());
        out.writeArrayFieldStart("moves");
        for (PlannedHop.Move move : hop.moves()) {
            out.writeStartObject();
            out.writeStringField("component", move.component().text());
            out.writeStringField("from", move.from().text());
            out.writeStringField("to", move.to().text());
            fields.optional("build", move.build());
            fields.optional("method", move.method());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("because", hop.reasons().because());
        out.writeStringField("way-back", hop.recovery().wayBack());
        out.writeStringField("if-it-fails", hop.recovery().ifItFails());
        fields.optional("instead", hop.recovery().instead());
        out.writeBooleanField("disruptive", hop.effects().disruptive());
        out.writeBooleanField("rolls-nodes", hop.effects().rollsNodes());
        fields.optional("run", hop.work().run());
        fields.texts("gates", hop.work().gates());
        if (!hop.trouble().issues().isEmpty()) {
            out.writeObjectFieldStart("known-issues");
            for (PlannedHop.Issue issue : hop.trouble().issues()) {
                out.writeObjectFieldStart(issue.id());
                out.writeStringField("severity", issue.severity());
                out.writeStringField("symptom", issue.symptom());
                fields.optional("check", issue.check());
                fields.optional("remedy", issue.remedy());
                fields.optional("fixed-in", issue.fixedIn());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        fields.texts("risks", hop.trouble().risks());
        fields.texts("warnings", hop.trouble().warnings());
        fields.texts("shape", hop.trouble().shape());
        fields.texts("apart", hop.reasons().apart());
        fields.texts("facts", hop.reasons().facts());
        out.writeEndObject();
    }

    private void stage(Plan.Stage stage) throws IOException {
        out.writeStartObject();
        out.writeStringField("stage", stage.name());
        out.writeArrayFieldStart("environments");
        for (Plan.EnvironmentPart part : stage.environments()) {
            out.writeStartObject();
            out.writeStringField("environment", part.name().text());
            out.writeArrayFieldStart("waves");
            for (Plan.Wave wave : part.waves()) {
                out.writeStartObject();
                out.writeStringField("wave", wave.name());
                out.writeObjectFieldStart("steps");
                for (Plan.Step step : wave.steps()) {
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

    private void fact(Fact fact) throws IOException {
        out.writeObjectFieldStart(fact.id());
        out.writeStringField("says", fact.says());
        out.writeObjectFieldStart("sources");
        for (Source source : fact.sources()) {
            out.writeStringField(source.url(), source.read().toString());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void goal(SortedMap<ComponentName, String> goal) throws IOException {
        SortedMap<String, String> ranges = new TreeMap<>();
        goal.forEach((component, range) -> ranges.put(component.text(), range));
        fields.texts("goal", ranges);
    }
}
