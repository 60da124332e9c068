package dev.stepladder.load;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders of {@code src/test/resources/load}: matrices in {@code matrices/}, or those of the case {@code valid} where there are none; a
 * team's in {@code team/}; fleets in {@code fleet*.yaml}; and all that is reported about them in {@code expected.txt}.
 */
public final class GoldenCases {
    public static final Path ROOT = Path.of("src/test/resources/load");

    private GoldenCases() {}

    static List<Path> folders() {
        try (Stream<Path> entries = Files.list(ROOT)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Matrix files of a case, named by their paths inside it. */
    public static List<InputFile> matrixFiles(Path folder, Diagnostics diagnostics) {
        List<InputFile> files = new ArrayList<>();
        Path matrices = Files.isDirectory(folder.resolve("matrices")) ? folder : ROOT.resolve("valid");
        files.addAll(read(matrices, "matrices", diagnostics));
        if (Files.exists(folder.resolve("team"))) {
            files.addAll(read(folder, "team", diagnostics));
        }
        return files;
    }

    private static List<InputFile> read(Path folder, String name, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        List<InputFile> files = MatrixFolder.read(folder.resolve(name), own);
        own.sorted().forEach(problem -> diagnostics.add(inside(folder, problem)));
        return files.stream()
                .map(file -> new InputFile(relative(folder, file.name()), file.text()))
                .toList();
    }

    static List<Path> fleets(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> String.valueOf(entry.getFileName()).startsWith("fleet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is reported about a case, as the terminal would show it; several fleets are each read for themselves. */
    static String report(Path folder) {
        Diagnostics ofMatrices = new Diagnostics();
        Matrices matrices = MatrixLoader.load(matrixFiles(folder, ofMatrices), ofMatrices);
        List<Diagnostic> all = new ArrayList<>(ofMatrices.sorted());
        for (Path path : fleets(folder)) {
            Diagnostics ofFleet = new Diagnostics();
            ofMatrices.sorted().forEach(ofFleet::add);
            InputFile.read(path, ofFleet)
                    .map(file -> new InputFile(relative(folder, file.name()), file.text()))
                    .ifPresent(file -> FleetLoader.load(file, matrices, ofFleet));
            ofFleet.sorted().stream()
                    .filter(problem -> !ofMatrices.sorted().contains(problem))
                    .forEach(problem -> all.add(inside(folder, problem)));
        }
        return all.stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    private static String relative(Path folder, String name) {
        String prefix = folder + "/";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static Diagnostic inside(Path folder, Diagnostic problem) {
        String here = folder.toAbsolutePath().normalize() + "/";
        return new Diagnostic(
                problem.severity(),
                new Place(
                        relative(folder, problem.place().file()),
                        problem.place().line(),
                        problem.place().column()),
                problem.message(),
                problem.found().replace(here, "CASE/"),
                problem.fix().replace(folder + "/", ""));
    }
}
