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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

    /** Languages that manifests are made with. */
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(tpl|tmpl|gotmpl|template|j2|jinja|jinja2|erb|mustache|jsonnet|libsonnet|cue|tf|ya?ml\\.[a-z0-9]+|json\\.[a-z0-9]+)");

    private final Map<String, Path> manifests = new TreeMap<>();
    private final Map<String, Path> texts = new TreeMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<String> excludes;
    private final Diagnostics diagnostics;
    private int excluded;

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
        roots.forEach(found::add);
        return new FoundFiles(
                found.manifests.values().stream()
                        .sorted(Comparator.comparing(ManifestFiles::folder).thenComparing(ManifestFiles::name))
                        .toList(),
                List.copyOf(found.texts.values()),
                found.unread,
                found.excluded);
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

    private void add(Path root) {
        if (Files.isRegularFile(root)) {
            manifests.put(name(root), root);
        } else if (Files.isDirectory(root)) {
            walk(root);
        } else {
            diagnostics.error(
                    Place.of(name(root)),
                    "no such file or folder",
                    "looked for " + root.toAbsolutePath().normalize(),
                    "");
        }
    }

    private void walk(Path root) {
        IgnoreRules ignored = new IgnoreRules(root, excludes);
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root)) {
                    if (FOREIGN.contains(lastName(folder)) || leadsUp(folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (ignored.excludes(folder, true)) {
                        excluded++;
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
        String lower = lastName(file).toLowerCase(Locale.ROOT);
        boolean manifest = lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
        boolean text = !manifest && TEXT.matcher(lower).matches();
        boolean chart =
                lower.endsWith(".tgz") && lastName(file.resolveSibling("")).equals("charts");
        if (!manifest && !text && !chart) {
            return;
        }
        if (ignored.excludes(file, false)) {
            excluded++;
        } else if (chart) {
            unread.add(Unread.of(
                    Unread.Kind.CHART,
                    Place.of(name(file)),
                    "a packaged chart",
                    "render the chart that needs it: helm template %s | stepladder preflight - ..."
                            .formatted(ShellWord.of(folder(Path.of(folder(file)))))));
        } else {
            (manifest ? manifests : texts).put(name(file), file);
        }
    }

    /** A link to nowhere is no problem of its folder: editors leave them as locks, and checkouts without what they point to. */
    private void failed(Path file) {
        if (Files.isSymbolicLink(file)) {
            String lower = lastName(file).toLowerCase(Locale.ROOT);
            if (lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json")) {
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
