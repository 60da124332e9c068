package dev.stepladder.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

class TextEditsTest {
    private static Node at(String text, String... keys) {
        Node node =
                YamlReader.read(new InputFile("file", text), new Diagnostics()).orElseThrow();
        for (String key : keys) {
            node = ((Node.Mapping) node).get(key).orElseThrow();
        }
        return node;
    }

    private static String replaced(String text, String key, String now) {
        TextEdits edits = new TextEdits(text);
        edits.replace((Node.Scalar) at(text, key), now);
        return edits.text();
    }

    @Test
    void aValueKeepsItsQuotesAndItsComment() {
        assertThat(replaced("a: \"1\"    # one\nb: 2\n", "a", "3")).isEqualTo("a: \"3\"    # one\nb: 2\n");
        assertThat(replaced("a: '1'\n", "a", "3")).isEqualTo("a: '3'\n");
        assertThat(replaced("a: 1\n", "a", "3")).isEqualTo("a: 3\n");
    }

    @Test
    void aQuoteInsideAValueDoesNotEndIt() {
        assertThat(replaced("a: \"say \\\"x\\\"\"  # b\n", "a", "y")).isEqualTo("a: \"y\"  # b\n");
    }

    @Test
    void charactersOutsideTheFirstPlaneCountAsOne() {
        assertThat(replaced("{b: \"\uD83D\uDE00\", a: \"1\"}\n", "a", "2"))
                .isEqualTo("{b: \"\uD83D\uDE00\", a: \"2\"}\n");
    }

    @Test
    void theLastEntryInBracketsIsFollowedByTheNewOne() {
        String text = "a: {b: \"}\", c: [1, 2]} # {\nd: {}\ne: [\n  1, # ]\n  2,\n]\n";
        TextEdits edits = new TextEdits(text);
        edits.last(at(text, "a"), "x: 1");
        edits.last(at(text, "d"), "x: 2");
        edits.last(at(text, "e"), "3");

        assertThat(edits.text())
                .isEqualTo("a: {b: \"}\", c: [1, 2], x: 1} # {\nd: {x: 2}\ne: [\n  1, # ]\n  2, 3\n]\n");
    }

    @Test
    void linesBehindABlockStandBeforeTheCommentsOfTheNext() {
        String text = "a:\n  - b: 1\n    c: 2\n\n  # about d\n  - d: 3\ne: 4";
        TextEdits edits = new TextEdits(text);
        edits.linesBehind(2, 2, "  - new: 1\n");
        edits.linesBehind(7, 0, "f: 5\n");

        assertThat(edits.text()).isEqualTo("a:\n  - b: 1\n    c: 2\n  - new: 1\n\n  # about d\n  - d: 3\ne: 4\nf: 5\n");
    }
}
