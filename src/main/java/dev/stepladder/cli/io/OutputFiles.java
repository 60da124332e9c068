package dev.stepladder.cli.io;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes result files whole or not at all. All of them are first written next to their places under temporary names, then each is moved to its
 * place. So an existing file is either replaced or left as it was.
 *
 * <p>A link stays, and the file that it leads to is replaced. A pipe or {@code /dev/null} is written to, never replaced.
 */
public final class OutputFiles {
    private OutputFiles() {}

    /**
     * Reports why a file cannot be written, as far as that is known before there is something to write.
     *
     * @param inputs files that the same command reads, and would lose
     */
    public static void check(Path file, List<Path> inputs, Diagnostics diagnostics) {
        if (isStandardOutput(file)) {
            return;
        }
        Path folder = folder(target(file));
        Place place = Place.of(file.toString());
        if (Files.isDirectory(file)) {
            diagnostics.error(
                    place,
                    "cannot be written",
                    "this is a folder",
                    "name a file in it, such as " + file.resolve("plan.yaml"));
        } else if (inputs.stream().anyMatch(input -> isSame(input, file))) {
            diagnostics.error(place, "cannot be written", "the same command reads this file", "name another file");
        } else if (isNoFile(file)) {
            if (!Files.isWritable(file)) {
                diagnostics.error(place, "cannot be written", "no permission to write to it", "");
            }
        } else if (Files.notExists(folder)) {
            diagnostics.error(
                    place, "cannot be written", "there is no folder " + folder, "create it: mkdir -p " + folder);
        } else if (!Files.isDirectory(folder)) {
            diagnostics.error(place, "cannot be written", folder + " is not a folder", "");
        } else if (!Files.isWritable(folder)) {
            diagnostics.error(place, "cannot be written", "no permission to write in " + folder, "");
        }
    }

    /** Whether a name stands for standard output. */
    public static boolean isStandardOutput(Path file) {
        return file.toString().equals("-");
    }

    /** Writes all of these texts, or refuses and leaves every file as it was. */
    public static void write(Map<Path, String> contents) {
        Map<Path, byte[]> bytes = new LinkedHashMap<>();
        contents.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
        writeBytes(bytes);
    }

    /** Writes all of these, or refuses and leaves every file as it was. */
    public static void writeBytes(Map<Path, byte[]> contents) {
        Map<Path, Path> temporary = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                doing(file.getKey(), asked -> {
                    if (!isNoFile(asked)) {
                        Path neighbour = neighbour(target(asked));
                        temporary.put(asked, neighbour);
                        Files.write(neighbour, file.getValue());
                    }
                });
            }
            for (Map.Entry<Path, Path> file : temporary.entrySet()) {
                doing(file.getKey(), asked -> move(file.getValue(), target(asked)));
            }
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                doing(file.getKey(), asked -> {
                    if (isNoFile(asked)) {
                        pour(file.getValue(), asked);
                    }
                });
            }
        } finally {
            temporary.values().forEach(OutputFiles::forget);
        }
    }

    /** Something to do with a file that may fail. */
    private interface Deed {
        void with(Path asked) throws IOException;
    }

    /** Does it, or refuses in the name of the requested file, because the user does not know the temporary ones. */
    private static void doing(Path asked, Deed deed) {
        try {
            deed.with(asked);
        } catch (IOException problem) {
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.error(Place.of(asked.toString()), "cannot be written", reason(asked, problem), "");
            throw new Refusal(ExitCode.USAGE, diagnostics.sorted());
        }
    }

    private static String reason(Path asked, IOException problem) {
        if (!(problem instanceof FileSystemException known)) {
            return String.valueOf(problem.getMessage());
        }
        return Optional.ofNullable(known.getReason()).orElse("no file can be made in " + folder(target(asked)));
    }

    /** Writes to a pipe or device. A reader that stops early, as {@code head} does, is no error. */
    private static void pour(byte[] content, Path sink) throws IOException {
        try (WatchedStream out = new WatchedStream(Files.newOutputStream(sink, StandardOpenOption.WRITE))) {
            try {
                out.write(content);
            } catch (IOException e) {
                if (!out.problem().isEmpty()) {
                    throw e;
                }
            }
        }
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.isRegularFile(output) && Files.isSameFile(input, output);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether the path is a pipe, a terminal or {@code /dev/null}: something to write to that is not a file. */
    public static boolean isNoFile(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** The file that a path means: the one at the end of a link. */
    private static Path target(Path file) {
        if (!Files.isSymbolicLink(file) || isNoFile(file)) {
            return file;
        }
        try {
            return Files.exists(file) ? file.toRealPath() : file.resolveSibling(Files.readSymbolicLink(file));
        } catch (IOException unreadable) {
            return file;
        }
    }

    /** A new file next to this one, with the same permissions; for a new one, those of any file that the user's commands write. */
    private static Path neighbour(Path target) throws IOException {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
        Path neighbour = Files.createTempFile(folder(target), ".stepladder", ".tmp", attributes);
        if (posix && Files.exists(target)) {
            Files.setPosixFilePermissions(neighbour, Files.getPosixFilePermissions(target));
        }
        return neighbour;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
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
