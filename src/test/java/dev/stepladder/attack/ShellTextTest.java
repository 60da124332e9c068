package dev.stepladder.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.Programs;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.name.CommandWord;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a shell in fleet files, matrices and plans never reaches a command: each reader refuses it where a command could take it up. */
class ShellTextTest {
    /** What a shell could take for more than text, and what a program could take for an option. */
    private static final List<String> PAYLOADS = List.of(
            "$(touch broken)",
            "`touch broken`",
            "a;touch broken",
            "a|touch broken",
            "a&touch broken",
            "a&&touch broken",
            "a\ntouch broken",
            "a'touch broken'",
            "a\"touch broken\"",
            "a>broken",
            "a<broken",
            "a b",
            "a${IFS}b",
            "a\\b",
            "a*",
            "a?",
            "a[b]",
            "{a,b}",
            "a#b",
            "a!b",
            "a(b)",
            "%PATH%",
            "^a",
            "=ls",
            "~root",
            "-rf",
            "--config=x",
            "a\u00a0b",
            "a\u2028b");

    private static final String REFUSED =
            "characters that are not allowed in a name|is not a single word|is not a version"
                    + "|is not the name of a step|is not the template of a name";

    private static final String FLEET = """
            provider: gke
            environments:
              - name: dev
                clusters:
                  - name: dev-1
                    attributes: {location: "europe-west1"}
                    units: {kubernetes: "1.33", pool: {component: node, version: "1.33-cos"}}
            """;

    private static final String MATRIX = """
            component: tower
            title: Tower
            sources: {notes: {url: "https://example.com/notes", asOf: "2026-11-01", read: "2026-11-02"}}
            source: notes
            releases:
              - {version: "1.0", build: "1.0.3"}
              - {version: "1.1", build: "1.1.3"}
            upgrades: [{method: in-place, width: {minors: 1}}]
            commands:
              - component: tower
                run: "helm upgrade tower --version {build} --to '{to}' --name \\"{cluster}\\""
                source: notes
            """;

    private static final String TOWER = """
            environments:
              - {name: dev, clusters: [{name: "dev-1", units: {tower: "1.0"}}]}
            """;

    private static final Pattern FENCED =
            Pattern.compile("^ *```sh\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static Path plan = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void makePlan(@TempDir Path made) {
        plan = made.resolve("plan.yaml");
        Path fleet = Attack.write(made, "fleet.yaml", FLEET);
        assertThat(Attack.run("plan", "--to", "1.34", "--fleet", fleet, "-o", plan)
                        .exitCode())
                .isZero();
    }

    static Stream<String> payloads() {
        return PAYLOADS.stream();
    }

