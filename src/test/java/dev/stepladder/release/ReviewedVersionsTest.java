package dev.stepladder.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of reviewed versions, which the build enforces, against the page about them, the class path and the licences. */
class ReviewedVersionsTest {
    private static final Pattern REVIEWED = Pattern.compile("<include>[^:<]+:([^:<]+):\\[([^]]+)]</include>");

    private record Library(String name, String version) {}

    private static List<Library> reviewed() throws IOException {
        return REVIEWED.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(found -> new Library(found.group(1), found.group(2)))
                .toList();
    }

    @Test
    void thePageHasEveryLibraryWithItsVersion() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/release.md"));

        assertThat(reviewed())
                .hasSizeGreaterThan(20)
                .allSatisfy(library -> assertThat(page).contains(library.name() + " " + library.version()));
    }

    @Test
    void theseVersionsAreTheOnesThatTestsRunWith() throws IOException {
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(":"))
                .map(entry -> String.valueOf(Path.of(entry).getFileName()))
                .toList();

        assertThat(reviewed())
                .allSatisfy(library -> assertThat(jars).contains(library.name() + "-" + library.version() + ".jar"));
    }

    @Test
    void everyTextOfALicenceIsThere() {
        assertThat(Path.of("src/main/resources/META-INF/licenses"))
                .isDirectoryContaining("glob:**/stepladder.txt")
                .isDirectoryContaining("glob:**/EPL-2.0.md")
                .isDirectoryContaining("glob:**/MIT.txt")
                .isDirectoryContaining("glob:**/BSD-2-Clause-biweekly.txt")
                .isDirectoryContaining("glob:**/BSD-3-Clause-jmustache.txt");
    }
}
