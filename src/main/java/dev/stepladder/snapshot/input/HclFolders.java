package dev.stepladder.snapshot.input;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.snapshot.hcl.HclFiles;
import dev.stepladder.snapshot.hcl.HclModules;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * HCL files, folder by folder, since those of one folder share their variables.
 *
 * <p>Terraform takes {@code terraform.tfvars} and {@code *.auto.tfvars} of the folder by itself. Other files of variables are given to it by the user: each
 * of them makes clusters of its own out of the folder. A file belongs to a folder if it lies within it, has its name, or if no other folder takes a version
 * from it.
 */
public final class HclFolders {
    public static final String HCL = ".*\\.(tf|tofu|hcl)";

    private static final String VALUES = ".*\\.tfvars";
    private static final String TAKEN_BY_ITSELF = "terraform\\.tfvars|.*\\.auto\\.tfvars";

    /** What people write by hand is smaller. */
    private static final int LARGEST_SOURCE = 4 * 1024 * 1024;

    private final OutputReader reader;
    private final Map<Path, Map<String, String>> folders = new TreeMap<>();
    private final Map<Path, Set<String>> wanted = new TreeMap<>();
    private final Map<Path, String> values = new TreeMap<>();
    private final Map<Path, Set<String>> versions = new TreeMap<>();
    private final Set<Path> makers = new TreeSet<>();
    private final Set<Path> used = new TreeSet<>();

    HclFolders(OutputReader reader) {
        this.reader = reader;
    }

    /** One file; the other files of its folder count for its variables. */
    boolean readFile(Path file) throws IOException {
        try (Stream<Path> siblings =
                Files.list(Objects.requireNonNull(file.toAbsolutePath().getParent()))) {
            for (Path sibling : siblings.filter(Files::isRegularFile).sorted().toList()) {
                take(file.resolveSibling(Objects.requireNonNull(sibling.getFileName())));
            }
        }
        folders.forEach((folder, texts) -> wanted.put(folder, Set.of(file.toString())));
        return readAll();
    }

    /** All files of a folder and of those within it. */
    boolean readFolder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String inside = root.relativize(file).toString();
                if (!inside.startsWith(".") && !inside.contains("/.")) {
                    take(file);
                }
            }
        }
        folders.forEach((folder, texts) -> wanted.put(folder, texts.keySet()));
        return readAll();
    }

    private void take(Path file) throws IOException {
        boolean isHcl = file.toString().matches(HCL);
        if ((!isHcl && !file.toString().matches(VALUES)) || Files.size(file) >= LARGEST_SOURCE) {
            return;
        }
        InputFile.read(file, new Diagnostics()).ifPresent(text -> {
            if (isHcl) {
                folders.computeIfAbsent(folder(file), key -> new TreeMap<>()).put(file.toString(), text.text());
            } else {
                values.put(file, text.text());
            }
        });
    }

    private boolean readAll() {
        folders.forEach((folder, texts) -> versions.put(folder, HclFiles.versionVariables(texts)));
        HclModules modules = new HclModules(folders);
        Set<Path> called = folders.size() == 1 ? Set.of() : modules.called();
        List<Path> own = folders.keySet().stream()
                .filter(folder -> !called.contains(folder.normalize()))
                .toList();
        own.stream()
                .filter(folder -> reader.makesCluster(texts(folder), modules))
                .forEach(makers::add);
        boolean known = false;
        // What a folder has besides clusters may be of clusters that another folder makes of the same variables.
        for (boolean makes : new boolean[] {true, false}) {
            for (Path folder : own) {
                known |= makes == makers.contains(folder) && readFolder(folder, modules);
            }
        }
        for (Map.Entry<Path, String> file : values.entrySet()) {
            if (!used.contains(file.getKey())) {
                known |= reader.hclValues(file.getKey().toString(), file.getValue());
            }
        }
        return known;
    }

    private Map<String, String> texts(Path folder) {
        return folders.getOrDefault(folder, Map.of());
    }

    /** The files of one folder, with each set of variables that belongs to it. */
    private boolean readFolder(Path folder, HclModules modules) {
        Map<String, String> byItself = new LinkedHashMap<>();
        Map<String, Path> sets = new TreeMap<>();
        for (Path file : values.keySet()) {
            if (folder(file).equals(folder) && name(file).matches(TAKEN_BY_ITSELF)) {
                byItself.put(file.toString(), values.get(file));
                used.add(file);
            } else if (belongs(file, folder)) {
                sets.put(setName(file, folder), file);
                used.add(file);
            }
        }
        Set<String> own = wanted.getOrDefault(folder, Set.of());
        boolean known = sets.isEmpty() && reader.hcl(texts(folder), own, byItself, "", modules);
        for (Map.Entry<String, Path> set : sets.entrySet()) {
            Map<String, String> all = new LinkedHashMap<>(byItself);
            all.put(set.getValue().toString(), values.getOrDefault(set.getValue(), ""));
            known |= reader.hcl(texts(folder), own, all, sets.size() == 1 ? "" : set.getKey(), modules);
        }
        return known;
    }

    private boolean belongs(Path file, Path folder) {
        if (!makers.contains(folder)
                && makers.stream().noneMatch(maker -> name(maker).equals(stem(file)))) {
            return stem(file).equals(name(folder));
        }
        Set<String> assigned = HclFiles.assigned(file.toString(), values.getOrDefault(file, ""));
        List<Path> takers = versions.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(assigned::contains))
                .map(Map.Entry::getKey)
                .toList();
        return takers.contains(folder)
                && (takers.size() == 1 || file.startsWith(folder) || stem(file).equals(name(folder)));
    }

    /** What tells a file of variables from the others of a folder: its name, or where that is the folder's, the folder that it lies in. */
    private static String setName(Path file, Path folder) {
        boolean sameName = stem(file).equals(name(folder)) || stem(file).matches("terraform|variables|main");
        return sameName ? name(folder(file)) : stem(file);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.getParent(), Path.of(""));
    }

    private static String stem(Path file) {
        return name(file).replaceFirst("(?:\\.auto)?\\.tfvars$", "");
    }

    private static String name(Path path) {
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }
}
