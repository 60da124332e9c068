package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.report.preflight.Looks;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * How long a look at 10,000 manifests takes, and how much memory it needs. Not a test, to be run by hand with little memory: {@code java -Xmx64m
 * -cp ... dev.stepladder.preflight.PreflightBench [objects]}. Once in folders of 100 files, once as one file with one list.
 */
final class PreflightBench {
    private PreflightBench() {}

    public static void main(String[] arguments) throws IOException {
        int objects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("preflight-bench");
        Path files = Files.createDirectory(folder.resolve("files"));
        Path single = folder.resolve("list.yaml");
        BufferedWriter list = Files.newBufferedWriter(single);
        list.append("apiVersion: v1\nkind: List\nitems:\n");
        for (int i = 0; i < objects; i++) {
            String text = manifest(i);
            Path part = Files.createDirectories(files.resolve("team-" + i / 100));
            Files.writeString(part.resolve("app-" + i + ".yaml"), text);
            list.append("- ").append(text.replace("\n", "\n  ").stripTrailing()).append('\n');
        }
        list.close();
        run("folders", files, System.out);
        run("one list", single, System.out);
    }

    private static void run(String name, Path root, PrintStream out) {
        long start = System.nanoTime();
        Preflight preflight = new Preflight(
                Looks.SHIPPED,
                new Preflight.Order(Looks.allTheWay(), List.of(), LocalDate.EPOCH, false),
                new Diagnostics());
        preflight.look(ManifestFiles.find(List.of(root), List.of(), new Diagnostics()), file -> new TreeSet<>());
        Report report = preflight.report();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        out.printf(
                "%s: %s objects, %s findings, %s ms, %s MB at most, all pools%n",
                name,
                report.objects(),
                report.findings().size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                peak >> 20);
    }

    private static String manifest(int i) {
        return """
                apiVersion: %s
                kind: Deployment
                metadata:
                  name: app-%s
                  namespace: team-%s
                  labels: {app: app-%s, tier: backend, owner: somebody}
                spec:
                  replicas: 3
                  selector:
                    matchLabels: {app: app-%s}
                  template:
                    metadata:
                      labels: {app: app-%s}
                    spec:
                      dnsPolicy: ClusterFirst
                      serviceAccountName: app
                      containers:
                        - name: app
                          image: registry.example.com/app:1.2.3
                          env:
                            - {name: LOG_LEVEL, value: info}
                            - {name: PORT, value: "8080"}
                            - name: PASSWORD
                              valueFrom: {secretKeyRef: {name: app, key: password}}
                          resources:
                            requests: {cpu: 100m, memory: 128Mi}
                            limits: {memory: 256Mi}
                          readinessProbe:
                            httpGet: {path: /ready, port: 8080}
                      volumes:
                        - name: config
                          configMap: {name: app}
                """.formatted(i % 100 == 0 ? "apps/v1beta1" : "apps/v1", i, i / 100, i, i, i);
    }
}
