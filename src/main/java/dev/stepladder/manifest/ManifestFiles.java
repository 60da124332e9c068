package dev.stepladder.manifest;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that may hold manifests: {@code .yaml}, {@code .yml} and {@code .json} in a folder and the folders in it, or a file by its name,
 * with any extension. Hidden files and folders are skipped.
 */
public final class ManifestFiles {
    /** Deep enough for any repository; stops where links lead in circles. */
    private static final int DEEPEST = 40;

    private ManifestFiles() {}

    /**
     * The files, each once, folder by folder: files of one folder are together in the result, sorted by name.
     *
     * @param diagnostics collects files that are missing or cannot be read
     */
    public static List<Path> find(List<Path> roots, Diagnostics diagnostics) {
        Map<String, Path> found = new TreeMap<>();
        for (Path root : roots) {
            if (Files.isRegularFile(root)) {
                found.put(name(root), root);
            } else if (Files.isDirectory(root)) {
                walk(root, found, diagnostics);
            } else {
                diagnostics.error(
                        Place.of(name(root)),
                        "no such file or folder",
                        "looked for " + root.toAbsolutePath().normalize(),
                        "");
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(ManifestFiles::folder).thenComparing(ManifestFiles::name))
                .toList();
    }

    /** A path as messages write it, with {@code /} between folders. */
    public static String name(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }

    /** The folder that a file lies in, as messages write it. */
    public static String folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? "" : name(parent);
    }

    private static void walk(Path root, Map<String, Path> found, Diagnostics diagnostics) {
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file) && mayHoldManifests(file)) {
                    found.put(name(file), file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                diagnostics.error(
                        Place.of(name(file)),
                        "cannot be read",
                        "",
                        "check its permissions and where its links lead: ls -ld " + name(file));
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, visitor);
        } catch (IOException e) {
            diagnostics.error(Place.of(name(root)), "cannot be read", "", "");
        }
    }

    private static boolean mayHoldManifests(Path file) {
        String lower = name(file).toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
    }

    private static boolean isHidden(Path path) {
        String last = String.valueOf(path.getFileName());
        return last.startsWith(".") && !last.equals(".") && !last.equals("..");
    }
}
