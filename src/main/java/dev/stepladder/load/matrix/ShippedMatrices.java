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
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
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
        SortedMap<String, String> texts = Files.isDirectory(home)
                ? ofFolder(home, Files::readString)
                : ofJar(home, (jar, entry) -> {
                    try (InputStream stream = jar.getInputStream(entry)) {
                        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    }
                });
        return texts.entrySet().stream()
                .map(file -> new InputFile(file.getKey(), file.getValue()))
                .toList();
    }

    /**
     * Name, size and check sum of each, a line a file. A jar lists them, so that no file is read.
     *
     * @throws UncheckedIOException if our own jar cannot be read
     */
    public static String stamp() {
        return stamp(home());
    }

    public static String stamp(Path home) {
        SortedMap<String, String> sums = Files.isDirectory(home)
                ? ofFolder(home, path -> {
                    byte[] bytes = Files.readAllBytes(path);
                    CRC32 sum = new CRC32();
                    sum.update(bytes);
                    return bytes.length + " " + sum.getValue();
                })
                : ofJar(home, (jar, entry) -> entry.getSize() + " " + entry.getCrc());
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(name).append(' ').append(sum).append('\n'));
        return lines.toString();
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

    private interface FileUse {
        String of(Path path) throws IOException;
    }

    private interface EntryUse {
        String of(ZipFile jar, ZipEntry entry) throws IOException;
    }

    private static SortedMap<String, String> ofFolder(Path home, FileUse use) {
        SortedMap<String, String> found = new TreeMap<>();
        Path folder = home.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                found.put(home.relativize(path).toString().replace('\\', '/'), use.of(path));
            }
        } catch (IOException e) {
            throw unreadable(home, e);
        }
        return found;
    }

    private static SortedMap<String, String> ofJar(Path home, EntryUse use) {
        SortedMap<String, String> found = new TreeMap<>();
        try (ZipFile jar = new ZipFile(home.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".yaml")) {
                    found.put(entry.getName(), use.of(jar, entry));
                }
            }
        } catch (IOException e) {
            throw unreadable(home, e);
        }
        return found;
    }

    private static UncheckedIOException unreadable(Path home, IOException e) {
        return new UncheckedIOException("the tool cannot read its own matrices in " + home, e);
    }
}
