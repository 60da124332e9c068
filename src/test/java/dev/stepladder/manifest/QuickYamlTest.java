package dev.stepladder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.tree.Located;
import dev.stepladder.manifest.tree.QuickYaml;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The quick reader sees what the full parser sees, value by value and place by place, or leaves the document to it. */
class QuickYamlTest {
    private static final int ROUNDS = 20_000;
    private static final int BEFORE = 7;

    /** Pieces of which documents are made, most of them harmless. */
    private static final String[] SCALARS = {
        "a",
        "a b",
        "1",
        "0",
        "-1",
        "007",
        "1.5",
        "1.2.3",
        "10m",
        "1e3",
        "0x1f",
        "12:30",
        "~",
        "null",
        "true",
        "yes",
        "Off",
        "y",
        "'it''s'",
        "\"q\\n\"",
        "\"\"",
        "''",
        "{}",
        "[]",
        "{a: 1, b: [x, \"y\"]}",
        "[1, {c: d}, 'e']",
        "http://x:80/y",
        "a#b",
        "-x",
        ".5",
        "/a",
        "|\n    l1\n      l2\n\n    l3",
        "|-\n    only",
        "|+\n    kept\n\n",
        ">\n    folded\n    text",
        "&x y",
        "*x",
        "!t z",
        "a: b",
        "{a, b}",
        "[a: b]",
        "a\n    more",
        "\"a\n      b\"",
        "2020-01-01",
        "x # c",
        "#",
        "<<",
        "{\"a\":1}",
        "@x",
        "`x",
        "a\tb",
        "- a",
        "? a",
        "1_000",
        "+1",
        "-.inf",
        ".nan",
        "='",
        "{a: }",
        "{a: b,\n  c: d}",
        "[a,\n b]",
        "\u00e9",
        "\ud83d\ude00",
        "%a",
        "-"
    };

    private static final String[] KEYS = {
        "a", "b", "c d", "\"q\"", "'k'", "e.f/g", "<<", "1", "- x", "? y", "h#i", "true", "{z", "~"
    };
    private static final String[] LINES = {"", "# comment", "   # deeper comment", "  ", "---", "\t", "..."};

    @Test
    void seesWhatTheFullParserSeesInRandomDocuments() throws IOException {
        Random random = new Random(20);
        int quick = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = document(random, 0, random.nextInt(3)) + (random.nextInt(8) == 0 ? "  stray: x\n" : "");
            quick += isSame(text) ? 1 : 0;
        }
        // Else the test would say nothing.
        assertThat(quick).isGreaterThan(ROUNDS / 5);
    }

    @Test
    void seesWhatTheFullParserSeesInAllYamlOfThisRepository() throws IOException {
        int quick = 0;
        for (Path file : files()) {
            DocumentReader documents = new DocumentReader(new BufferedReader(
                    new StringReader(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))));
            while (documents.nextDocument()) {
                quick += isSame(documents.whole().orElse("")) ? 1 : 0;
            }
        }
        assertThat(quick).isGreaterThan(500);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        String more = System.getProperty("quick.yaml.folder", "matrices");
        for (String root : List.of("src/test/resources", "plans", more)) {
            try (Stream<Path> all = Files.walk(Path.of(root))) {
                all.filter(file -> file.toString().matches(".*\\.ya?ml") && Files.isRegularFile(file))
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Whether the quick reader takes a document; if it does, it must agree. */
    private static boolean isSame(String text) throws IOException {
        Optional<Located> read = QuickYaml.read(text, BEFORE);
        if (read.isEmpty()) {
            return false;
        }
        Seen quick = new Seen();
        new HandOut("file.yaml", quick).root(read.get());
        Seen full = new Seen();
        Diagnostics problems = new Diagnostics();
        ManifestReader.parse("file.yaml", new StringReader(text), BEFORE, full, problems);
        assertThat(problems.sorted()).as(text).isEmpty();
        assertThat(quick.all).as(text).isEqualTo(full.all);
        return true;
    }

    private static String document(Random random, int indent, int depth) {
        StringBuilder text = new StringBuilder();
        boolean list = random.nextInt(3) == 0;
        String space = " ".repeat(indent);
        int entries = 1 + random.nextInt(3);
        for (int i = 0; i < entries; i++) {
            if (random.nextInt(6) == 0) {
                text.append(LINES[random.nextInt(LINES.length)]).append('\n');
            }
            boolean odd = random.nextInt(12) == 0;
            String key = list ? "-" : KEYS[random.nextInt(odd ? KEYS.length : 4)] + (odd ? " :" : ":");
            text.append(space).append(key);
            if (depth > 0 && random.nextInt(2) == 0) {
                text.append(random.nextInt(8) == 0 ? " # c" : "").append('\n');
                text.append(document(random, indent + (list ? 2 : random.nextInt(3)), depth - 1));
            } else if (list && random.nextInt(2) == 0) {
                text.append(" k: ").append(scalar(random)).append('\n');
                text.append(space).append("  m: ").append(scalar(random)).append('\n');
            } else if (random.nextInt(8) == 0) {
                text.append('\n');
            } else {
                text.append(' ')
                        .append(scalar(random))
                        .append(random.nextInt(10) == 0 ? " # c" : "")
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String scalar(Random random) {
        return SCALARS[random.nextInt(random.nextInt(3) == 0 ? SCALARS.length : 25)];
    }

    /** All that is handed out, in order. */
    private static final class Seen implements ManifestSink {
        private final List<Object> all = new ArrayList<>();

        @Override
        public void object(Manifest manifest) {
            all.add(manifest);
        }

        @Override
        public void other(Manifest mapping) {
            all.add(mapping);
        }

        @Override
        public void unread(Unread unread) {
            all.add(unread);
        }
    }
}
