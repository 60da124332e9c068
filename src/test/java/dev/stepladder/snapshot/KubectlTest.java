package dev.stepladder.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.Programs;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.snapshot.live.LiveCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program kubectl itself, against a small API server.
 */
class KubectlTest {
    private static final Map<String, String> LISTS = Map.of(
            "/api/v1/nodes", """
                    {"kind":"NodeList","apiVersion":"v1","metadata":{},"items":[
                    {"metadata":{"name":"n1","labels":{"eks.amazonaws.com/nodegroup":"blue","topology.kubernetes.io/zone":"eu-north-1a"}},
                     "status":{"nodeInfo":{"kubeletVersion":"v1.29.3-eks-ae9a62a","osImage":"Amazon Linux 2023.4","architecture":"arm64","operatingSystem":"linux"}}}]}""",
            "/apis/apps/v1/daemonsets", """
                    {"kind":"DaemonSetList","apiVersion":"apps/v1","metadata":{},"items":[
                    {"metadata":{"name":"kube-proxy","namespace":"kube-system","uid":"1"},"spec":{"template":{"spec":{"containers":[
                     {"name":"kube-proxy","image":"602401143452.dkr.ecr.eu-north-1.amazonaws.com/eks/kube-proxy:v1.29.3-minimal-eksbuild.2"}]}}}}]}""",
            "/apis/apps/v1/deployments", """
                    {"kind":"DeploymentList","apiVersion":"apps/v1","metadata":{},"items":[
                    {"metadata":{"name":"traefik","namespace":"web","uid":"2"},"spec":{"template":{"spec":{"containers":[
                     {"name":"traefik","image":"acme/traefik-fork:3.0.1"}]}}}}]}""",
            "/apis/apps/v1/statefulsets",
                    "{\"kind\":\"StatefulSetList\",\"apiVersion\":\"apps/v1\",\"metadata\":{},\"items\":[]}");

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheApiServerGivesAndSaysWhatItRefuses() throws IOException {
        try (MockApiServer server = new MockApiServer(LISTS)) {
            Path config = server.kubeconfig(folder.resolve("config"));
            program(
                    "kubectl",
                    "#!/bin/sh\nexport HOME='%s' KUBECONFIG='%s'\nexec '%s' \"$@\"\n"
                            .formatted(folder, config, Programs.onPath("kubectl")));
            Diagnostics problems = new Diagnostics();
            Snapshot snapshot = new Snapshot(MatrixLoader.load(ShippedMatrices.files(), problems), problems);
            List<String> said = new ArrayList<>();

            snapshot.ask(LiveCommand.all(Optional.of("shop"), false), Optional.empty(), said::add, folder.toString());

            assertThat(problems.sorted()).isEmpty();
            assertThat(snapshot.fleet(Optional.of("prod"), Optional.of("shop")).text())
                    .isEqualTo("""
                            provider: eks
                            environments:
                              - name: "prod"
                                clusters:
                                  - name: "shop"
                                    attributes: {architecture: "arm64", zones: "1"}
                                    units:
                                      kubernetes: "1.30"    # v1.30.2-eks-db838b0 by kubectl --context=shop version -o json
                                      blue: {component: node, version: "1.29-al2023", nodes: 1}    # v1.29.3-eks-ae9a62a on Amazon Linux 2023.4 by kubectl --context=shop get nodes --all-namespaces -o json
                                      kube-proxy: "1.29"    # v1.29.3-minimal-eksbuild.2 by kubectl --context=shop get daemonsets --all-namespaces -o json, DaemonSet kube-system/kube-proxy
                                    uncovered:
                                      - {name: "traefik-fork", version: "3.0.1", seen: "kubectl --context=shop get deployments --all-namespaces -o json, Deployment web/traefik"}
                            """);
            assertThat(said)
                    .containsExactly(
                            "no answer: kubectl --context=shop get pods --all-namespaces -o json",
                            "no answer: kubectl --context=shop get customresourcedefinitions --all-namespaces -o json",
                            "no answer: kubectl --context=shop get apiservices --all-namespaces -o json",
                            "no answer: kubectl --context=shop get configmap kubeadm-config -n kube-system --ignore-not-found -o json",
                            "istioctl is not on the PATH: not asked: istioctl --context=shop version -o json");
            assertThat(server.asked())
                    .allMatch(request -> request.startsWith("GET "))
                    .noneMatch(request -> request.contains("secrets"))
                    .contains("GET /api/v1/nodes", "GET /api/v1/namespaces/kube-system/configmaps/kubeadm-config");
        }
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
