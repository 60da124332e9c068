package dev.stepladder.preflight;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.report.preflight.Looks;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How long a look at manifests takes, in processor time, against a parser that only reads the same files, and how much heap it needs. Not a test; run by
 * hand with the heap that has to do: {@code java -Xmx256m -cp ... dev.stepladder.preflight.PreflightBench [objects]}. Once in folders of 100 files, once
 * half as many, once as one file with one list.
 */
final class PreflightBench {
    private static final YAMLMapper YAML = new YAMLMapper();

    private PreflightBench() {}

    public static void main(String[] arguments) throws IOException {
        int objects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("preflight-bench");
        System.out.println("| input | objects | MiB | parse, seconds | look, seconds | ratio | largest heap, MiB |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        if (objects <= 50_000) {
            // The first runs are for the compiler.
            Path half = files(folder.resolve("half"), objects / 2);
            run("warm-up", half, true);
            run("warm-up", half, true);
            run("folders, half", half, true);
            run("folders", files(folder.resolve("files"), objects), true);
        }
        run("one list, half", list(folder.resolve("half.yaml"), objects / 2), false);
        run("one list", list(folder.resolve("list.yaml"), objects), false);
        run("one JSON list", json(folder.resolve("list.json"), objects), false);
    }

    private static Path files(Path root, int objects) throws IOException {
        for (int i = 0; i < objects; i++) {
            Path part = Files.createDirectories(root.resolve("team-" + i / 100));
            Files.writeString(part.resolve("app-" + i + ".yaml"), manifest(i));
        }
        return root;
    }

    private static Path list(Path file, int objects) throws IOException {
        try (BufferedWriter list = Files.newBufferedWriter(file)) {
            list.append("apiVersion: v1\nkind: List\nitems:\n");
            for (int i = 0; i < objects; i++) {
                list.append("- ")
                        .append(manifest(i).replace("\n", "\n  ").stripTrailing())
                        .append('\n');
            }
        }
        return file;
    }

    private static Path json(Path file, int objects) throws IOException {
        try (BufferedWriter list = Files.newBufferedWriter(file)) {
            list.append("{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [\n");
            for (int i = 0; i < objects; i++) {
                list.append(i == 0 ? "" : ",\n")
                        .append(YAML.readTree(manifest(i)).toString());
            }
            list.append("\n]}\n");
        }
        return file;
    }

    private static void run(String name, Path root, boolean compared) throws IOException {
        List<Path> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(inputs::add);
        }
        long bytes = 0;
        for (Path input : inputs) {
            bytes += Files.size(input);
        }
        double parse = 0;
        if (compared) {
            long start = time();
            for (Path input : inputs) {
                YAML.readTree(input.toFile());
            }
            parse = seconds(start);
        }
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = time();
        Preflight preflight = new Preflight(
                Looks.SHIPPED,
                new Preflight.Order(Looks.allTheWay(), List.of(), LocalDate.EPOCH, false),
                new Diagnostics());
        preflight.look(ManifestFiles.find(List.of(root), List.of(), new Diagnostics()), file -> new TreeSet<>());
        Report report = preflight.report();
        double look = seconds(start);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.1f | %s | %s |%n",
                name,
                report.objects(),
                bytes >> 20,
                compared ? "%.1f".formatted(parse) : "",
                look,
                compared ? "%.2f".formatted(look / parse) : "",
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return Duration.ofNanos(time() - start).toMillis() / 1000.0;
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
