package dev.stepladder.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command overwrites what it reads, under whatever name. */
class OverwriteTest {
    private static final Path WORLD = Path.of("src/test/resources/worlds/small");

    private static final String FLEET = """
            provider: eks
            environments:
              - name: dev
                manifests: [manifests]
                clusters: [{name: dev-1, units: {kubernetes: "1.19", node: "1.19", istio: "1.9"}}]
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeInputs() throws IOException {
        Files.createDirectories(folder.resolve("world"));
        for (String name : new String[] {"eks", "istio", "kubernetes", "node"}) {
            Files.copy(WORLD.resolve(name + ".yaml"), folder.resolve("world").resolve(name + ".yaml"));
        }
        Attack.write(folder, "fleet.yaml", FLEET);
        Attack.write(folder, "manifests/app.json", "{\"apiVersion\": \"v1\", \"kind\": \"Service\"}");
        Attack.write(folder, "version.json", "{\"serverVersion\": {\"gitVersion\": \"v1.19.1\"}}");
        assertThat(run("plan --fleet @/fleet.yaml --to 1.20 -o @/plan.yaml").exitCode())
                .isZero();
        Files.createDirectories(folder.resolve("links"));
        for (String name :
                new String[] {"fleet.yaml", "plan.yaml", "manifests/app.json", "version.json", "world/istio.yaml"}) {
            Files.createSymbolicLink(
                    folder.resolve("links").resolve(Path.of(name).getFileName()), folder.resolve(name));
        }
        Files.createSymbolicLink(folder.resolve("links/manifests"), folder.resolve("manifests"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan --fleet @/fleet.yaml --to 1.20 -o @/fleet.yaml",
                "plan --fleet @/fleet.yaml --to 1.20 -o @/new.csv -o @/links/fleet.yaml",
                "plan --fleet @/links/fleet.yaml --to 1.20 -o @/fleet.yaml",
                "plan --fleet @/fleet.yaml --to 1.20 -o @/world/istio.yaml",
                "plan --fleet @/fleet.yaml --to 1.20 -o @/links/istio.yaml",
                "replan @/plan.yaml --fleet @/fleet.yaml -o @/links/fleet.yaml",
                "export @/plan.yaml --format yaml -o @/plan.yaml",
                "export @/plan.yaml --format runbook --fleet @/fleet.yaml -o @/links/fleet.yaml",
                "preflight @/manifests --to 1.20 -o @/manifests/app.json",
                "preflight @/links/manifests --to 1.20 -o @/manifests/app.json",
                "preflight @/manifests --to 1.20 -o @/links/app.json",
                "preflight --fleet @/fleet.yaml --to 1.20 -o @/manifests/app.json",
                "preflight @/manifests/app.json --to 1.20 -o @/manifests/app.json",
                "snapshot @/version.json -o @/version.json",
                "snapshot @/version.json -o @/links/version.json",
                "snapshot @/manifests -o @/manifests/app.json",
                "matrix audit --sample 1 --seed 1 -o @/world/istio.yaml"
            })
    void refusesToOverwriteWhatItReads(String line) {
        Attack.Result result = run(line);
        assertThat(result.exitCode()).as(result.text()).isEqualTo(2);
        assertThat(result.err())
                .containsPattern(
                        ": error: cannot be written\n  the same command reads (this file|the folder of this file)\n");
        assertThat(folder.resolve("new.csv")).doesNotExist();
    }

    @Test
    void refusesThePlanThatPreflightJudgesBy() throws IOException {
        Path json = folder.resolve("plan.json");
        assertThat(run("export @/plan.yaml -o @/plan.json").exitCode()).isZero();
        Files.createSymbolicLink(folder.resolve("report.json"), json);
        assertThat(run("preflight @/manifests --plan @/plan.json -o @/report.json")
                        .exitCode())
                .isEqualTo(2);
        assertThat(json).content().startsWith("{\n  \"stepladder\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preflight @/manifests --to 1.20 -o @/manifests/report.json",
                "snapshot @ --cluster dev-1 -o @/fleet.yaml",
                "plan --fleet @/fleet.yaml --to 1.20 -o @/plan.yaml -o @/world/plan.csv"
            })
    void replacesItsEarlierResultInAFolderThatItReads(String line) {
        assertThat(run(line).exitCode()).isZero();
        assertThat(run(line).exitCode()).isZero();
    }

    private Attack.Result run(String line) {
        String whole =
                line.replace("@", folder.toString()) + " --no-default-matrices --matrices " + folder.resolve("world");
        return Attack.run((Object[]) whole.split(" ", -1));
    }
}
