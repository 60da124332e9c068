package dev.stepladder.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of 20,000 pods and 5,000 nodes: what is seen alike is kept once, and items of lists are forgotten. */
class LargeClusterTest {
    @Test
    void countsNodesAndKeepsTheOldestProxy(@TempDir Path folder) throws IOException {
        Path pods = LargeCluster.pods(folder.resolve("pods.json"));
        Path nodes = LargeCluster.nodes(folder.resolve("nodes.json"));
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), problems);
        Snapshot snapshot = new Snapshot(matrices, problems);

        snapshot.read(List.of(pods, nodes));
        String fleet =
                snapshot.fleet(Optional.of("prod"), Optional.of("big")).text().replace(folder + "/", "");

        assertThat(problems.sorted()).isEmpty();
        assertThat(fleet)
                .contains("          blue: {component: node, version: \"1.29-al2023\", nodes: 5000}")
                .contains("          istio-proxy: \"1.19\"")
                .contains("          istio-proxy-1.20: {component: istio-proxy, version: \"1.20\"}")
                .contains("- {name: \"web\", version: \"12\", seen: \"pods.json, Pod shop/web\"}");
    }
}
