package dev.stepladder.manifest.inside;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Folders that a manifest names by a path in its repository, of which the manifest itself does not tell the root. */
final class Nearby {
    private Nearby() {}

    /**
     * The folder that a path leads to, seen from the file's folder or from any above it in its repository.
     *
     * <p>A single name is taken only if a chart lies there: charts of repositories have single names as well.
     */
    static Optional<Path> folder(String file, String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        boolean single = !relative.contains("/") && !relative.equals(".") && !relative.isEmpty();
        try {
            for (Path above = Path.of(file).toAbsolutePath().normalize().getParent();
                    above != null && above.getNameCount() > 0;
                    above = above.getParent()) {
                Path folder = above.resolve(relative).normalize();
                if (Files.isDirectory(folder) && (!single || Files.isRegularFile(folder.resolve("Chart.yaml")))) {
                    return Optional.of(folder);
                }
                if (Files.exists(above.resolve(".git"))) {
                    break;
                }
            }
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
