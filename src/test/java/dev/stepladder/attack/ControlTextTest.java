package dev.stepladder.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.yaml.YamlText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and names of others cannot speak to a terminal, turn the direction of writing, or look like lines of ours. */
class ControlTextTest {
    private static final String PAYLOAD = "x\u001b[31m\u0007\r\u202e\u0085\u2028\n# forged: true\nforged: true";

    private static final String FLEET = """
            provider: eks
            environments:
              - name: dev
                zone: "UTC"
                windows: [{days: "mon-fri", from: "08:00", to: "16:00"}]
                clusters:
                  - name: dev-1
                    units: {kubernetes: "1.19", node: "1.19", istio: "1.9"}
                    uncovered: [{name: %1$s, version: "1", seen: %1$s, why: %1$s}]
                  - name: dev-2
                    units: {kubernetes: "1.19", node: "1.19", istio: "1.9"}
                    excluded: {reason: %1$s, until: "2027-01-01"}
            """;

    @TempDir
    static Path folder = Path.of("");

    private static String world = "";
    private static Path hostile = Path.of("");

    @BeforeAll
    static void makePlan() {
        world = Path.of("src/test/resources/worlds/small").toAbsolutePath().toString();
        hostile = folder.resolve(PAYLOAD.replace('/', '_') + ".yaml");
        String fleet = FLEET.formatted(YamlText.quoted(PAYLOAD));
        Attack.write(folder, "fleet.yaml", fleet);
        Attack.write(folder, hostile.getFileName().toString(), fleet);
        assertThat(run(
                                "plan",
                                "--fleet",
                                hostile,
                                "--to",
                                "1.20",
                                "--start",
                                "2026-12-07",
                                "-o",
                                folder.resolve("plan.yaml"))
                        .exitCode())
                .isZero();
        Attack.write(folder, "p" + hostile.getFileName(), Attack.read(folder.resolve("plan.yaml")));
        Attack.write(folder, "manifests/" + hostile.getFileName(), """
                apiVersion: apps/v1beta1
                kind: Deployment
                metadata: {name: %1$s, namespace: %1$s, annotations: {a: %1$s}}
                spec: {template: {spec: {containers: [{name: %1$s, image: %1$s}]}}}
                """.formatted(YamlText.quoted(PAYLOAD)));
        Attack.write(folder, "outputs/" + hostile.getFileName(), """
                {"apiVersion": "v1", "kind": "Node", "metadata": {"name": %1$s, "labels": {"eks.amazonaws.com/nodegroup": %1$s}},
                 "status": {"nodeInfo": {"kubeletVersion": "v1.19.1", "osImage": %1$s}}}
                """.formatted(YamlText.quoted(PAYLOAD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yaml", "json", "summary", "csv", "text", "markdown", "runbook", "html", "ics", "dot", "mermaid"
            })
    void inEveryFormOfAPlan(String form) {
        assertVisible(run("export", folder.resolve("plan.yaml"), "--format", form));
        assertVisible(run("export", folder.resolve("p" + hostile.getFileName()), "--format", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "junit", "sarif", "markdown"})
    void inEveryFormOfAVerification(String form) {
        Path plan = folder.resolve("p" + hostile.getFileName());
        assertVisible(run("verify", plan, "--fleet", hostile, "--format", form));
        Path edited = Attack.write(
                folder,
                "edited.yaml",
                Attack.read(plan).replaceFirst("because: \"", "because: \"\\\\e[31m\\\\nforged: true "));
        assertVisible(run("verify", edited, "--fleet", hostile, "--format", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "sarif", "junit"})
    void inEveryFormOfAPreflight(String form) {
        assertVisible(run("preflight", folder.resolve("manifests"), "--to", "1.20", "--format", form, "--all"));
    }

    @Test
    void inEveryOtherCommand() {
        Path plan = folder.resolve("p" + hostile.getFileName());
        for (List<Object> line : List.<List<Object>>of(
                List.of("plan", "--fleet", hostile, "--to", "1.20"),
                List.of("plan", "--fleet", hostile, "--to", PAYLOAD),
                List.of("plan", "--fleet", hostile, "--to", "1.20", "-o", folder.resolve(PAYLOAD)),
                List.of("explain", plan, PAYLOAD),
                List.of("explain", plan, "1"),
                List.of("explain", plan, "--why-not", PAYLOAD),
                List.of("status", plan, "--fleet", hostile),
                List.of("diff", plan, folder.resolve("plan.yaml")),
                List.of("diff", plan, folder.resolve(PAYLOAD)),
                List.of("replan", plan, "--fleet", hostile),
                List.of("report", "--fleet", hostile),
                List.of("check", PAYLOAD),
                List.of("path", "--from", PAYLOAD, "--to", PAYLOAD),
                List.of("verify", folder.resolve("no" + PAYLOAD)),
                List.of("approve", plan, "--as", PAYLOAD, "--by", PAYLOAD),
                List.of("snapshot", folder.resolve("outputs"), "--cluster", "a"),
                List.of("snapshot", folder.resolve("outputs/" + hostile.getFileName()), "--cluster", PAYLOAD),
                List.of("preflight", folder.resolve(PAYLOAD), "--to", "1.20"),
                List.of("matrix", "show", PAYLOAD),
                List.of(PAYLOAD))) {
            assertVisible(run(line.toArray()));
        }
    }

    /** Line ends of the formats are those of their standards: CR LF in CSV and iCalendar. */
    private static void assertVisible(Attack.Result result) {
        assertThat(result.exitCode()).as(result.text()).isNotEqualTo(70);
        String text = result.text().replace("\r\n", "\n");
        assertThat(text.codePoints()
                        .filter(c ->
                                (c != '\n' && c != '\t' && Character.isISOControl(c)) || c == 0x202e || c == 0x2028)
                        .mapToObj(Integer::toHexString)
                        .collect(Collectors.joining(" ")))
                .as(text)
                .isEmpty();
        assertThat(text.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("forged:") || line.startsWith("# forged:")))
                .as(text)
                .isEmpty();
    }

    private static Attack.Result run(Object... arguments) {
        return Attack.run(Stream.concat(
                        Stream.of(arguments),
                        "check".equals(arguments[0]) || PAYLOAD.equals(arguments[0])
                                ? Stream.of()
                                : Stream.of("--no-default-matrices", "--matrices", world))
                .toArray());
    }
}
