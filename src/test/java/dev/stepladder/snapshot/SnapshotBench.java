package dev.stepladder.snapshot;

import dev.stepladder.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How long the command {@code snapshot} takes for a cluster of 20,000 pods and 5,000 nodes, and how much heap it needs. Not a test; run by hand with the heap
 * that has to do.
 */
final class SnapshotBench {
    private SnapshotBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("snapshot-bench");
        Path nodes = LargeCluster.nodes(folder.resolve("nodes.json"));
        System.out.println("| input | MiB | processor seconds | largest heap, MiB | heap at most, MiB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        run("JSON", List.of(LargeCluster.pods(folder.resolve("pods.json")), nodes));
        run("YAML", List.of(LargeCluster.podsAsYaml(folder.resolve("pods.yaml")), nodes));
    }

    private static void run(String name, List<Path> inputs) throws IOException {
        long bytes = 0;
        for (Path input : inputs) {
            bytes += Files.size(input);
        }
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new Main(out, out)
                .run("snapshot", inputs.get(0).toString(), inputs.get(1).toString(), "--cluster", "big");
        double seconds = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                        .toMillis()
                / 1000.0;
        if (code != 0) {
            throw new IllegalStateException(out.toString(StandardCharsets.UTF_8));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %s | %s |%n",
                name,
                bytes >> 20,
                seconds,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
