package dev.stepladder.snapshot;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Outputs of a cluster of thousands of nodes, with objects as long as real ones: annotations, and on nodes the images that they have. */
final class LargeCluster {
    static final int PODS = 20_000;
    static final int NODES = 5_000;

    private static final int ANNOTATION = 4_000;
    private static final int IMAGES_OF_A_NODE = 50;

    private LargeCluster() {}

    /** {@code kubectl get pods -o json}: a workload of which one proxy is older. */
    static Path pods(Path file) throws IOException {
        String filling = "x".repeat(ANNOTATION);
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
        return file;
    }

    /** The same pods as {@code kubectl get pods -o yaml} prints them. */
    static Path podsAsYaml(Path file) throws IOException {
        String filling = "x".repeat(ANNOTATION);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("apiVersion: v1\nitems:\n");
            for (int i = 0; i < PODS; i++) {
                out.write("""
                        - apiVersion: v1
                          kind: Pod
                          metadata:
                            annotations:
                              filling: %s
                            name: web-5d9f8b7c6d-%s
                            namespace: shop
                            ownerReferences:
                            - kind: ReplicaSet
                              name: web-5d9f8b7c6d
                            uid: %s
                          spec:
                            containers:
                            - image: shop/web:12
                            - image: istio/proxyv2:1.%s.0
                          status:
                            phase: Running
                        """.formatted(filling, i, i, i == 7 ? 19 : 20));
            }
            out.write("kind: List\n");
        }
        return file;
    }

    /** {@code kubectl get nodes -o json}: one group. */
    static Path nodes(Path file) throws IOException {
        StringBuilder images = new StringBuilder();
        for (int i = 0; i < IMAGES_OF_A_NODE; i++) {
            images.append(i == 0 ? "" : ",")
                    .append("{\"names\":[\"registry.example.org/shop/image-%s@sha256:%s\"],\"sizeBytes\":1}"
                            .formatted(i, "0".repeat(64)));
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"kind\":\"NodeList\",\"items\":[");
            for (int i = 0; i < NODES; i++) {
                out.write("""
                        %s{"metadata":{"name":"n%s","labels":{"eks.amazonaws.com/nodegroup":"blue"}},"status":{"nodeInfo":
                        {"kubeletVersion":"v1.29.3-eks-ae9a62a","osImage":"Amazon Linux 2023"},"images":[%s]}}""".formatted(i == 0 ? "" : ",", i, images));
            }
            out.write("]}");
        }
        return file;
    }
}
