package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.Unread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was not read, each thing once.
 *
 * <p>Templates are counted by file, and stand together chart by chart, because a chart is rendered as a whole.
 */
final class UnreadList {
    private final SortedMap<String, SortedSet<String>> templates = new TreeMap<>();
    private final SortedMap<String, Unread> alone = new TreeMap<>();
    private final SortedSet<Unread> others = new TreeSet<>();

    void add(Unread unread) {
        if (unread.kind() != Unread.Kind.TEMPLATE) {
            others.add(unread);
            return;
        }
        String file = unread.place().file();
        Optional<Path> chart = chart(Path.of(file));
        if (chart.isPresent()) {
            templates
                    .computeIfAbsent(ManifestFiles.name(chart.get()), folder -> new TreeSet<>())
                    .add(file);
        } else {
            alone.putIfAbsent(file, unread);
        }
    }

    /** Takes back the templates of a chart that was rendered after all. */
    void rendered(String chart) {
        templates.remove(chart);
        others.removeIf(each -> (each.kind() == Unread.Kind.CHART
                        && each.place().file().startsWith(chart + "/charts/"))
                || (each.kind() == Unread.Kind.BARE && each.place().file().startsWith(chart + "/")));
    }

    /** The nearest folder above a file that holds a {@code Chart.yaml}. */
    static Optional<Path> chart(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("Chart.yaml"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** All of it, in order. */
    List<Unread> all() {
        SortedSet<Unread> all = new TreeSet<>(others);
        all.addAll(alone.values());
        for (Map.Entry<String, SortedSet<String>> chart : templates.entrySet()) {
            all.add(new Unread(
                    Unread.Kind.TEMPLATE,
                    Place.of(chart.getKey()),
                    chart.getValue().size(),
                    "not rendered",
                    "render it: helm template %s | stepladder preflight - ..."
                            .formatted(ShellWord.of(chart.getKey()))));
        }
        return List.copyOf(all);
    }
}
