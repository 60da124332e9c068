package dev.stepladder.upstream.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads JSON into the same located nodes as YAML files, so that both are read and reported in the same way. */
final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final JsonParser parser;

    private JsonReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The file's value; nothing, and a problem, if it is not JSON. */
    static Optional<Node> read(InputFile input, Diagnostics diagnostics) {
        try (JsonParser parser = FACTORY.createParser(input.text())) {
            JsonReader reader = new JsonReader(input.name(), parser);
            if (parser.nextToken() == null) {
                diagnostics.error(Place.of(input.name()), "file is empty", "expected JSON", "");
                return Optional.empty();
            }
            Node node = reader.node();
            parser.nextToken();
            return Optional.of(node);
        } catch (JsonProcessingException problem) {
            Place place = problem.getLocation() == null
                    ? Place.of(input.name())
                    : new Place(
                            input.name(),
                            problem.getLocation().getLineNr(),
                            problem.getLocation().getColumnNr());
            String message = problem.getOriginalMessage();
            diagnostics.error(
                    place, "not JSON", message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1), "");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text cannot fail to be read", impossible);
        }
    }

    private Place place() {
        return new Place(
                file,
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr());
    }

    private Node node() throws IOException {
        Place place = place();
        switch (parser.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> {
                List<Node.Entry> entries = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    Node.Scalar key = new Node.Scalar(place(), parser.currentName(), Node.Scalar.Kind.TEXT);
                    parser.nextToken();
                    entries.add(new Node.Entry(key, node()));
                }
                return new Node.Mapping(place, entries);
            }
            case JsonTokenId.ID_START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node());
                }
                return new Node.Sequence(place, items);
            }
            default -> {
                return new Node.Scalar(place, parser.getText(), kind());
            }
        }
    }

    private Node.Scalar.Kind kind() {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_STRING -> Node.Scalar.Kind.TEXT;
            case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> Node.Scalar.Kind.BOOLEAN;
            case JsonTokenId.ID_NULL -> Node.Scalar.Kind.NOTHING;
            default -> Node.Scalar.Kind.NUMBER;
        };
    }
}
