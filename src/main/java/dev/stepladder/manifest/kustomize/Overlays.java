package dev.stepladder.manifest.kustomize;

import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import dev.stepladder.manifest.inside.OutsideSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The kustomizations among some files: which of them no other one uses, and which files they use.
 *
 * <p>What an overlay uses never runs as it is written: its rules are asked of what the overlay makes of it.
 */
public final class Overlays {
    private final List<Kustomization> roots = new ArrayList<>();
    private final Set<Path> used = new HashSet<>();

    /** Looks through the files. */
    public Overlays(List<Path> files) {
        List<Kustomization> all = files.stream()
                .filter(Kustomization::isOne)
                .flatMap(file -> Kustomization.read(file).stream())
                .toList();
        Set<Path> usedFolders = new HashSet<>();
        for (Kustomization each : all) {
            used.add(whole(each.file()));
            for (Path path : each.local(
                    "resources", "bases", "components", "crds", "configurations", "transformers", "generators")) {
                (Files.isDirectory(path) ? usedFolders : used).add(whole(path));
            }
            each.patchFiles().forEach(path -> used.add(whole(path)));
        }
        for (Kustomization each : all) {
            Path folder = whole(each.file()).getParent();
            if (!each.isComponent() && (folder == null || !usedFolders.contains(folder))) {
                roots.add(each);
            }
        }
    }

    /** Whether some kustomization uses a file, or is it. */
    public boolean uses(Path file) {
        return !used.isEmpty() && used.contains(whole(file));
    }

    /** The kustomizations that no other one uses, in order. */
    public List<Path> roots() {
        return roots.stream().map(Kustomization::file).toList();
    }

    /** Those of the roots that Kustomize alone can build, because they bring in what lies elsewhere. */
    public List<Path> rootsBeyond(boolean fetches) {
        return roots.stream()
                .filter(root -> fetches && isBeyond(root))
                .map(Kustomization::file)
                .toList();
    }

    private static boolean isBeyond(Kustomization kustomization) {
        return kustomization.content().has("helmCharts")
                || kustomization.content().has("helmChartInflationGenerator")
                || Stream.of("resources", "bases", "components")
                        .flatMap(field -> StreamSupport.stream(
                                kustomization.content().path(field).spliterator(), false))
                        .anyMatch(each -> OutsideSources.isRemote(each.asText()));
    }

    /**
     * What one of the roots makes.
     *
     * @param unread takes what of it can't be read; what lies in the roots' own folders is reported by whoever reads these
     */
    public List<Manifest> build(Path root, Consumer<Unread> unread) {
        Origin origin = new Origin(Origin.Kind.OVERLAY, ManifestFiles.name(root));
        return roots.stream()
                .filter(each -> each.file().equals(root))
                .flatMap(each -> OverlayBuild.build(each, origin, unread).stream())
                .toList();
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
