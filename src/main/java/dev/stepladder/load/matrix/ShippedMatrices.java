package dev.stepladder.load.matrix;

import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The matrices that ship with the tool: all {@code .yaml} files in the folder {@code matrices} of the jar, or of the compiled classes during
 * development. Named as in the project, such as {@code matrices/istio.yaml}, and sorted by name.
 */
public final class ShippedMatrices {
    private static final String FOLDER = "matrices/";

    private ShippedMatrices() {}

    /**
     * Reads them all.
     *
     * @throws UncheckedIOException if our own jar cannot be read
     */
    public static List<InputFile> files() {
        return files(home());
    }

    public static List<InputFile> files(Path home) {
        try {
            List<InputFile> files = Files.isDirectory(home) ? fromFolder(home) : fromJar(home);
            return files.stream().sorted(Comparator.comparing(InputFile::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own matrices in " + home, e);
        }
    }

    private static Path home() {
        CodeSource source = Objects.requireNonNull(
                ShippedMatrices.class.getProtectionDomain().getCodeSource(), "classes without a place");
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes in a place without a path: " + source.getLocation(), e);
        }
    }

    private static List<InputFile> fromFolder(Path home) throws IOException {
        Path folder = home.resolve(FOLDER);
        List<InputFile> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path :
                        paths.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    String name = home.relativize(path).toString().replace('\\', '/');
                    files.add(new InputFile(name, Files.readString(path)));
                }
            }
        }
        return files;
    }

    private static List<InputFile> fromJar(Path home) throws IOException {
        List<InputFile> files = new ArrayList<>();
        try (ZipFile jar = new ZipFile(home.toFile())) {
            for (ZipEntry entry : jar.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".yaml")) {
                    try (InputStream stream = jar.getInputStream(entry)) {
                        files.add(new InputFile(
                                entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return files;
    }
}
