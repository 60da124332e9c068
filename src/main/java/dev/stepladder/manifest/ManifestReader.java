package dev.stepladder.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.yaml.YamlProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads one stream of manifests, YAML or JSON by its first character.
 *
 * <p>A document that is not YAML is reported, and the others are read. A document with template braces is a Helm template: it must be rendered
 * first, and is no mistake.
 */
public final class ManifestReader {
    private static final int DEEPEST = 300;

    /** The length of white space and a byte order mark that may come before the first significant character. */
    private static final int LONGEST_LEAD = 4096;

    private static final YAMLFactory YAML = yaml();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(constraints()).build();

    private final String file;
    private final Consumer<Manifest> sink;
    private final Diagnostics diagnostics;

    private ManifestReader(String file, Consumer<Manifest> sink, Diagnostics diagnostics) {
        this.file = file;
        this.sink = sink;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads all objects of a stream.
     *
     * @param file its name in places
     * @param sink takes each object as soon as it is read
     * @return whether there was a document that is a template, and was skipped
     */
    public static boolean read(String file, BufferedReader text, Consumer<Manifest> sink, Diagnostics diagnostics)
            throws IOException {
        ManifestReader reader = new ManifestReader(file, sink, diagnostics);
        String lead = lead(text);
        if (lead.startsWith("{{")) {
            return true;
        }
        if (lead.startsWith("{") || lead.startsWith("[")) {
            reader.json(text);
            return false;
        }
        return reader.documents(new DocumentReader(text));
    }

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
    }

    private static YAMLFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return YAMLFactory.builder()
                .streamReadConstraints(constraints())
                .loaderOptions(options)
                .build();
    }

    /** The first two characters that are not white space, after a byte order mark, which is removed. */
    private static String lead(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_LEAD);
        int first = text.read();
        for (int passed = 2; passed < LONGEST_LEAD && first >= 0 && Character.isWhitespace(first); passed++) {
            first = text.read();
        }
        int second = first < 0 ? -1 : text.read();
        text.reset();
        StringBuilder lead = new StringBuilder();
        for (int character : new int[] {first, second}) {
            if (character >= 0) {
                lead.append((char) character);
            }
        }
        return lead.toString();
    }

    private boolean documents(DocumentReader documents) throws IOException {
        boolean templates = false;
        while (documents.nextDocument()) {
            int before = documents.firstLine() - 1;
            Diagnostics own = new Diagnostics();
            parse(documents, before, own);
            documents.skipRest();
            if (own.hasErrors() && documents.templated()) {
                templates = true;
            } else {
                own.sorted().forEach(diagnostics::add);
            }
        }
        return templates;
    }

    private void parse(DocumentReader document, int linesBefore, Diagnostics own) throws IOException {
        try (JsonParser parser = YAML.createParser(document)) {
            new ManifestParser(file, linesBefore, parser, sink).parse();
        } catch (JsonProcessingException e) {
            own.add(YamlProblem.of(file, linesBefore, e));
        } catch (YAMLException e) {
            own.error(
                    new Place(file, linesBefore + 1, 0),
                    "document cannot be read as YAML",
                    "found a character that YAML does not allow",
                    "save it as UTF-8 without control characters");
        }
    }

    /** Folders often hold JSON that is no manifest, some of it invalid on purpose; so a file is reported only if it began as a manifest. */
    private void json(Reader text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            ManifestParser manifests = new ManifestParser(file, 0, parser, sink);
            try {
                manifests.parse();
            } catch (JsonProcessingException e) {
                if (manifests.begun() || !file.endsWith(".json")) {
                    JsonLocation location = parser.currentLocation();
                    diagnostics.error(
                            new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr())),
                            "not valid JSON",
                            "",
                            "");
                }
            }
        }
    }
}
