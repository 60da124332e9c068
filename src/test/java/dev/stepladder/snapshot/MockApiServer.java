package dev.stepladder.snapshot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The part of a Kubernetes API server that {@code kubectl get} asks: versions, discovery, and lists. No real one can be had from Debian; this one answers the
 * real kubectl, in its own protocol, and notes every request.
 */
final class MockApiServer implements AutoCloseable {
    private static final Map<String, String> DISCOVERY = Map.of(
            "/version", """
                    {"major":"1","minor":"30","gitVersion":"v1.30.2-eks-db838b0","goVersion":"go1.22","platform":"linux/amd64"}""",
            "/api", """
                    {"kind":"APIVersions","versions":["v1"]}""",
            "/apis", """
                    {"kind":"APIGroupList","apiVersion":"v1","groups":[
                    {"name":"apps","versions":[{"groupVersion":"apps/v1","version":"v1"}],"preferredVersion":{"groupVersion":"apps/v1","version":"v1"}},
                    {"name":"apiextensions.k8s.io","versions":[{"groupVersion":"apiextensions.k8s.io/v1","version":"v1"}],"preferredVersion":{"groupVersion":"apiextensions.k8s.io/v1","version":"v1"}},
                    {"name":"apiregistration.k8s.io","versions":[{"groupVersion":"apiregistration.k8s.io/v1","version":"v1"}],"preferredVersion":{"groupVersion":"apiregistration.k8s.io/v1","version":"v1"}}]}""",
            "/api/v1",
                    resources(
                            "v1",
                            "nodes Node false",
                            "pods Pod true",
                            "configmaps ConfigMap true",
                            "secrets Secret true"),
            "/apis/apps/v1",
                    resources(
                            "apps/v1",
                            "deployments Deployment true",
                            "daemonsets DaemonSet true",
                            "statefulsets StatefulSet true"),
            "/apis/apiextensions.k8s.io/v1",
                    resources("apiextensions.k8s.io/v1", "customresourcedefinitions CustomResourceDefinition false"),
            "/apis/apiregistration.k8s.io/v1", resources("apiregistration.k8s.io/v1", "apiservices APIService false"));

    private final HttpServer server;
    private final Map<String, String> lists;
    private final ConcurrentSkipListSet<String> asked = new ConcurrentSkipListSet<>();

    /** @param lists the items of each list, as JSON, by path; every other list is forbidden */
    MockApiServer(Map<String, String> lists) {
        this.lists = Map.copyOf(lists);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private static String resources(String group, String... all) {
        List<String> resources = List.of(all).stream()
                .map(resource -> resource.split(" ", -1))
                .map(words ->
                        "{\"name\":\"%s\",\"singularName\":\"\",\"namespaced\":%s,\"kind\":\"%s\",\"verbs\":[\"get\",\"list\"]}"
                                .formatted(words[0], words[2], words[1]))
                .toList();
        return "{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"%s\",\"resources\":[%s]}"
                .formatted(group, String.join(",", resources));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        String text = DISCOVERY.getOrDefault(path, "");
        int code = 200;
        if (lists.containsKey(path)) {
            text = lists.getOrDefault(path, "");
        } else if (text.isEmpty()) {
            code = 403;
            text =
                    "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"Forbidden\",\"message\":\"token TOP-SECRET\",\"code\":403}";
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A kubeconfig whose context {@code shop} is this server. */
    Path kubeconfig(Path file) throws IOException {
        return Files.writeString(file, """
                apiVersion: v1
                kind: Config
                clusters:
                - {name: mock, cluster: {server: "http://127.0.0.1:%s"}}
                users:
                - {name: reader, user: {token: TOP-SECRET}}
                contexts:
                - {name: shop, context: {cluster: mock, user: reader}}
                """.formatted(server.getAddress().getPort()));
    }

    /** The requests so far, each once. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
