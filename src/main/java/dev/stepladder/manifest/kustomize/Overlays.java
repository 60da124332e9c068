package dev.stepladder.manifest.kustomize;

import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** What one of the roots makes. */
    public List<Manifest> build(Path root) {
        Origin origin = new Origin(Origin.Kind.OVERLAY, ManifestFiles.name(root));
        return roots.stream()
                .filter(each -> each.file().equals(root))
                .flatMap(each -> OverlayBuild.build(each, origin).stream())
                .toList();
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
