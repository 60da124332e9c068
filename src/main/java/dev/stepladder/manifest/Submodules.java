package dev.stepladder.manifest;

import dev.stepladder.diagnostic.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts of a repository that are repositories of their own: a checkout without them has empty folders in their place. */
final class Submodules {
    private static final Pattern PATH = Pattern.compile("^\\s*path\\s*=\\s*\"?(.+?)\"?\\s*$");

    private Submodules() {}

    /** Those that a file {@code .gitmodules} names and that are not checked out. */
    static List<Unread> missing(Path file) {
        List<Unread> found = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher path = PATH.matcher(line);
                if (path.matches() && !isThere(file.resolveSibling(path.group(1)))) {
                    found.add(Unread.of(
                            Unread.Kind.ABSENT,
                            Place.of(ManifestFiles.name(file.resolveSibling(path.group(1)))),
                            "a git submodule that is not checked out",
                            "check it out: git submodule update --init"));
                }
            }
        } catch (IOException | InvalidPathException notReadable) {
            return found;
        }
        return found;
    }

    private static boolean isThere(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
