package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository, its fleet file, a plan, the plan's patch, and the fleet file of the repository with the patch. */
class PatchRoundTripTest {
    private static final Map<String, String> REPOSITORY = Map.of(
            "infra/eks.tf", """
                    module "eks" {
                      source          = "terraform-aws-modules/eks/aws"
                      cluster_name    = "shop"
                      cluster_version = var.kubernetes
                    }
                    resource "aws_eks_node_group" "blue" {
                      cluster_name    = module.eks.cluster_name
                      node_group_name = "blue"
                      ami_type        = "AL2_x86_64"
                      version         = "1.22"
                    }
                    resource "aws_eks_addon" "dns" {
                      addon_name    = "coredns"
                      addon_version = "v1.8.7-eksbuild.2"
                    }
                    """,
            "infra/variables.tf", "variable \"kubernetes\" {\n  default = \"1.22\"\n}\n",
            "apps/kustomization.yaml", """
                    kind: Kustomization
                    images:
                    - name: registry.k8s.io/ingress-nginx/controller
                      newTag: v1.2.1""",
            "apps/argo.yaml", """
                    apiVersion: argoproj.io/v1alpha1
                    kind: Application
                    metadata: {name: karpenter}
                    spec:
                      destination: {namespace: kube-system}
                      source:
                        chart: metrics-server
                        targetRevision: 3.8.2
                        helm:
                          values: |
                            # above
                            web:
                              image: {repository: registry.k8s.io/ingress-nginx/controller, tag: v1.2.1} # flow
                    """,
            "apps/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 0.1.0\n",
            "apps/web/values.yaml", """
                    controller:
                      image: registry.k8s.io/ingress-nginx/controller:v1.2.1
                    """,
            "apps/flux.yaml", """
                    apiVersion: helm.toolkit.fluxcd.io/v2
                    kind: HelmRelease
                    metadata: {name: web, namespace: web}
                    spec:
                      chart: {spec: {chart: own, version: 1.2.1}}
                      values:
                        controller:
                          image:
                            registry: registry.k8s.io
                            repository: ingress-nginx/controller
                            tag: "v1.2.1"
                    """);

    @TempDir
    private Path folder;

    @Test
    void aSnapshotOfThePatchedRepositoryShowsTheNewVersions() throws Exception {
        Path repository = folder.resolve("repo");
        for (Map.Entry<String, String> file : REPOSITORY.entrySet()) {
            Path path = repository.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        run("snapshot", "repo", "-o", "fleet.yaml");
        run("plan", "--fleet", "fleet.yaml", "--to", "1.24", "-o", "plan.yaml");
        run("export", "plan.yaml", "--format", "patch", "--repo", "repo", "-o", "all.patch");
        Process git = new ProcessBuilder(Programs.onPath("git").toString(), "apply", "../all.patch")
                .directory(repository.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
        run("snapshot", "repo", "-o", "after.yaml");

        assertThat(units("fleet.yaml"))
                .containsExactly("kubernetes 1.22", "blue 1.22-al2", "coredns 1.8.7", "ingress-nginx 1.2.1");
        assertThat(units("after.yaml"))
                .containsExactly("kubernetes 1.24", "blue 1.24-al2", "coredns 1.8.7", "ingress-nginx 1.3.1");
        assertThat(changed(repository))
                .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.of(
                        "infra/eks.tf", "  version         = \"1.24\"",
                        "infra/variables.tf", "  default = \"1.24\"",
                        "apps/kustomization.yaml", "  newTag: v1.3.1",
                        "apps/argo.yaml",
                                "          image: {repository: registry.k8s.io/ingress-nginx/controller, tag: v1.3.1} # flow",
                        "apps/web/values.yaml", "  image: registry.k8s.io/ingress-nginx/controller:v1.3.1",
                        "apps/flux.yaml", "        tag: \"v1.3.1\"")));
    }

    /** The lines of each file that are not as they were. */
    private static Map<String, String> changed(Path repository) throws IOException {
        Map<String, String> changed = new TreeMap<>();
        for (Map.Entry<String, String> file : REPOSITORY.entrySet()) {
            List<String> before = file.getValue().lines().toList();
            String after = Files.readString(repository.resolve(file.getKey()));
            String lines = after.lines().filter(line -> !before.contains(line)).collect(Collectors.joining("\n"));
            if (!lines.isEmpty()) {
                changed.put(file.getKey(), lines);
            }
        }
        return changed;
    }

    private List<String> units(String fleet) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(fleet))) {
            return lines.map(String::strip)
                    .filter(line -> line.matches("[a-z-]+: \\{.*version: .*"))
                    .map(line -> line.replaceAll("^([a-z-]+): .*version: \"([^\"]*)\".*$", "$1 $2"))
                    .toList();
        }
    }

    private void run(String... arguments) {
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            boolean path = argument.matches("repo|.*\\.(yaml|patch)");
            words.add(path ? folder.resolve(argument).toString() : argument);
        }
        if (!words.get(0).equals("export")) {
            words.addAll(List.of("--no-default-matrices", "--matrices", "src/test/resources/frozen-matrices"));
        }
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = new Main(results, messages).run(words.toArray(String[]::new));
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }
}
