package dev.stepladder.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a long run of {@link FuzzTest} found, each as its smallest case. */
class FoundTest {
    private static final Path DATED = Path.of("src/test/resources/golden/export/expected/dated.json");

    @TempDir
    Path folder;

    @Test
    void aListWhereAKopsFileHasKeys() {
        Path file = Attack.write(folder, "kops.yaml", """
                apiVersion: kops.k8s.io/v1alpha2
                kind: Cluster
                metadata: {name: prod.example.org}
                spec: [{kubernetesVersion: 1.19.1}]
                """);

        Attack.Result result = Attack.run("snapshot", file, "--cluster", "a");

        assertThat(result.exitCode()).as(result.text()).isZero();
        assertThat(result.err()).contains("question: which Kubernetes version does the control plane run?");
    }

    @Test
    void aStepThatTheDatesLeaveOut() {
        String text = Attack.read(DATED);
        String line = text.lines()
                .filter(each -> each.matches(".*T\\d\\d:\\d\\d.*/.*T\\d\\d:\\d\\d.*"))
                .findFirst()
                .orElseThrow();
        String step = line.replaceAll("^\\s*\"([^\"]*)\".*$", "$1");
        Path file = Attack.write(folder, "plan.json", text.replace(line + "\n", ""));

        Attack.Result result = Attack.run("export", file, "--format", "ics");

        assertThat(result.exitCode()).as(result.text()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                %s: error: step has no time
                  found %s in no line under schedule
                  fix: plan again, or verify the file
                """.formatted(file, step));
    }
}
