package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, names and wording of the pages. */
class DocsTextTest {
    private static final int README_BYTES = 10_000;
    private static final int COLUMNS = 120;

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern BENCH = Pattern.compile("-Dbench=([\\w.]+)");
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]+\\w*)(?:\\.\\w+|\\(\\))*`");
    private static final Pattern AVOIDED =
            Pattern.compile("(?i)\\b(?:told|tells|beside|nobody|somebody|if this were otherwise|what it comes to)\\b");

    static List<Path> pages() {
        return DocPages.all();
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.size(DocPages.README)).isLessThanOrEqualTo(README_BYTES);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsToAFileAndAHeading(Path page) {
        assertThat(LINK.matcher(DocPages.prose(page)).results().map(link -> link.group(1)))
                .allSatisfy(link -> {
                    if (!link.contains("://")) {
                        String[] parts = link.split("#", 2);
                        Path target = parts[0].isEmpty()
                                ? page
                                : page.toAbsolutePath().resolveSibling(parts[0]).normalize();
                        assertThat(target).exists();
                        if (parts.length > 1) {
                            assertThat(anchors(target)).contains(parts[1]);
                        }
                    }
                });
    }

    @Test
    void theIndexNamesEveryPage() {
        String index = DocPages.read(DocPages.SITE.resolve("index.md"));

        assertThat(pages())
                .filteredOn(page -> page.startsWith(DocPages.SITE) && !page.endsWith("index.md"))
                .allSatisfy(page -> assertThat(index)
                        .contains("](" + DocPages.SITE.relativize(page).toString() + ")"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linesOfTextAreWrapped(Path page) {
        assertThat(DocPages.prose(page).lines())
                .filteredOn(line -> !line.startsWith("|") && !line.contains("://"))
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(COLUMNS));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void textAvoidsTheWordsThatMakeItHardToRead(Path page) {
        assertThat(AVOIDED.matcher(DocPages.words(page)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBenchIsAClass(Path page) {
        assertThat(BENCH.matcher(DocPages.read(page)).results().map(bench -> bench.group(1)))
                .allSatisfy(bench -> assertThat(
                                Path.of("src/test/java/dev/stepladder", bench.replace('.', '/') + ".java"))
                        .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"algorithm.md", "architecture.md", "contributing.md"})
    void everyClassThatIsNamedExists(String page) {
        Set<String> classes = classes();

        assertThat(CLASS.matcher(DocPages.prose(DocPages.SITE.resolve(page)))
                        .results()
                        .map(name -> name.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(classes).contains(name));
    }

    private static Set<String> classes() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The anchors that code hosts give to the headings of a page. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(DocPages.prose(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
