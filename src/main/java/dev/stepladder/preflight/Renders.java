package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.FoundFiles;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Unread;
import dev.stepladder.manifest.kustomize.Overlays;
import dev.stepladder.manifest.render.ChartUse;
import dev.stepladder.manifest.render.RenderedText;
import dev.stepladder.manifest.render.Renderer;
import dev.stepladder.manifest.render.Rendering;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Renders the charts that were passed over: each with its own values, and once for each Application or HelmRelease that installs it. */
final class Renders {
    private final List<ChartUse> uses = new ArrayList<>();

    /** Notes the charts that an object installs. */
    void note(Manifest manifest) {
        uses.addAll(ChartUse.of(manifest));
    }

    /**
     * Renders.
     *
     * @return the folders of the charts that were rendered
     */
    Set<String> run(
            Renderer renderer, FoundFiles found, ManifestSink sink, Runnable afterEach, Diagnostics diagnostics) {
        Set<String> rendered = new TreeSet<>();
        List<ChartUse> all = new ArrayList<>(charts(found).stream()
                .filter(chart -> uses.stream()
                        .noneMatch(use -> use.folder().filter(chart::equals).isPresent()))
                .map(ChartUse::plain)
                .toList());
        uses.stream()
                .filter(use -> use.folder().isPresent() || renderer.fetches())
                .forEach(all::add);
        for (ChartUse use : all) {
            Rendering rendering =
                    use.folder().map(folder -> renderer.chart(folder, use)).orElseGet(() -> renderer.remoteChart(use));
            String where =
                    use.folder().map(ManifestFiles::name).orElse(use.place().file());
            if (take(rendering, where, "helm template " + use.release(), use.place(), sink, diagnostics)) {
                rendered.add(where);
            }
            afterEach.run();
        }
        for (Path kustomization : new Overlays(found.manifests()).rootsBeyond(renderer.fetches())) {
            Path folder = kustomization.getParent() == null ? Path.of(".") : kustomization.getParent();
            String where = ManifestFiles.name(kustomization);
            take(renderer.kustomization(folder), where, "kustomize build", Place.of(where), sink, diagnostics);
            afterEach.run();
        }
        return rendered;
    }

    private static boolean take(
            Rendering rendering, String where, String by, Place place, ManifestSink sink, Diagnostics diagnostics) {
        if (rendering.done()) {
            RenderedText.read(rendering.output(), where, by, sink, diagnostics);
        } else {
            sink.unread(Unread.of(
                    Unread.Kind.CHART,
                    place,
                    rendering.problem(),
                    "mend it, or render it by hand and look at the result"));
        }
        return rendering.done();
    }

    /** The folders of all charts that are part of no other chart. */
    private static Set<Path> charts(FoundFiles found) {
        Set<Path> folders = new TreeSet<>();
        for (Path file : found.manifests()) {
            if (String.valueOf(file.getFileName()).equals("Chart.yaml") && file.getParent() != null) {
                folders.add(file.getParent().normalize());
            }
        }
        Set<Path> top = new TreeSet<>(folders);
        top.removeIf(folder -> folders.stream().anyMatch(other -> !other.equals(folder) && folder.startsWith(other)));
        return top;
    }
}