    /** One line for each payload in each place; a problem is reported in each of them. */
    @Test
    void isRefusedInAFleetFile() {
        String fleet = PAYLOADS.stream()
                .map(YamlText::quoted)
                .map(payload -> """
                          - name: %1$s
                            clusters:
                              - name: %1$s
                                provider: %1$s
                                rename: {node: %1$s}
                                attributes:
                                  location: %1$s
                                units:
                                  kubernetes: %1$s
                                  %1$s: {component: node, version: "1.33-cos"}
                                  a: {component: %1$s, version: "1.33"}
                                  b: {component: node, version: %1$s}
                        """.formatted(payload))
                .collect(Collectors.joining("", "environments:\n", ""));
        Path file = file("fleet.yaml", fleet);
        Attack.Result result = Attack.run("plan", "--to", "1.34", "--fleet", file);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        List<String> lines = fleet.lines().toList();
        assertThat(IntStream.rangeClosed(1, lines.size())
                        .filter(line -> lines.get(line - 1).contains("\"")
                                && !lines.get(line - 1).contains("units"))
                        .mapToObj(line -> file + ":" + line + ":"))
                .hasSize(9 * PAYLOADS.size())
                .allSatisfy(line -> assertThat(result.err()).contains(line));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void isRefusedInAMatrix(String payload) {
        String text = YamlText.quoted(payload);
        for (String matrix : List.of(
                MATRIX.replace("component: tower\ntitle", "component: " + text + "\ntitle"),
                MATRIX.replace("\"1.1.3\"", text),
                MATRIX.replace("\"1.1\"", text),
                MATRIX.replace("method: in-place", "method: " + text))) {
            assertThat(matrix).isNotEqualTo(MATRIX);
            file("matrices/tower.yaml", matrix);
            assertRefused(tower("--to", "tower=1.1"));
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void isRefusedInAPlan(String payload) {
        String made = Attack.read(plan);
        String text = YamlText.quoted(payload);
        String inner = Matcher.quoteReplacement(text.substring(1, text.length() - 1));
        for (String edited : List.of(
                made.replace("\"europe-west1\"", text),
                made.replace("\"dev-1\"", text),
                made.replaceAll("( +)dev-1(/kubernetes/[^:]+):", "$1\"" + inner + "$2\":"),
                made.replaceAll("( +)dev-1/kubernetes(/[^:]+):", "$1\"dev-1/" + inner + "$2\":"),
                made.replace("\"1.34.11\"", text),
                made.replace("environment: \"dev\"", "environment: " + text),
                made.replace("stage: \"1.34\"", "stage: " + text),
                made.replace("method: \"in-place\"", "method: " + text),
                made.replace("to: \"1.34\"", "to: " + text),
                made.replace("      pool:", "      " + text + ":"),
                made.replaceAll("( +)version: \"1.33-cos\"", "$0\n$1rename: \"" + inner + "{unit}\""))) {
            assertThat(edited).isNotEqualTo(made);
            Diagnostics problems = new Diagnostics();
            assertThat(PlanReader.read(new InputFile("edited.yaml", edited), problems))
                    .isEmpty();
            assertThat(problems.sorted())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.message()).containsPattern(REFUSED));
        }
    }

    @Test
    void everyCommandRefusesSuchAPlan() {
        Path file = file("edited.yaml", Attack.read(plan).replace("\"europe-west1\"", "\"$(touch broken)\""));
        for (Object[] line : List.of(
                new Object[] {"verify", file},
                new Object[] {"verify", "--strict", file},
                new Object[] {"export", file, "--format", "runbook"},
                new Object[] {"explain", file, "kubernetes"},
                new Object[] {"approve", file, "--as", "sre", "--by", "eve"})) {
            assertRefused(Attack.run(line));
        }
    }

    /** A command itself is shell text. Verify compares it with the matrices. */
    @Test
    void verifyNoticesAnotherCommand() {
        Path file = file(
                "edited.yaml",
                Attack.read(plan)
                        .replace(
                                "gcloud container clusters upgrade",
                                "touch broken; gcloud container clusters upgrade"));
        Attack.Result result = Attack.run("verify", file);
        assertThat(result.exitCode()).as(result.text()).isEqualTo(1);
        assertThat(result.text()).contains("run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void whatIsAllowedReachesProgramsUnchanged(String shell) throws IOException, InterruptedException {
        String word = "9.aZ_0:x@y+z~w-1";
        file(
                "matrices/tower.yaml",
                MATRIX.replace("\"1.1.3\"", "\"" + word + "\"").replace("\"1.1\"", "\"1.1.aZ_0:x@y+z~w-1\""));
        Path plan = folder.resolve("tower-plan.yaml");
        assertThat(tower("--to", "tower=1.1.aZ_0:x@y+z~w-1", "-o", plan).exitCode())
                .isZero();
        String runbook = Attack.run("export", plan, "--format", "runbook").out();
        assertThat(run(Programs.onPath(shell), commands(runbook))).isEqualTo("""
                        helm [upgrade] [tower] [--version] [%s] [--to] [1.1.aZ_0:x@y+z~w-1] [--name] [dev-1]
                        """.formatted(word));
        assertThat(folder.resolve("broken")).doesNotExist();
    }

    /** All readers ask the same list of characters: whatever is a version or a name may become part of a command. */
    @Test
    void noVersionOrNameHasOtherCharacters() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .flatMap(character -> Stream.of(character, "1" + character, "1.2" + character + "3"))
                        .filter(text -> Version.parse(text).isPresent() || Values.isName(text))
                        .filter(text -> !CommandWord.is(text)))
                .isEmpty();
    }

    private static void assertRefused(Attack.Result result) {
        assertThat(result.exitCode()).as(result.text()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).containsPattern(REFUSED);
    }

    private Attack.Result tower(Object... arguments) {
        return Attack.run(Stream.concat(
                        Stream.of(
                                "plan",
                                "--no-default-matrices",
                                "--matrices",
                                folder.resolve("matrices"),
                                "--fleet",
                                file("tower-fleet.yaml", TOWER)),
                        Stream.of(arguments))
                .toArray());
    }

    private Path file(String name, String text) {
        return Attack.write(folder, name, text);
    }

    private static String commands(String runbook) {
        return FENCED.matcher(runbook)
                .results()
                .map((MatchResult fenced) -> fenced.group(1).stripIndent())
                .collect(Collectors.joining());
    }

    /** Runs commands in a shell whose helm and touch write down their arguments, each in brackets. */
    private String run(Path shell, String commands) throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path stub =
                Attack.write(bin, "helm", "#!/bin/sh\nprintf helm >>log\nprintf ' [%s]' \"$@\" >>log\necho >>log\n");
        Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.deleteIfExists(folder.resolve("log"));
        ProcessBuilder builder =
                new ProcessBuilder(shell.toString()).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        Process process = builder.start();
        process.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
        return Files.readString(folder.resolve("log"));
    }
}
