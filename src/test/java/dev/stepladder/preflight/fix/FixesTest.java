package dev.stepladder.preflight.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.preflight.Preflight;
import dev.stepladder.preflight.Report;
import dev.stepladder.report.preflight.Looks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rewritten file is the old one in all that has nothing to do with the API. */
class FixesTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheLineEndsOfWindows() throws IOException {
        String made = fixed("""
                apiVersion: networking.k8s.io/v1beta1
                kind: Ingress
                metadata: {name: x} # kept
                spec:
                  rules:
                  - http:
                      paths:
                      - backend:
                          serviceName: x
                          servicePort: 80
                """.replace("\n", "\r\n"));

        assertThat(made).isEqualTo("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: x} # kept
                spec:
                  rules:
                  - http:
                      paths:
                      - pathType: ImplementationSpecific
                        backend:
                          service: {name: x, port: {number: 80}}
                """.replace("\n", "\r\n"));
    }

    @Test
    void keepsQuotes() throws IOException {
        assertThat(fixed("""
                {"apiVersion": "batch/v1beta1", "kind": "CronJob", "metadata": {"name": "x"}}
                ---
                apiVersion: 'policy/v1beta1'
                kind: PodDisruptionBudget
                metadata: {name: x}
                """)).isEqualTo("""
                {"apiVersion": "batch/v1", "kind": "CronJob", "metadata": {"name": "x"}}
                ---
                apiVersion: 'policy/v1'
                kind: PodDisruptionBudget
                metadata: {name: x}
                """);
    }

    @Test
    void leavesNothingToFindAtTheTarget() throws IOException {
        fixed("""
                apiVersion: autoscaling/v2beta2
                kind: HorizontalPodAutoscaler
                metadata: {name: x}
                spec: {minReplicas: 2, maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: x}}
                ---
                apiVersion: batch/v1beta1
                kind: CronJob
                metadata: {name: x}""");

        assertThat(look().findings()).isEmpty();
    }

    @Test
    void doesNotTouchAnAnchorThatOthersUse() throws IOException {
        String text = """
                apiVersion: &api batch/v1beta1
                kind: CronJob
                metadata: {name: x}
                """;

        Files.writeString(folder.resolve("a.yaml"), text);

        assertThat(Fixes.of(look().findings()).files())
                .allSatisfy(file -> assertThat(file.text()).isEqualTo(text.replace("v1beta1", "v1")));
    }

    private String fixed(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), text);
        Fixes fixes = Fixes.of(look().findings());
        assertThat(fixes.left()).isEmpty();
        Files.writeString(file, fixes.files().get(0).text());
        return Files.readString(file);
    }

    private Report look() {
        Diagnostics diagnostics = new Diagnostics();
        Preflight preflight = new Preflight(
                Looks.SHIPPED, new Preflight.Order(Looks.allTheWay(), List.of(), LocalDate.EPOCH, false), diagnostics);
        preflight.look(ManifestFiles.find(List.of(folder), List.of(), diagnostics), file -> new TreeSet<>());
        return preflight.report();
    }
}
