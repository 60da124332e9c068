package dev.stepladder.load.matrix;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.SizeLimit;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** A team's own matrices: all {@code .yaml} and {@code .yml} files of a folder and the folders in it. */
public final class MatrixFolder {
    /** Deep enough for any sensible folder; stops where links lead in circles. */
    private static final int DEEPEST = 20;

    private MatrixFolder() {}

    /**
     * Reads the files, sorted by path. Hidden files and folders, whose names begin with a dot, are skipped. A file that cannot be read is reported,
     * and so is a folder without any matrix file.
     */
    public static List<InputFile> read(Path folder, Diagnostics diagnostics) {
        if (folder.toString().isEmpty()) {
            diagnostics.error(Place.of("\"\""), "folder name is empty", "", "name a folder, such as .");
            return List.of();
        }
        Place place = Place.of(folder.toString());
        if (Files.notExists(folder)) {
            diagnostics.error(
                    place,
                    "no such folder",
                    "looked for " + folder.toAbsolutePath().normalize(),
                    "");
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            diagnostics.error(place, "path is a file, not a folder", "", "name the folder of the file");
            return List.of();
        }
        List<Path> paths = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Finder(folder, paths, unreadable));
        } catch (IOException e) {
            unreadable.add(folder);
        }
        for (Path path : unreadable) {
            diagnostics.error(
                    Place.of(name(path)),
                    "cannot be read",
                    "",
                    "check who owns it and its permissions: ls -ld " + ShellWord.of(name(path)));
        }
        if (paths.isEmpty() && unreadable.isEmpty()) {
            diagnostics.error(place, "folder without matrix files", "found no file that ends in .yaml or .yml", "");
        }
        return paths.stream()
                .sorted(Comparator.comparing(MatrixFolder::name))
                .flatMap(path -> InputFile.read(path, name(path), SizeLimit.MATRIX, diagnostics).stream())
                .toList();
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> paths;
        private final List<Path> unreadable;

        Finder(Path root, List<Path> paths, List<Path> unreadable) {
            this.root = root;
            this.paths = paths;
            this.unreadable = unreadable;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !isHidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (!attributes.isDirectory() && !isHidden(file) && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
                paths.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            unreadable.add(file);
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
