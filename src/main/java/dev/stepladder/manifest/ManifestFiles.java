package dev.stepladder.manifest;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files that may hold manifests: {@code .yaml}, {@code .yml} and {@code .json} in a folder and the folders in it, or a file by its name,
 * whatever that ends in. The folders in which version control and package managers keep their own are passed over.
 */
public final class ManifestFiles {
    /** Deep enough for any repository; stops where links lead in circles. */
    private static final int DEEPEST = 40;

    /** Nothing in them was written by the user. */
    private static final Set<String> FOREIGN =
            Set.of(".git", ".hg", ".svn", ".bzr", ".terraform", ".idea", ".vscode", "node_modules");

    private static final String AS_ASKED = "by a pattern";

    private final Map<String, Path> manifests = new TreeMap<>();
    private final Map<String, Path> texts = new TreeMap<>();
    private final Map<String, Path> others = new TreeMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<String> excludes;
    private final Diagnostics diagnostics;
    private final List<Unread> leftOut = new ArrayList<>();

    private ManifestFiles(List<String> excludes, Diagnostics diagnostics) {
        this.excludes = excludes;
        this.diagnostics = diagnostics;
    }

    /**
     * The files, each once, folder by folder: what lies in one folder stands together in the result, sorted by name.
     *
     * @param excludes patterns of what to leave out, in the syntax of {@code .gitignore}
     * @param diagnostics takes what isn't there or can't be read
     */
    public static FoundFiles find(List<Path> roots, List<String> excludes, Diagnostics diagnostics) {
        ManifestFiles found = new ManifestFiles(excludes, diagnostics);
        roots.forEach(root -> found.add(root, roots.size() > 1));
        return new FoundFiles(
                found.manifests.values().stream()
                        .sorted(Comparator.comparing(ManifestFiles::folder).thenComparing(ManifestFiles::name))
                        .toList(),
                List.copyOf(found.texts.values()),
                List.copyOf(found.others.values()),
                found.unread,
                found.leftOut.stream().sorted().toList());
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

    /** A folder with nothing in it is named where others have something: else the report as a whole is empty. */
    private void add(Path root, boolean oneOfMany) {
        if (Files.isRegularFile(root)) {
            manifests.put(name(root), root);
        } else if (Files.isDirectory(root)) {
            int before = size();
            walk(root);
            if (oneOfMany && size() == before) {
                unread.add(Unread.of(
                        Unread.Kind.EMPTY,
                        Place.of(name(root)),
                        "no manifests in it",
                        "name the folder that has them, or leave this one out"));
            }
        } else {
            diagnostics.error(
                    Place.of(name(root)),
                    "no such file or folder",
                    "looked for " + root.toAbsolutePath().normalize(),
                    "");
        }
    }

    private int size() {
        return manifests.size() + texts.size() + unread.size() + leftOut.size();
    }

    private void walk(Path root) {
        IgnoreRules ignored = new IgnoreRules(root, excludes);
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root)) {
                    if (leadsUp(folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (FOREIGN.contains(lastName(folder))) {
                        leaveOut(folder, "a folder that a tool keeps for itself");
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (ignored.excludes(folder, true)) {
                        leaveOut(folder, AS_ASKED);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                }
                ignored.enter(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    file(file, ignored);
                } else if (attributes.isDirectory()) {
                    unread.add(Unread.of(
                            Unread.Kind.ABSENT,
                            Place.of(name(file)),
                            "a folder more than %s folders deep".formatted(DEEPEST),
                            "look at it by its own name"));
                } else if (attributes.isSymbolicLink() && !ignored.excludes(file, false)) {
                    failed(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                if (!(problem instanceof FileSystemLoopException) && !ignored.excludes(file, false)) {
                    failed(file);
                }
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, visitor);
        } catch (IOException e) {
            diagnostics.error(Place.of(name(root)), "cannot be read", "", "");
        }
    }

    private void file(Path file, IgnoreRules ignored) {
        if (ignored.excludes(file, false)) {
            leaveOut(file, AS_ASKED);
            return;
        }
        switch (FileKind.of(lastName(file))) {
            case MANIFEST -> manifests.put(name(file), file);
            case MAKER, TEXT -> texts.put(name(file), file);
            case ENCRYPTED -> unread.add(ManifestSource.encrypted(Place.of(name(file)), "a tool, by its name"));
            case PACKED ->
                unread.add(Unread.of(
                        Unread.Kind.BINARY, Place.of(name(file)), "packed", "unpack it and look at what is in it"));
            case ARCHIVE, OTHER -> others.put(name(file), file);
        }
        if (lastName(file).equals(".gitmodules")) {
            Submodules.missing(file).forEach(unread::add);
        }
    }

    private void leaveOut(Path path, String why) {
        leftOut.add(leftOut(path, why));
    }

    /** Something that is not looked at on purpose. */
    public static Unread leftOut(Path path, String why) {
        return Unread.of(Unread.Kind.LEFT_OUT, Place.of(name(path)), why, "look at it by its own name");
    }

    /** A link to nowhere is no problem of its folder: editors leave them as locks, and checkouts without what they point to. */
    private void failed(Path file) {
        if (Files.isSymbolicLink(file)) {
            if (FileKind.of(lastName(file)) == FileKind.MANIFEST) {
                unread.add(Unread.of(
                        Unread.Kind.ABSENT,
                        Place.of(name(file)),
                        "a link to a file that is not there",
                        "mend the link"));
            }
            return;
        }
        diagnostics.error(
                Place.of(name(file)),
                "cannot be read",
                "",
                "check its permissions and where its links lead: ls -ld " + ShellWord.of(name(file)));
    }

    /** Whether it is a link to a folder that it lies in: what is there is read anyway, or was not asked for. */
    private static boolean leadsUp(Path folder) throws IOException {
        if (!Files.isSymbolicLink(folder)) {
            return false;
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        return parent != null && parent.toRealPath().startsWith(folder.toRealPath());
    }

    private static String lastName(Path path) {
        return String.valueOf(path.normalize().getFileName());
    }
}
