package dev.stepladder.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left out below one root: the patterns of {@code --exclude}, and the {@value #FILE} of each folder.
 *
 * <p>The last pattern that speaks of a path decides, as in {@code gitignore(5)}; those of the command line come last. What lies in a folder
 * that is left out can't be taken back, for nothing goes into it.
 */
final class IgnoreRules {
    static final String FILE = ".stepladderignore";

    private final List<IgnorePattern> files = new ArrayList<>();
    private final List<IgnorePattern> options = new ArrayList<>();
    private final Path root;

    IgnoreRules(Path root, List<String> excluded) {
        this.root = root;
        excluded.forEach(line -> IgnorePattern.parse("", line).ifPresent(options::add));
    }

    /** Reads the ignore file of a folder, if it has one, before what lies in the folder is asked for. */
    void enter(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            String relative = relative(folder);
            String base = relative.isEmpty() ? "" : relative + "/";
            // Any bytes are lines of something here: a pattern that isn't UTF-8 matches no name.
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
                IgnorePattern.parse(base, line).ifPresent(files::add);
            }
        }
    }

    /** Whether a file or folder is left out. */
    boolean excludes(Path path, boolean folder) {
        String relative = relative(path);
        if (relative.isEmpty()) {
            return false;
        }
        boolean out = false;
        for (IgnorePattern pattern : files) {
            if (pattern.matches(relative, folder)) {
                out = !pattern.negated();
            }
        }
        String named = ManifestFiles.name(path);
        for (IgnorePattern pattern : options) {
            if (pattern.matches(relative, folder) || pattern.matches(named, folder)) {
                out = !pattern.negated();
            }
        }
        return out;
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
