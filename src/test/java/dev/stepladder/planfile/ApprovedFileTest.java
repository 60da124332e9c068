package dev.stepladder.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.plan.Approval;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Approvals in plan files: only they change, and the digest is that of the content, however it is written. */
class ApprovedFileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path DATED = GOLDEN.resolve("calendar/expected/plan.yaml");

    static Stream<Path> plans() {
        return Stream.of(
                DATED,
                GOLDEN.resolve("repair/expected/plan.yaml"),
                GOLDEN.resolve("replan/expected/rest.yaml"),
                GOLDEN.resolve("uncovered/expected/plan.yaml"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void anApprovedFileIsTheOneThatWouldBeWritten(Path file) {
        DatedPlan plan = plan(read(file));
        List<Approval> approvals = List.of(approval("Kari", plan), approval("Ola: \"lead\" #2", plan));
        DatedPlan approved = with(plan, approvals);

        assertThat(ApprovedFile.with(read(file), approvals.subList(0, 1)))
                .contains(PlanReport.write(with(plan, approvals.subList(0, 1)), OutputFormat.YAML));
        for (OutputFormat format : List.of(OutputFormat.YAML, OutputFormat.JSON)) {
            String before = PlanReport.write(with(plan, approvals.subList(0, 1)), format);

            assertThat(ApprovedFile.with(new InputFile("plan", before), approvals))
                    .contains(PlanReport.write(approved, format));
            assertThat(ApprovedFile.with(
                            new InputFile("plan", PlanReport.write(with(plan, List.of()), format)), approvals))
                    .contains(PlanReport.write(approved, format));
            assertThat(plan(new InputFile("plan", PlanReport.write(approved, format)))
                            .approvals())
                    .isEqualTo(approved.approvals());
        }
    }

    @Test
    void keepsCommentsLayoutAndKeysBehindIt() {
        String text = read(DATED).text();
        String early = "# head\napprovals: [{by: a, role: b, at: \"2026-11-30T12:00:00Z\",\n  digest: \""
                + "0".repeat(64) + "\"}]   # flow\n\n# about the plan\n" + text + "\n# the end";
        List<Approval> approvals = List.of(approval("Kari", plan(read(DATED))));

        assertThat(ApprovedFile.with(new InputFile("plan", early), approvals))
                .contains("# head\n" + PlanYaml.approvals(approvals) + "\n# about the plan\n" + text + "\n# the end");
        assertThat(ApprovedFile.with(new InputFile("plan", text.strip()), approvals))
                .contains(text + PlanYaml.approvals(approvals));
    }

    @Test
    void leavesAFileThatItCannotExtend() {
        List<Approval> approvals = List.of(approval("Kari", plan(read(DATED))));

        assertThat(ApprovedFile.with(new InputFile("plan", read(DATED).text() + "...\n"), approvals))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theDigestIsThatOfTheContentInAnyOrderOfKeys(Path file) throws IOException {
        JsonNode root = new YAMLMapper().readTree(file.toFile());
        String digest = digest(read(file).text());

        for (int seed = 0; seed < 20; seed++) {
            assertThat(digest(shuffled(root, new Random(seed)).toPrettyString()))
                    .isEqualTo(digest);
        }
        assertThat(digest("# a comment\n" + read(file).text().replace("\"staged\"", "'staged'   # so")))
                .isEqualTo(digest);
    }

    @Test
    void theOrderOfStepsIsContent() {
        String text = read(DATED).text();
        List<String> lines = new ArrayList<>(text.lines().toList());
        int first = lines.indexOf("            steps:") + 1;
        Collections.swap(lines, first, first + 1);

        assertThat(digest(String.join("\n", lines))).isNotEqualTo(digest(text));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyValueIsContent(Path file) throws IOException {
        JsonNode root = new YAMLMapper().readTree(file.toFile());
        String digest = digest(root.toString());

        assertThat(altered(root))
                .hasSizeGreaterThan(50)
                .allSatisfy(other -> assertThat(digest(other.toString())).isNotEqualTo(digest));
    }

    /** The known digest of a known text: it must never change, because it would void every approval. */
    @Test
    void theDigestIsTheSameForEver() {
        String text = """
                # any
                stages: [{waves: [{wave: "1", steps: {b/y/2: h, a/x/1: "h"}}]}]
                approvals: []
                n: 3
                flag: true
                é: "tab\\t"
                """;

        // printf '%s'
        // '{"flag":"true","n":"3","stages":[{"waves":[{"steps":[["b/y/2","h"],["a/x/1","h"]],"wave":"1"}]}],"é":"tab\t"}' | sha256sum
        assertThat(digest(text)).isEqualTo("2dbce0b18c14cd30e99be976e117b8d2a3b591d518ce48672ca2df06edbbf0e3");
    }

    private static List<JsonNode> altered(JsonNode root) {
        List<JsonNode> all = new ArrayList<>();
        for (String pointer : pointers(root, "")) {
            JsonNode copy = root.deepCopy();
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = copy.at(pointer.substring(0, slash));
            String last = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
            if (parent instanceof ObjectNode object) {
                object.put(last, object.path(last).asText() + "x");
            } else if (parent instanceof ArrayNode list) {
                list.remove(Integer.parseInt(last));
            }
            all.add(copy);
        }
        return all;
    }

    private static List<String> pointers(JsonNode node, String path) {
        List<String> all = new ArrayList<>();
        if (node.isValueNode()) {
            all.add(path);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            all.addAll(pointers(
                    field.getValue(),
                    path + "/" + field.getKey().replace("~", "~0").replace("/", "~1")));
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                all.addAll(pointers(node.get(i), path + "/" + i));
            }
        }
        return all;
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> copy.add(shuffled(item, random)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.shuffle(fields, random);
        fields.forEach(field -> copy.set(
                field.getKey(),
                node.has("wave") && field.getKey().equals("steps")
                        ? field.getValue()
                        : shuffled(field.getValue(), random)));
        return copy;
    }

    private static Approval approval(String by, DatedPlan plan) {
        return new Approval(
                by,
                "lead",
                Instant.parse("2026-11-30T12:00:00Z"),
                plan.approvals().digest());
    }

    private static DatedPlan with(DatedPlan plan, List<Approval> approvals) {
        return new DatedPlan(
                plan.plan(),
                plan.schedule(),
                plan.deadlines(),
                new PlanApprovals(approvals, plan.approvals().digest()));
    }

    private static String digest(String text) {
        return PlanReader.approvals(new InputFile("plan", text), new Diagnostics())
                .map(PlanApprovals::digest)
                .orElse("unreadable");
    }

    private static DatedPlan plan(InputFile file) {
        return PlanReader.readDated(file, new Diagnostics()).orElseThrow();
    }

    private static InputFile read(Path file) {
        Optional<InputFile> read = InputFile.read(file, new Diagnostics());
        return read.orElseThrow();
    }
}
