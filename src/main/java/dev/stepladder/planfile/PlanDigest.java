package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.yaml.Node;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digest of all that a plan file says, except for its approvals.
 *
 * <p>It is the SHA-256 of the content as JSON: without spaces, keys sorted, every value as text. So the order of keys, comments, quotes and layout do
 * not count, and a plan has one digest as YAML and as JSON. The order of the steps of a wave does count: it is the order of the work. So they are a
 * list of pairs. README and pages tell the same in words; whoever changes this voids every approval.
 */
final class PlanDigest {
    /** The key whose value is not covered. */
    static final String APPROVALS = "approvals";

    private static final String WAVE = "wave";
    private static final String STEPS = "steps";

    private final JsonGenerator out;

    private PlanDigest(JsonGenerator out) {
        this.out = out;
    }

    static String of(Node root) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new PlanDigest(json).root(root);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void root(Node root) throws IOException {
        if (root instanceof Node.Mapping mapping) {
            Map<String, Node> fields = sorted(mapping);
            fields.remove(APPROVALS);
            fields(fields);
        } else {
            node(root);
        }
    }

    private void node(Node node) throws IOException {
        if (node instanceof Node.Mapping mapping) {
            fields(sorted(mapping));
        } else if (node instanceof Node.Sequence list) {
            out.writeStartArray();
            for (Node item : list.items()) {
                node(item);
            }
            out.writeEndArray();
        } else if (node instanceof Node.Scalar scalar) {
            out.writeString(scalar.text());
        }
    }

    private void fields(Map<String, Node> fields) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            out.writeFieldName(field.getKey());
            if (fields.containsKey(WAVE) && field.getKey().equals(STEPS)) {
                steps(field.getValue());
            } else {
                node(field.getValue());
            }
        }
        out.writeEndObject();
    }

    private void steps(Node steps) throws IOException {
        if (!(steps instanceof Node.Mapping mapping)) {
            node(steps);
            return;
        }
        out.writeStartArray();
        for (Node.Entry step : mapping.entries()) {
            out.writeStartArray();
            out.writeString(step.key().text());
            node(step.value());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static Map<String, Node> sorted(Node.Mapping mapping) {
        Map<String, Node> fields = new TreeMap<>();
        mapping.entries().forEach(entry -> fields.putIfAbsent(entry.key().text(), entry.value()));
        return fields;
    }
}
