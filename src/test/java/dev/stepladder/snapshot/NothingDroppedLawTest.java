package dev.stepladder.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever outputs show becomes a unit, an uncovered entry or a question, in any mixture. */
class NothingDroppedLawTest {
    private static final int ROUNDS = 200;
    private static final List<String> PROVIDERS = List.of("-eks-abc1234", "-gke.100", "+k3s1", "+rke2r1", "");
    private static final List<String> IMAGES = List.of(
            "registry.k8s.io/ingress-nginx/controller:v%s.0#ingress-nginx",
            "corp/mirror/quay.io/jetstack/cert-manager-controller:v%s.1#cert-manager",
            "istio/proxyv2:%s.2#istio-proxy",
            "traefik:%s#traefik",
            "corp/web@sha256:abcd#web",
            "acme/traefik-fork:%s#traefik",
            "quay.io/jetstack/cert-manager-webhook:v%s.0#cert-manager",
            "acme/coredns-mirror:1.%s#coredns",
            "rancher/hardened-cluster-autoscaler:v1.%s.6-build1#hardened-cluster-autoscaler",
            "rancher/hardened-k8s-metrics-server:v0.7.%s-build1#metrics-server",
            "grafana/loki:latest#loki");
    private static final List<String> CHARTS =
            List.of("karpenter#karpenter", "cilium#cilium", "argo-cd#argo-cd", "istiod#istio", "my-chart#my-chart");

    @Test
    void everythingSeenIsInTheFleetFile(@TempDir Path folder) throws IOException {
        Random random = new Random(17);
        Diagnostics matrixProblems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), matrixProblems);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> seen = new ArrayList<>();
            Path workloads = folder.resolve("workloads.json");
            Path releases = folder.resolve("releases.json");
            Path nodes = folder.resolve("nodes.json");
            Files.writeString(workloads, workloads(random, seen));
            Files.writeString(releases, releases(random, seen));
            Files.writeString(nodes, nodes(random, seen));
            Diagnostics problems = new Diagnostics();
            Snapshot snapshot = new Snapshot(matrices, problems);

            snapshot.read(List.of(workloads, releases, nodes));
            String fleet = snapshot.fleet(Optional.of("dev"), Optional.empty()).text();

            assertThat(problems.sorted()).isEmpty();
            assertThat(fleet).contains(seen);
        }
    }

    private static String version(Random random) {
        return random.nextInt(3) + "." + random.nextInt(40);
    }

    private static String workloads(Random random, List<String> seen) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String[] image = IMAGES.get(random.nextInt(IMAGES.size())).split("#", -1);
            seen.add(image[1]);
            items.add(
                    "{\"metadata\":{\"name\":\"d%s\",\"namespace\":\"n\"},\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"image\":\"%s\"}]}}}}"
                            .formatted(i, image[0].replace("%s", version(random))));
        }
        return listed("Deployment", items, random);
    }

    /** Objects in one of the forms in which tools hand them out: a list of kubectl, lists of the API, an array, one a line. */
    private static String listed(String kind, List<String> bare, Random random) {
        List<String> whole = bare.stream()
                .map(item -> "{\"kind\":\"%s\",%s".formatted(kind, item.substring(1)))
                .toList();
        return switch (random.nextInt(5)) {
            case 0 -> "{\"kind\":\"List\",\"items\":[%s]}".formatted(String.join(",", whole));
            case 1 -> "{\"kind\":\"%sList\",\"items\":[%s]}".formatted(kind, String.join(",", bare));
            case 2 -> "{\"items\":[%s],\"kind\":\"%sList\"}".formatted(String.join(",", bare), kind);
            case 3 -> "[%s]".formatted(String.join(",", whole));
            default -> String.join("\n", whole);
        };
    }

    private static String releases(Random random, List<String> seen) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String[] chart = CHARTS.get(random.nextInt(CHARTS.size())).split("#", -1);
            String version = version(random);
            seen.add(chart[1]);
            items.add(
                    "{\"name\":\"r%s\",\"namespace\":\"n\",\"status\":\"%s\",\"chart\":\"%s-%s.0\",\"app_version\":\"%s\"}"
                            .formatted(
                                    i,
                                    random.nextBoolean() ? "deployed" : "failed",
                                    chart[0],
                                    version,
                                    random.nextInt(4) == 0 ? "" : version + ".0"));
        }
        return "[" + String.join(",", items) + "]";
    }

    private static String nodes(Random random, List<String> seen) {
        String suffix = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String group = "group-" + random.nextInt(3);
            seen.add(group);
            items.add(
                    "{\"metadata\":{\"labels\":{\"karpenter.sh/nodepool\":\"%s\"}},\"status\":{\"nodeInfo\":{\"kubeletVersion\":\"v1.%s.3%s\",\"osImage\":\"Ubuntu 22.04\"}}}"
                            .formatted(group, 20 + random.nextInt(20), suffix));
        }
        return listed("Node", items, random);
    }
}
