package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes result files whole or not at all: first all of them beside their places under temporary names, then each moved to its place. So a file
 * that was there before is either replaced or left as it was.
 */
final class OutputFiles {
    private OutputFiles() {}

    /** Reports why a file can't be written, as far as that can be told before there is something to write. */
    static void check(Path file, Diagnostics diagnostics) {
        Path folder = folder(file);
        Place place = Place.of(file.toString());
        if (Files.isDirectory(file)) {
            diagnostics.error(
                    place,
                    "cannot be written",
                    "this is a folder",
                    "name a file in it, such as " + file.resolve("plan.yaml"));
        } else if (Files.notExists(folder)) {
            diagnostics.error(
                    place, "cannot be written", "there is no folder " + folder, "create it: mkdir -p " + folder);
        } else if (!Files.isDirectory(folder)) {
            diagnostics.error(place, "cannot be written", folder + " is not a folder", "");
        } else if (!Files.isWritable(folder)) {
            diagnostics.error(place, "cannot be written", "no permission to write in " + folder, "");
        }
    }

    /** Writes all of these, or refuses and leaves every file as it was. */
    static void write(Map<Path, String> contents) {
        Map<Path, Path> temporary = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, String> file : contents.entrySet()) {
                Path beside = Files.createTempFile(folder(file.getKey()), ".stepladder", ".tmp");
                temporary.put(beside, file.getKey());
                Files.write(beside, file.getValue().getBytes(StandardCharsets.UTF_8));
                allowReading(beside);
            }
            for (Map.Entry<Path, Path> file : temporary.entrySet()) {
                move(file.getKey(), file.getValue());
            }
        } catch (IOException problem) {
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.error(
                    Place.of(contents.keySet().iterator().next().toString()),
                    "cannot be written",
                    String.valueOf(problem.getMessage()),
                    "");
            throw new Refusal(ExitCode.USAGE, diagnostics.sorted());
        } finally {
            temporary.keySet().forEach(OutputFiles::forget);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Temporary files are private; a plan is meant to be shared, as any file that a command writes. */
    private static void allowReading(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillThere) {
            file.toFile().deleteOnExit();
        }
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
