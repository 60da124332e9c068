package dev.stepladder.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that people read: the README, the pages of the site, and the page on the matrices. */
final class DocPages {
    static final Path README = Path.of("README.md");
    static final Path SITE = Path.of("src/site/markdown");

    /** A fenced block of any language, whole. */
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");

    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");

    private DocPages() {}

    static List<Path> all() {
        try (Stream<Path> site = Files.walk(SITE)) {
            List<Path> pages = site.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.of(Stream.of(README), pages.stream(), Stream.of(Path.of("matrices/README.md")))
                    .flatMap(each -> each)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page without its fenced blocks. */
    static String prose(Path page) {
        return FENCED.matcher(read(page)).replaceAll("");
    }

    /** The page without fenced blocks and without code in lines of text. */
    static String words(Path page) {
        return CODE.matcher(prose(page)).replaceAll("");
    }
}
