package dev.stepladder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON documents that lines of {@code ---} part. */
class JsonDocumentTest {
    private static final String FIRST = "{\"apiVersion\": \"v1\", \"kind\": \"Service\"}";
    private static final String SECOND = "{\"apiVersion\": \"v1\", \"kind\": \"Secret\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n---\n",
                "\r\n---\r\n",
                "\n--- # next\n",
                "\n---\t\n",
                "\n\n",
                "\n---\n---\n",
                "\n--- ",
                "\n---\n\n"
            })
    void readsBothDocuments(String between) throws IOException {
        assertThat(read(FIRST + between + SECOND))
                .containsExactly(
                        "Service:1",
                        "Secret:"
                                + (1
                                        + between.chars()
                                                .filter(each -> each == '\n')
                                                .count()));
    }

    @Test
    void readsYamlBehindJson() throws IOException {
        assertThat(read(FIRST + "\n---\napiVersion: v1\nkind: Secret\n---\n" + FIRST))
                .containsExactly("Service:1", "Secret:3", "Service:6");
    }

    @Test
    void readsOnBehindABrokenDocument() throws IOException {
        assertThat(read("{\"apiVersion\": \"v1\", \"kind\": \"Pod\"\n---\n" + SECOND))
                .containsExactly("Secret:3", "f:2:1: error: not valid JSON");
    }

    @Test
    void dashesInsideOfALinePartNothing() throws IOException {
        assertThat(read("{\"apiVersion\": \"v1\",\n \"kind\": \"Service\", \"a\":\n-1, \"b\": \"x\\n---\\ny\"}\n---\n"
                        + SECOND))
                .containsExactly("Service:1", "Secret:5");
    }

    /** The separator stands once at each place of the buffers through which a stream is read. */
    @Test
    void readsBothDocumentsWhereverTheBuffersEnd() throws IOException {
        for (int spaces = 3900; spaces < 4100; spaces++) {
            assertThat(read(FIRST + " ".repeat(spaces) + "\n---\n" + SECOND)).containsExactly("Service:1", "Secret:3");
        }
    }

    private static List<String> read(String text) throws IOException {
        List<String> found = new ArrayList<>();
        Diagnostics diagnostics = new Diagnostics();
        ManifestSink sink = new ManifestSink() {
            @Override
            public void object(Manifest manifest) {
                found.add(manifest.kind() + ":" + manifest.place().line());
            }

            @Override
            public void unread(Unread unread) {
                found.add("unread");
            }
        };
        ManifestReader.read("f", new BufferedReader(new StringReader(text)), sink, diagnostics);
        diagnostics.sorted().forEach(each -> found.add(each.toString().strip()));
        return found;
    }
}
