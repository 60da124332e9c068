package dev.stepladder.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs of every kind, mutated by a seed, through every command that reads them. Whatever a file says, no run ends in our bug.
 *
 * <p>A build runs a few hundred. {@code -Dattack.executions=1000000 -Dattack.seed=7} runs more, from another seed.
 */
class FuzzTest {
    private static final int EXECUTIONS = Integer.getInteger("attack.executions", 500);
    private static final long SEED = Long.getLong("attack.seed", 1);
    private static final Path RESOURCES = Path.of("src/test/resources");

    private static final String FLEET = """
            fleet: shop
            provider: eks
            zone: "Europe/Oslo"
            windows: [{days: "mon-fri", from: "08:00", to: "16:00"}]
            freezes: [{from: "2026-12-20", to: "2027-01-03", reason: "year's end"}]
            durations: {kubernetes: "PT40M", default: "PT30M"}
            environments:
              - name: dev
                soak: "P2D"
                clusters:
                  - name: dev-1
                    attributes: {region: "eu-north-1"}
                    units:
                      kubernetes: "1.19"
                      blue: {component: node, version: "1.19", nodes: 3}
                      istio: {version: "1.9"}
                    uncovered: [{name: cilium, version: "1.15.3", seen: "helm"}]
              - name: prod
                clusters:
                  - {name: prod-1, units: {kubernetes: "1.19", node: "1.19", istio: "1.9"}}
                  - {name: prod-2, units: {kubernetes: "1.20"}, excluded: {reason: "sold", until: "2027-06-01"}}
            """;

    @TempDir
    Path folder;

    private String plan = "";

    @BeforeEach
    void makePlan() throws IOException {
        for (String matrix : List.of("eks", "istio", "kubernetes", "node")) {
            Attack.write(folder, "world/" + matrix + ".yaml", text("worlds/small/" + matrix + ".yaml"));
        }
        Attack.write(folder, "fleet.yaml", FLEET);
        Attack.Result made = run("plan --fleet @/fleet.yaml --to 1.20 --start 2026-12-07 -o @/plan.yaml");
        assertThat(made.exitCode()).as(made.text()).isZero();
        plan = Attack.read(folder.resolve("plan.yaml"));
    }

    @Test
    void noInputIsOurBug() throws IOException {
        List<Target> targets = targets();
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i < EXECUTIONS; i++) {
            Target target = targets.get(i % targets.size());
            Path file = folder.resolve(target.file());
            Files.write(file, new Mutation(SEED * 1_000_003 + i).of(target.text()));
            String line = target.lines().get(i / targets.size() % target.lines().size());
            Attack.Result result = run(line);
            if (!Set.of(0, 1, 2, 3, 5).contains(result.exitCode())
                    || result.text().contains("\u001b")) {
                String kept = "fuzz-%s-%s".formatted(i, file.getFileName());
                Files.copy(file, Files.createDirectories(Path.of("target")).resolve(kept));
                found.putIfAbsent(
                        result.err().lines().limit(2).toList().toString(),
                        "%s, exit code %s: %s".formatted(kept, result.exitCode(), line));
            }
            Files.writeString(file, target.text());
        }
        assertThat(found).isEmpty();
    }

    /** A file that is mutated, and the command lines that read it. */
    private record Target(String file, String text, List<String> lines) {}

    private List<Target> targets() throws IOException {
        List<Target> targets = new ArrayList<>(List.of(
                new Target(
                        "fleet.yaml",
                        FLEET,
                        List.of(
                                "plan --fleet @/fleet.yaml --to 1.20 --format csv",
                                "plan --fleet @/fleet.yaml --to 1.20 --start 2026-12-07 --format html",
                                "status @/plan.yaml --fleet @/fleet.yaml",
                                "replan @/plan.yaml --fleet @/fleet.yaml",
                                "verify @/plan.yaml --fleet @/fleet.yaml",
                                "snapshot @/version.json --fleet @/fleet.yaml --cluster dev-1",
                                "preflight @/manifest.yaml --fleet @/fleet.yaml --to 1.20")),
                new Target(
                        "plan.yaml",
                        plan,
                        List.of(
                                "verify @/plan.yaml --strict",
                                "verify @/plan.yaml --fleet @/fleet.yaml --approved --format sarif",
                                "explain @/plan.yaml 1",
                                "explain @/plan.yaml kubernetes",
                                "explain @/plan.yaml --why-not without-istio",
                                "diff @/plan.yaml @/other.yaml",
                                "status @/plan.yaml --fleet @/fleet.yaml",
                                "replan @/plan.yaml --fleet @/fleet.yaml",
                                "export @/plan.yaml --format csv",
                                "export @/plan.yaml --format html",
                                "export @/plan.yaml --format runbook --fleet @/fleet.yaml",
                                "export @/plan.yaml --format markdown",
                                "export @/plan.yaml --format ics",
                                "export @/plan.yaml --format mermaid",
                                "export @/plan.yaml --format dot",
                                "export @/plan.yaml --format patch",
                                "export @/plan.yaml --format json",
                                "export @/plan.yaml --format summary",
                                "preflight @/manifest.yaml --plan @/plan.yaml",
                                "approve @/plan.yaml --as sre --by eve")),
                new Target(
                        "manifest.yaml",
                        text("golden-preflight/formats/manifests/ingress.yaml"),
                        List.of(
                                "preflight @/manifest.yaml --to 1.20",
                                "preflight @/manifest.yaml --to 1.20 --format sarif",
                                "preflight @/manifest.yaml --to 1.20 --fix --dry-run")),
                new Target(
                        "version.json",
                        "{\"serverVersion\": {\"major\": \"1\", \"minor\": \"19\", \"gitVersion\": \"v1.19.1\"}}",
                        List.of("snapshot @/version.json --cluster a"))));
        for (String matrix : List.of("eks", "istio", "kubernetes", "node")) {
            targets.add(new Target(
                    "world/" + matrix + ".yaml",
                    text("worlds/small/" + matrix + ".yaml"),
                    List.of(
                            "plan --fleet @/fleet.yaml --to 1.20",
                            "matrix lint",
                            "matrix show istio",
                            "check kubernetes=1.20 istio=1.9",
                            "path --from kubernetes=1.19,istio=1.9 --to kubernetes=1.20")));
        }
        try (Stream<Path> outputs = Files.list(RESOURCES.resolve("golden/snapshot/in"))) {
            for (Path output : outputs.sorted().filter(Files::isRegularFile).toList()) {
                if (Files.size(output) < 20_000) {
                    targets.add(new Target(
                            String.valueOf(output.getFileName()),
                            Files.readString(output),
                            List.of("snapshot @/" + output.getFileName() + " --cluster a")));
                }
            }
        }
        for (Target target : targets) {
            Attack.write(folder, target.file(), target.text());
        }
        Attack.write(folder, "other.yaml", plan);
        return targets;
    }

    private static String text(String resource) throws IOException {
        return Files.readString(RESOURCES.resolve(resource));
    }

    private Attack.Result run(String line) {
        return Attack.run((Object[])
                (line.replace("@", folder.toString()) + " --no-default-matrices --matrices " + folder.resolve("world"))
                        .split(" "));
    }
}
