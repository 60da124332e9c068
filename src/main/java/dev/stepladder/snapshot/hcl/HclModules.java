package dev.stepladder.snapshot.hcl;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.snapshot.input.HclFolders;
import dev.stepladder.snapshot.written.HclBlock;
import dev.stepladder.snapshot.written.HclParser;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Modules of the same repository, by the folders that calls name as their source. */
public final class HclModules {
    private final Map<Path, Map<String, String>> folders = new TreeMap<>();

    /** @param folders the HCL files of the folders that are read anyway; others are read when they are called */
    public HclModules(Map<Path, Map<String, String>> folders) {
        folders.forEach((folder, texts) -> this.folders.put(folder.normalize(), texts));
    }

    /** The folder of a module that a block calls: a module by its own source, a configuration of Terragrunt by that of its {@code terraform} block. */
    static Optional<Path> folder(HclBlock call) {
        String source =
                call.attribute("source").flatMap(HclBlock.HclAttribute::literal).orElse("");
        if (!source.matches("\\.{1,2}(?:/.*)?")) {
            return Optional.empty();
        }
        Path file = Path.of(call.place().file());
        return Optional.of(file.resolveSibling(source.replaceFirst("\\?.*$", "").replace("//", "/"))
                .normalize());
    }

    /** The HCL files of a folder. */
    Map<String, String> texts(Path folder) {
        return folders.computeIfAbsent(folder, HclModules::read);
    }

    /** The folders that files of other folders call; they make clusters only as often as they are called. */
    public SortedSet<Path> called() {
        SortedSet<Path> called = new TreeSet<>();
        folders.forEach((folder, texts) -> texts.forEach((file, text) -> HclParser.parse(file, text).blocks().stream()
                .filter(block -> List.of("module", "terraform").contains(block.word(0)))
                .flatMap(block -> folder(block).stream())
                .filter(other -> !other.equals(folder))
                .forEach(other -> called.add(other))));
        return called;
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().matches(HclFolders.HCL)) {
                    InputFile.read(file, new Diagnostics()).ifPresent(text -> texts.put(file.toString(), text.text()));
                }
            }
        } catch (IOException e) {
            return Map.of();
        }
        return texts;
    }
}
