package dev.stepladder.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.manifest.tree.JsonDocument;
import dev.stepladder.manifest.tree.Located;
import dev.stepladder.manifest.tree.QuickYaml;
import dev.stepladder.yaml.YamlProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** So many characters tell JSON from YAML. */
    private static final int LEAD = 3;

    private static final Pattern JSON_LEAD = Pattern.compile("\\{[\"}/]|\\[(\\{[\"}/]|[\\[\\]\"/])|[{\\[]$");

    /** The beginning of a document that is written in brackets, behind comments. */
    private static final Pattern BRACKETS = Pattern.compile("(?:\\s|#.*+|---(?=\\s))*+[{\\[]");

    private static final YAMLFactory YAML = new FullYaml(constraints());
    /** With what people add to JSON that they write by hand. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(constraints())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

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
        if (reader.isJson(lead(text))) {
            reader.json(text);
        } else {
            reader.documents(new DocumentReader(text), 0);
        }
    }

    /** Reads all objects of a text that is in memory. */
    public static void read(String file, String text, ManifestSink sink, Diagnostics diagnostics) {
        ManifestReader reader = new ManifestReader(file, sink, diagnostics);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            String start = bare.length() > LONGEST_LEAD ? bare.substring(0, LONGEST_LEAD) : bare;
            if (reader.isJson(lead(new BufferedReader(new StringReader(start), LONGEST_LEAD)))) {
                reader.json(new BufferedReader(new StringReader(bare)));
            } else {
                reader.documents(DocumentReader.of(bare), 0);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("read from memory", impossible);
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

    /** Reads a text that is no manifest, such as a script: it is named if an API version stands in it, with the objects that it writes literally. */
    public static void readOther(String file, String text, ManifestSink sink) {
        if (OtherFile.namesApi(text)) {
            sink.unread(OtherFile.text(new Place(file, 1, 0)));
            objects(file, text, sink);
        }
    }

    /** The objects that stand literally in a text that is no manifest. */
    static void objects(String file, String text, ManifestSink sink) {
        try {
            DocumentReader documents = DocumentReader.of(text);
            while (documents.nextDocument()) {
                documents.skipRest();
                documents.textObjects(file).forEach(sink::object);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("read from memory", impossible);
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

    /** JSON puts its keys in quotes; YAML in brackets need not, and a template has a second brace. */
    private boolean isJson(String lead) {
        // A comment of Java's before the JSON.
        return JSON_LEAD.matcher(lead).lookingAt() || (file.endsWith(".json") && lead.startsWith("/"));
    }

    /** The first characters that are no white space, after a byte order mark, which is taken away. */
    private static String lead(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_LEAD);
        StringBuilder lead = new StringBuilder();
        for (int passed = 1; passed < LONGEST_LEAD && lead.length() < LEAD; passed++) {
            int next = text.read();
            if (next < 0) {
                break;
            }
            if (!Character.isWhitespace(next)) {
                lead.append((char) next);
                if ("{[".indexOf(lead.charAt(0)) < 0) {
                    break;
                }
            }
        }
        text.reset();
        return lead.toString();
    }

    private void documents(DocumentReader documents, int linesBefore) throws IOException {
        while (documents.nextDocument()) {
            int before = linesBefore + documents.firstLine() - 1;
            Diagnostics own = new Diagnostics();
            boolean action = documents.beginsWithAction();
            if (!action) {
                Optional<String> whole = documents.whole().map(ManifestReader::spaced);
                Optional<Located> read = whole.flatMap(text -> QuickYaml.read(text, before));
                if (read.isPresent()) {
                    new HandOut(file, sink).root(read.get());
                } else {
                    parse(file, whole.<Reader>map(StringReader::new).orElse(documents), before, sink, own);
                }
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

    /** JSON that stands in YAML may be indented with tabs: kubectl reads it, our parser does not. */
    private static String spaced(String document) {
        return document.indexOf('\t') >= 0 && BRACKETS.matcher(document).lookingAt()
                ? document.replace('\t', ' ')
                : document;
    }

    /** Reads one document with a full parser. */
    static void parse(String file, Reader document, int linesBefore, ManifestSink sink, Diagnostics own)
            throws IOException {
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

    /** Documents of JSON; what follows one may be YAML. */
    private void json(BufferedReader text) throws IOException {
        int before = 0;
        boolean more = true;
        while (more) {
            JsonDocument document = new JsonDocument(text);
            json(document, before);
            more = document.next();
            before += document.lines();
            if (more && !isJson(lead(text))) {
                documents(new DocumentReader(text), before);
                more = false;
            }
        }
    }

    /** Folders are full of JSON that is no manifest, some of it broken on purpose; so in a file only what began as a manifest is a mistake. */
    private void json(JsonDocument document, int linesBefore) throws IOException {
        try (JsonParser parser = JSON.createParser(document)) {
            ManifestParser manifests = new ManifestParser(file, linesBefore, parser, sink);
            try {
                manifests.parse();
            } catch (JsonProcessingException e) {
                JsonLocation location = parser.currentLocation();
                Place place = new Place(
                        file, linesBefore + Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
                if (manifests.begun() || !file.endsWith(".json")) {
                    diagnostics.error(place, "not valid JSON", "", "");
                } else {
                    sink.unread(Unread.of(
                            Unread.Kind.BROKEN,
                            place,
                            "not valid JSON",
                            "mend it, or leave it out: --exclude " + ShellWord.of(file)));
                }
            }
        }
    }
}
