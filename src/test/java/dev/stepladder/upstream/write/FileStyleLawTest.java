package dev.stepladder.upstream.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.upstream.UpstreamComparison;
import dev.stepladder.upstream.UpstreamReport;
import dev.stepladder.upstream.document.DocumentSubject;
import dev.stepladder.upstream.document.UpstreamKind;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a matrix file is written, an import adds what it lacks and leaves its comments. */
class FileStyleLawTest {
    private static final Citation CITATION =
            new Citation("new", "https://example.com/new", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final List<String> SOURCES = List.of(
            "sources: {old: {url: \"https://example.com/old\", read: \"2026-01-02\"}}    # 1\n",
            "sources:\n  old:    # 1\n    url: \"https://example.com/old\"\n    read: \"2026-01-02\"\n",
            "sources:\n    old:\n        url: 'https://example.com/old'\n        read: '2026-01-02'    # 1\n\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aSecondImportFindsNoDifferenceAndAllCommentsStay(long seed) {
        Random random = new Random(seed);
        InputFile file = new InputFile("tool.yaml", matrix(random));
        InputFile document = new InputFile("upstream", document(random));

        UpstreamReport first = report(document, file);
        InputFile after = MatrixPatch.of(file, first.changes(true), CITATION);

        assertThat(report(document, after).agrees()).as("%s", after.text()).isTrue();
        assertThat(after.text().lines().filter(line -> line.contains("#")).map(FileStyleLawTest::comment))
                .containsExactlyElementsOf(file.text()
                        .lines()
                        .filter(line -> line.contains("#"))
                        .map(FileStyleLawTest::comment)
                        .toList());
    }

    private static String comment(String line) {
        return line.substring(line.indexOf('#'));
    }

    private static String matrix(Random random) {
        StringBuilder text = new StringBuilder("# a tool\ncomponent: tool\n")
                .append(SOURCES.get(random.nextInt(SOURCES.size())))
                .append(random.nextBoolean() ? "source: old\n" : "source: [old]    # all\n")
                .append("upgrades: [{method: in-place, width: any}]\nreleases:\n");
        String indent = random.nextBoolean() ? "  " : "";
        text.append(random.nextBoolean() ? indent + "# older ones are left out\n" : "");
        for (int minor = 1; minor < 9; minor++) {
            if (minor == 1 || random.nextInt(3) > 0) {
                text.append(random.nextBoolean() ? release(random, minor, indent) : flow(random, minor, indent));
            }
            text.append(random.nextInt(4) == 0 ? "\n" + indent + "# behind 1." + minor + "\n" : "");
        }
        return text.append(random.nextBoolean() ? "waysBack: []    # none\n" : "")
                .toString();
    }

    private static String flow(Random random, int minor, String indent) {
        return "%s- {version: \"1.%s\"%s%s%s}%s\n"
                .formatted(
                        indent,
                        minor,
                        random.nextBoolean() ? ", build: \"1.%s.1\"".formatted(minor) : "",
                        random.nextBoolean() ? ", dates: {eol: '2024-01-01'}" : "",
                        random.nextBoolean() ? ", source: old" : "",
                        random.nextBoolean() ? "    # {} of 1." + minor : "");
    }

    private static String release(Random random, int minor, String indent) {
        StringBuilder text = new StringBuilder("%s- version: \"1.%s\"    # block\n".formatted(indent, minor));
        String inner = indent + "  ";
        if (random.nextBoolean()) {
            text.append(inner).append("build: '1.%s.1'    # newest\n".formatted(minor));
        }
        if (random.nextBoolean()) {
            text.append(inner)
                    .append(
                            random.nextBoolean()
                                    ? "dates: {released: \"2023-01-01\", eol: \"2024-01-01\"}    # days\n"
                                    : "dates:\n%s  # by hand\n%s  eol: \"2024-01-01\"\n".formatted(inner, inner));
        }
        int source = random.nextInt(4);
        text.append(
                switch (source) {
                    case 0 -> inner + "source: old\n";
                    case 1 -> inner + "source: [old]\n";
                    case 2 -> inner + "source:\n" + inner + "  - old    # only\n";
                    default -> "";
                });
        return text.toString();
    }

    private static String document(Random random) {
        StringBuilder text = new StringBuilder("{\"result\": {\"name\": \"tool\", \"releases\": [");
        for (int minor = 0; minor < 11; minor++) {
            text.append(minor == 0 ? "" : ", ")
                    .append("{\"name\": \"1.")
                    .append(minor)
                    .append('"');
            text.append(random.nextBoolean() ? ", \"releaseDate\": \"2023-0%s-01\"".formatted(1 + minor % 9) : "");
            text.append(random.nextBoolean() ? ", \"eoasFrom\": \"2023-12-01\"" : "");
            text.append(random.nextBoolean() ? ", \"eolFrom\": \"2024-0%s-01\"".formatted(1 + random.nextInt(3)) : "");
            text.append(random.nextBoolean() ? ", \"latest\": {\"name\": \"1.%s.2\"}".formatted(minor) : "");
            text.append('}');
        }
        return text.append("]}}").toString();
    }

    private static UpstreamReport report(InputFile document, InputFile file) {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(List.of(file), problems);
        UpstreamReport report = UpstreamComparison.of(
                UpstreamKind.ENDOFLIFE
                        .read(document, DocumentSubject.NONE, problems)
                        .orElseThrow(),
                matrices,
                List.of(file));
        assertThat(problems.sorted()).as("%s", file.text()).isEmpty();
        return report;
    }
}
