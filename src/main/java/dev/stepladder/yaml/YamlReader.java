package dev.stepladder.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads the plain part of YAML into located nodes: one document of mappings, lists and single values.
 *
 * <p>Reads tokens, not a generic tree, because a tree keeps neither places nor the difference between {@code 1.20} and {@code 1.2}. Anchors,
 * aliases, tags and further documents are refused, because with them the meaning of a line depends on other places.
 */
public final class YamlReader {
    /** Far deeper than any of our files, and below the depth that would exhaust the stack. */
    private static final int DEEPEST = 60;

    /** Enough for a fleet of 100,000 clusters. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private static final YAMLFactory FACTORY = factory();

    private final String file;
    private final Lines lines;
    private final YAMLParser parser;
    private final Diagnostics diagnostics;
    private boolean refused;

    private YamlReader(InputFile file, YAMLParser parser, Diagnostics diagnostics) {
        this.file = file.name();
        this.lines = Lines.of(file.text());
        this.parser = parser;
        this.diagnostics = diagnostics;
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        YAMLFactory factory = YAMLFactory.builder()
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .loaderOptions(options)
                .build();
        factory.setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return factory;
    }

    /** As {@link #read(InputFile, String, Diagnostics)}, for a file that only tools write. */
    public static Optional<Node> read(InputFile file, Diagnostics diagnostics) {
        return read(file, "", diagnostics);
    }

    /**
     * The file's one document; nothing, and a problem, if it cannot be read.
     *
     * @param begin the first line of such a file, as a fix for an empty one
     */
    public static Optional<Node> read(InputFile file, String begin, Diagnostics diagnostics) {
        if (!YamlProblem.isPrintable(file.name(), file.text(), diagnostics)) {
            return Optional.empty();
        }
        try (YAMLParser parser = FACTORY.createParser(file.text())) {
            return new YamlReader(file, parser, diagnostics).document(begin);
        } catch (JsonProcessingException e) {
            diagnostics.add(new YamlProblem(file.name(), Lines.of(file.text())).of(e));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory: " + file.name(), e);
        }
    }

    private Optional<Node> document(String begin) throws IOException {
        JsonToken first = parser.nextToken();
        Optional<Node> root = first == null ? Optional.empty() : Optional.of(node(first));
        if (root.isEmpty() || (root.get() instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.NOTHING)) {
            diagnostics.error(
                    Place.of(file),
                    "file is empty",
                    lines.lines().stream().anyMatch(line -> line.startsWith("#")) ? "found only comments" : "",
                    begin.isEmpty() ? "" : "begin with " + begin);
            return Optional.empty();
        }
        if (parser.nextToken() != null) {
            diagnostics.error(
                    place(),
                    "second document in one file",
                    "found text after a line of ---",
                    "put each document into a file of its own");
            return Optional.empty();
        }
        return refused ? Optional.empty() : root;
    }

    private Node node(JsonToken token) throws IOException {
        Place place = place();
        refuseReferences(place);
        return switch (token) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NULL -> new Node.Scalar(place, "", Node.Scalar.Kind.NOTHING);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(place, parser.getText(), Node.Scalar.Kind.BOOLEAN);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Node.Scalar(place, parser.getText(), Node.Scalar.Kind.NUMBER);
            case VALUE_STRING -> new Node.Scalar(place, Visible.text(parser.getText()), Node.Scalar.Kind.TEXT);
            case VALUE_EMBEDDED_OBJECT -> new Node.Scalar(place, "", Node.Scalar.Kind.TEXT);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE ->
                throw new IllegalStateException(token + " where a value begins, at " + place);
        };
    }

    private Node mapping(Place place) throws IOException {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Place keyPlace = place();
            Node.Scalar key = Node.Scalar.key(keyPlace, Visible.line(parser.currentName()), lines.isQuoted(keyPlace));
            Node value = node(parser.nextToken());
            Place before = seen.putIfAbsent(key.text(), keyPlace);
            if (before == null) {
                entries.add(new Node.Entry(key, value));
            } else {
                diagnostics.error(
                        keyPlace,
                        "key " + key.quoted() + " is given twice",
                        "found the first at " + before,
                        "keep one of them");
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node sequence(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(node(token));
            token = parser.nextToken();
        }
        return new Node.Sequence(place, items);
    }

    private void refuseReferences(Place place) throws IOException {
        if (parser.isCurrentAlias()) {
            refuse(place, "alias *" + parser.getText(), "write the value out; aliases are not read here");
        } else if (parser.getTypeId() != null) {
            refuse(place, "tag on a value", "leave out the word that begins with !; tags are not read here");
        } else if (parser.getObjectId() != null) {
            refuse(place, "anchor &" + parser.getObjectId(), "leave it out; anchors are not read here");
        }
    }

    private void refuse(Place place, String message, String fix) {
        refused = true;
        diagnostics.error(place, message, "", fix);
    }

    private Place place() {
        JsonLocation location = parser.currentTokenLocation();
        return new Place(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
