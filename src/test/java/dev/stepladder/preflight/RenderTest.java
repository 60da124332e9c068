package dev.stepladder.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.FoundFiles;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.render.Renderer;
import dev.stepladder.report.preflight.Looks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts and kustomizations are rendered by the programs that are installed, here by scripts in their place. */
class RenderTest {
    private static final String BUDGET = """
            apiVersion: policy/v1beta1
            kind: PodDisruptionBudget
            metadata: {name: %s}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void chart() throws IOException {
        write("repo/chart/Chart.yaml", "apiVersion: v2\nname: chart\nversion: 1.0.0\n");
        write("repo/chart/templates/budget.yaml", BUDGET.formatted("{{ .Release.Name }}"));
    }

    @Test
    void judgesWhatHelmWritesInsteadOfTheTemplate() throws IOException {
        Report report =
                rendered("printf '%s\\n' '---' '# Source: chart/templates/budget.yaml' 'apiVersion: policy/v1beta1' "
                        + "'kind: PodDisruptionBudget' 'metadata: {name: made}'");

        assertThat(report.findings())
                .extracting(finding -> "%s%s in %s"
                        .formatted(
                                finding.object().id(),
                                " (" + finding.origin().inWords() + ")",
                                finding.place().toString().replace(folder.toString(), "")))
                .containsExactly(
                        "PodDisruptionBudget/made (rendered by helm template release) in /repo/chart/templates/budget.yaml");
        assertThat(report.unread()).isEmpty();
    }

    @Test
    void takesTheValuesOfTheApplicationThatInstallsTheChart() throws IOException {
        write("repo/app.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: shop}
                spec: {source: {repoURL: "https://git.example.com/repo", path: chart, helm: {values: "who: application"}}}
                """);

        // The script writes a budget for the release, and its values as a config map.
        Report report = rendered(
                "echo 'apiVersion: policy/v1beta1'; echo 'kind: PodDisruptionBudget'; echo \"metadata: {name: $2, labels: $(cat \"$5\")}\"");

        assertThat(report.findings())
                .extracting(finding -> finding.object().id())
                .containsExactly("PodDisruptionBudget/shop");
    }

    @Test
    void namesAChartThatCannotBeRendered() throws IOException {
        assertThat(problems(rendered("echo 'Error: no such value' >&2; exit 1")))
                .containsExactly("1 template: not rendered", "1 chart: helm template failed: Error: no such value");
    }

    @Test
    void stopsARendererThatTakesTooLong() throws IOException {
        assertThat(problems(rendered("sleep 30")))
                .containsExactly("1 template: not rendered", "1 chart: helm template took longer than 2 s");
    }

    @Test
    void namesAChartWhereHelmIsMissing() throws IOException {
        assertThat(problems(look(new Renderer(Duration.ofSeconds(2), false, "/nowhere/helm", "/nowhere/kustomize"))))
                .containsExactly("1 template: not rendered", "1 chart: helm is not installed");
    }

    @Test
    void fetchesNothingUnlessThatIsAllowed() throws IOException {
        write("repo/app.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: web}
                spec: {source: {repoURL: "https://charts.example.com", chart: web, targetRevision: 1.2.3}}
                """);
        write("repo/kustomization.yaml", "resources: [\"https://github.com/example/base?ref=v1\"]\n");
        Path calls = folder.resolve("calls");
        String script = "echo \"$@\" >> " + calls;

        rendered(script);
        List<String> offline = Files.readAllLines(calls);
        Files.delete(calls);
        look(renderer(script, true));

        assertThat(offline).containsExactly("template release " + folder + "/repo/chart");
        assertThat(Files.readAllLines(calls))
                .containsExactly(
                        "template release " + folder + "/repo/chart --dependency-update",
                        "template web web --repo https://charts.example.com --version 1.2.3",
                        "build " + folder + "/repo --enable-helm");
    }

    private static List<String> problems(Report report) {
        return report.unread().stream()
                .map(each -> each.kind().count(each.count()) + ": " + each.why())
                .toList();
    }

    private Report rendered(String script) throws IOException {
        return look(renderer(script, false));
    }

    private Renderer renderer(String script, boolean fetches) throws IOException {
        for (String name : List.of("helm", "kustomize")) {
            Path program = write("bin/" + name, "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Renderer(
                Duration.ofSeconds(2),
                fetches,
                folder.resolve("bin/helm").toString(),
                folder.resolve("bin/kustomize").toString());
    }

    private Report look(Renderer renderer) {
        Diagnostics diagnostics = new Diagnostics();
        Preflight preflight = new Preflight(
                Looks.SHIPPED, new Preflight.Order(Looks.allTheWay(), List.of(), LocalDate.EPOCH, false), diagnostics);
        FoundFiles files = ManifestFiles.find(List.of(folder.resolve("repo")), List.of(), diagnostics);
        preflight.look(files, file -> new TreeSet<>());
        preflight.render(renderer, files);
        assertThat(diagnostics.sorted()).isEmpty();
        return preflight.report();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
