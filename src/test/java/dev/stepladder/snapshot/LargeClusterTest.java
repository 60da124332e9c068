package dev.stepladder.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of 20,000 pods and 5,000 nodes: what is seen alike is kept once, and items of lists are forgotten. */
class LargeClusterTest {
    private static final int PODS = 20_000;
    private static final int NODES = 5_000;

    @Test
    void countsNodesAndKeepsTheOldestProxy(@TempDir Path folder) throws IOException {
        Path pods = folder.resolve("pods.json");
        Path nodes = folder.resolve("nodes.json");
        writePods(pods);
        writeNodes(nodes);
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), problems);
        Snapshot snapshot = new Snapshot(matrices, problems);

        snapshot.read(List.of(pods, nodes));
        String fleet = snapshot.fleet("prod", Optional.of("big")).text().replace(folder + "/", "");

        assertThat(problems.sorted()).isEmpty();
        assertThat(fleet)
                .contains("          blue: {component: node, version: \"1.29-al2023\", nodes: 5000}")
                .contains("          istio-proxy: \"1.19\"")
                .contains("          istio-proxy-1.20: {component: istio-proxy, version: \"1.20\"}")
                .contains("- {name: \"web\", version: \"12\", seen: \"pods.json, Pod shop/web\"}");
    }

    private static void writePods(Path file) throws IOException {
        String filling = "x".repeat(4_000);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"apiVersion\":\"v1\",\"items\":[");
            for (int i = 0; i < PODS; i++) {
                out.write("""
                        %s{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web-5d9f8b7c6d-%s","namespace":"shop",
                        "annotations":{"filling":"%s"},"ownerReferences":[{"kind":"ReplicaSet","name":"web-5d9f8b7c6d"}]},
                        "spec":{"containers":[{"image":"shop/web:12"},{"image":"istio/proxyv2:1.%s.0"}]},"status":{"phase":"Running"}}""".formatted(i == 0 ? "" : ",", i, filling, i == 7 ? 19 : 20));
            }
            out.write("],\"kind\":\"List\"}");
        }
    }

    private static void writeNodes(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"kind\":\"NodeList\",\"items\":[");
            for (int i = 0; i < NODES; i++) {
                out.write("""
                        %s{"metadata":{"name":"n%s","labels":{"eks.amazonaws.com/nodegroup":"blue"}},"status":{"nodeInfo":
                        {"kubeletVersion":"v1.29.3-eks-ae9a62a","osImage":"Amazon Linux 2023"}}}""".formatted(i == 0 ? "" : ",", i));
            }
            out.write("]}");
        }
    }
}
