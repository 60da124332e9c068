package dev.stepladder.preflight;

import dev.stepladder.manifest.ManifestFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Templates that nobody can read as manifests, chart by chart: a chart is rendered as a whole. */
final class Templates {
    private final SortedMap<String, Integer> charts = new TreeMap<>();
    private final SortedMap<String, Integer> others = new TreeMap<>();

    void add(Path file) {
        chart(file)
                .ifPresentOrElse(
                        folder -> charts.merge(ManifestFiles.name(folder), 1, Integer::sum),
                        () -> add(ManifestFiles.name(file)));
    }

    void add(String stream) {
        others.merge(stream, 1, Integer::sum);
    }

    /** The nearest folder above a file that holds a {@code Chart.yaml}. */
    private static Optional<Path> chart(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("Chart.yaml"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    List<Report.Skipped> skipped() {
        SortedMap<String, Report.Skipped> all = new TreeMap<>();
        charts.forEach((folder, count) -> all.put(
                folder,
                new Report.Skipped(
                        folder, count, "render it: helm template %s | stepladder preflight - ...".formatted(folder))));
        others.forEach((file, count) ->
                all.put(file, new Report.Skipped(file, count, "render it with its tool, and hand in what comes out")));
        return List.copyOf(all.values());
    }
}
