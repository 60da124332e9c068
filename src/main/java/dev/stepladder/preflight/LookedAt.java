package dev.stepladder.preflight;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that are looked at, and the folders that have some, so that it is known of any other folder that it was left out. */
final class LookedAt {
    private final Set<Path> files = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();

    void add(List<Path> found) {
        for (Path file : found) {
            Path whole = whole(file);
            files.add(whole);
            for (Path folder = whole.getParent(); folder != null && folders.add(folder); folder = folder.getParent()) {}
        }
    }

    boolean hasFile(Path file) {
        return files.contains(whole(file));
    }

    boolean hasFolder(Path folder) {
        return folders.contains(whole(folder));
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
