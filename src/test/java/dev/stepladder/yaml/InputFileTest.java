package dev.stepladder.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.ShippedMatrices;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders and jars as they are found on disk. */
class InputFileTest {
    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private List<String> problems() {
        return diagnostics.sorted().stream()
                .map(problem -> problem.toString().replace(folder.toString(), "DIR"))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }

    @Test
    void offersTheFileThatWasProbablyMeant() throws IOException {
        write("fleet.yaml", "");
        assertThat(InputFile.read(folder.resolve("fleets.yml"), diagnostics)).isEmpty();
        assertThat(problems()).containsExactly("""
                DIR/fleets.yml: error: no such file
                  looked for DIR/fleets.yml
                  fix: the same folder has fleet.yaml""");
    }

    @Test
    void offersNothingWhereNothingIsNear() {
        assertThat(InputFile.read(folder.resolve("gone/fleet.yaml"), diagnostics))
                .isEmpty();
        assertThat(problems()).containsExactly("""
                DIR/gone/fleet.yaml: error: no such file
                  looked for DIR/gone/fleet.yaml""");
    }

    @Test
    void refusesAFolderInPlaceOfAFile() {
        assertThat(InputFile.read(folder, diagnostics)).isEmpty();
        assertThat(problems()).containsExactly("""
                DIR: error: path is a folder, not a file
                  fix: name a file inside it""");
    }

    @Test
    void placesTheFirstByteThatIsNotUtf8() {
        byte[] bytes = "fleet: a\r\ntitle: \u00e9\u00e8 f\u00fcr".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = '|';
        assertThat(InputFile.decode("f.yaml", bytes, diagnostics)).isEmpty();
        assertThat(problems()).containsExactly("""
                f.yaml:2:12: error: file is not UTF-8
                  found the byte 0xC3, which is not part of a UTF-8 character
                  fix: save it as UTF-8""");
    }

    @Test
    void takesAByteOrderMarkAway() {
        byte[] bytes = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);

        assertThat(InputFile.decode("f.json", bytes, diagnostics)).contains(new InputFile("f.json", "{}"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void refusesAFileThatEndsInsideACharacter() {
        byte[] bytes = {'a', ':', ' ', (byte) 0xC3};
        assertThat(InputFile.decode("f.yaml", bytes, diagnostics)).isEmpty();
        assertThat(problems()).containsExactly("""
                f.yaml:1:4: error: file is not UTF-8
                  found the byte 0xC3, which is not part of a UTF-8 character
                  fix: save it as UTF-8""");
    }

    @Test
    void readsAFolderSortedByPathAndWithoutHiddenFiles() throws IOException {
        write("b.yml", "b");
        write("a/z.yaml", "z");
        write("a.yaml", "a");
        write("a/.git/x.yaml", "x");
        write(".x.yaml", "x");
        write("notes.txt", "n");
        assertThat(MatrixFolder.read(folder, diagnostics))
                .extracting(file -> file.name().replace(folder.toString(), "DIR"), InputFile::text)
                .map(Object::toString)
                .containsExactly("(\"DIR/a.yaml\", \"a\")", "(\"DIR/a/z.yaml\", \"z\")", "(\"DIR/b.yml\", \"b\")");
        assertThat(problems()).isEmpty();
    }

    @Test
    void reportsLinksThatLeadInCircles() throws IOException {
        write("a.yaml", "a");
        Files.createSymbolicLink(folder.resolve("again"), folder);
        assertThat(MatrixFolder.read(folder, diagnostics)).hasSize(1);
        assertThat(problems()).containsExactly("""
                DIR/again: error: cannot be read
                  fix: check who owns it and its permissions: ls -ld DIR/again""");
    }

    @Test
    void refusesFoldersThatAreNone() throws IOException {
        write("a.yaml", "a");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(MatrixFolder.read(folder.resolve("a.yaml"), diagnostics)).isEmpty();
        assertThat(MatrixFolder.read(folder.resolve("gone"), diagnostics)).isEmpty();
        assertThat(MatrixFolder.read(folder.resolve("empty"), diagnostics)).isEmpty();
        assertThat(problems()).containsExactly("""
                        DIR/a.yaml: error: path is a file, not a folder
                          fix: name the folder of the file""", """
                        DIR/empty: error: folder without matrix files
                          found no file that ends in .yaml or .yml""", """
                        DIR/gone: error: no such folder
                          looked for DIR/gone""");
    }

    @Test
    void readsShippedMatricesFromFolderAndJarAlike() throws IOException {
        write("classes/matrices/istio.yaml", "component: istio");
        write("classes/matrices/providers/eks.yaml", "provider: eks");
        write("classes/matrices/README.md", "about");
        write("classes/other.yaml", "x");
        Path jar = folder.resolve("tool.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("other.yaml", "matrices/providers/eks.yaml", "matrices/istio.yaml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve("classes").resolve(name)));
            }
        }
        assertThat(ShippedMatrices.files(folder.resolve("classes")))
                .isEqualTo(ShippedMatrices.files(jar))
                .containsExactly(
                        new InputFile("matrices/istio.yaml", "component: istio"),
                        new InputFile("matrices/providers/eks.yaml", "provider: eks"));
        assertThat(ShippedMatrices.stamp(jar))
                .isEqualTo(ShippedMatrices.stamp(folder.resolve("classes")))
                .isEqualTo("matrices/istio.yaml 16 1687927368\nmatrices/providers/eks.yaml 13 875917378\n");
    }
}
