package dev.stepladder.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The documents of an output, JSON or YAML, and every value in them; numbers keep the digits that they are written with. */
final class Trees {
    private static final ObjectMapper JSON = exact(new JsonFactory());
    private static final ObjectMapper YAML = exact(new YAMLFactory());

    private Trees() {}

    private static ObjectMapper exact(JsonFactory format) {
        return JsonMapper.builder(format)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** The documents of a file; what can't be read is reported. */
    static List<JsonNode> of(InputFile file, Diagnostics problems) {
        boolean json = file.text().stripLeading().startsWith("{")
                || file.text().stripLeading().startsWith("[");
        List<JsonNode> documents = new ArrayList<>();
        try (MappingIterator<JsonNode> values =
                (json ? JSON : YAML).readerFor(JsonNode.class).readValues(file.text())) {
            while (values.hasNextValue()) {
                documents.add(values.nextValue());
            }
        } catch (JsonProcessingException e) {
            Place place = e.getLocation() == null
                    ? Place.of(file.name())
                    : new Place(
                            file.name(),
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr());
            problems.error(
                    place,
                    json ? "not JSON" : "not YAML",
                    e instanceof StreamConstraintsException ? "nested too deep or too long to be read" : inWords(e),
                    "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return documents;
    }

    /** What is wrong, without what the library says of its own settings. */
    private static String inWords(JsonProcessingException problem) {
        String says = problem.getOriginalMessage().lines().findFirst().orElse("");
        return says.replaceFirst(" \\(for .*\\[Source: .*", "");
    }

    /** A text on a path of keys; empty where there is none. */
    static String text(JsonNode node, String... keys) {
        JsonNode at = node;
        for (String key : keys) {
            at = at.path(key);
        }
        return at.isValueNode() && !at.isNull() ? at.asText() : "";
    }
}
