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
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads one stream of manifests, YAML or JSON by its first character.
 *
 * <p>A document that isn't YAML is reported, and the others are read; one with template braces in it is a Helm template that somebody has to
 * render first, and no mistake.
 */
public final class ManifestReader {
    private static final int DEEPEST = 300;

    /** Spaces and a byte order mark that may stand before the first character that tells. */
    private static final int LONGEST_LEAD = 4096;

    private static final YAMLFactory YAML = yaml();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(constraints()).build();

    private final String file;
    private final ManifestSink sink;
    private final Diagnostics diagnostics;

    private ManifestReader(String file, ManifestSink sink, Diagnostics diagnostics) {
        this.file = file;
        this.sink = sink;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads all objects of a stream.
     *
     * @param file what places call it
     * @param sink takes each object as soon as it is read, and each document that is a template
     */
    public static void read(String file, BufferedReader text, ManifestSink sink, Diagnostics diagnostics)
            throws IOException {
        ManifestReader reader = new ManifestReader(file, sink, diagnostics);
        String lead = lead(text);
        if ((lead.startsWith("{") || lead.startsWith("[")) && !lead.startsWith("{{") && !lead.startsWith("{%")) {
            reader.json(text);
        } else {
            reader.documents(new DocumentReader(text));
        }
    }

    /**
     * Reads what is no manifest as a whole, such as a Helm helper or Jsonnet, for the objects that it writes literally.
     *
     * @param kind whether the file is named as not read in any case, or only if an API version stands in it
     */
    static void readText(String file, BufferedReader text, FileKind kind, ManifestSink sink) throws IOException {
        DocumentReader documents = new DocumentReader(text);
        boolean named = false;
        while (documents.nextDocument()) {
            int line = documents.firstLine();
            documents.skipRest();
            List<Manifest> objects = documents.textObjects(file);
            if (!objects.isEmpty() || (documents.namesApi() && !file.endsWith(".tpl"))) {
                sink.unread(template(new Place(file, line, 0)));
                objects.forEach(sink::object);
                named = true;
            }
        }
        if (!named && kind == FileKind.MAKER) {
            sink.unread(template(Place.of(file)));
        }
    }

    /** Reads a file of a language that manifests are made with. */
    public static void readText(Path file, BufferedReader text, ManifestSink sink) throws IOException {
        String name = ManifestFiles.name(file);
        if (name.endsWith(".tf")) {
            Terraform terraform = new Terraform(name, text);
            readText(name, terraform.text(), FileKind.TEXT, sink);
            terraform.unread().forEach(sink::unread);
        } else {
            readText(name, text, FileKind.of(name), sink);
        }
    }

    private static Unread template(Place place) {
        return Unread.of(
                Unread.Kind.TEMPLATE, place, "not rendered", "render it with its tool, and look at the result");
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

    /** The first two characters that are no white space, after a byte order mark, which is taken away. */
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

    private void documents(DocumentReader documents) throws IOException {
        while (documents.nextDocument()) {
            int before = documents.firstLine() - 1;
            Diagnostics own = new Diagnostics();
            boolean action = documents.beginsWithAction();
            if (!action) {
                parse(documents, before, own);
            }
            documents.skipRest();
            if (action || (own.hasErrors() && documents.templated())) {
                sink.unread(template(new Place(file, before + 1, 0)));
                documents.textObjects(file).forEach(sink::object);
            } else {
                own.sorted().forEach(diagnostics::add);
            }
        }
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

    /** Folders are full of JSON that is no manifest, some of it broken on purpose; so in a file only what began as a manifest is reported. */
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
