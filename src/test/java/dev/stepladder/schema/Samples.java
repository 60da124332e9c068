package dev.stepladder.schema;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files that readers take: a whole set in {@code src/test/resources/schema}, which has every key; and all other valid ones of the project. */
final class Samples {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private Samples() {}

    /** One file of each kind at least, that have every mapping and every key there is. */
    static List<Sample> whole() {
        return folder(RESOURCES.resolve("schema"), Stream.of("fleet.yaml", "plan.yaml"));
    }

    /** All valid files of the project. */
    static List<Sample> valid() {
        List<Sample> samples = new ArrayList<>(whole());
        samples.addAll(folder(RESOURCES.resolve("load/valid"), Stream.of("fleet.yaml")));
        List<InputFile> shipped = ShippedMatrices.files();
        shipped.forEach(file -> samples.add(Sample.of(file, shipped)));
        for (Path plan : plans()) {
            samples.add(Sample.of(read(plan), shipped));
        }
        return samples;
    }

    private static List<Sample> folder(Path folder, Stream<String> others) {
        List<InputFile> matrices = MatrixFolder.read(folder.resolve("matrices"), new Diagnostics());
        List<Sample> samples = new ArrayList<>();
        matrices.forEach(file -> samples.add(Sample.of(file, matrices)));
        others.map(folder::resolve).forEach(file -> samples.add(Sample.of(read(file), matrices)));
        return samples;
    }

    private static InputFile read(Path path) {
        return InputFile.read(path, new Diagnostics()).orElseThrow();
    }

    /** Plans that the project ships, and those that golden cases expect. */
    private static List<Path> plans() {
        List<Path> plans = new ArrayList<>();
        for (Path root : List.of(Path.of("plans"), RESOURCES.resolve("golden"))) {
            try (Stream<Path> files = Files.isDirectory(root) ? Files.walk(root) : Stream.empty()) {
                files.filter(file -> file.toString().endsWith("plan.yaml") || file.startsWith("plans"))
                        .filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(plans::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return plans;
    }
}
