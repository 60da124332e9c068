package dev.stepladder.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.fleet.FleetLoader;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.Schemas;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.yaml.InputFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that both the reader and the schema take, and that can be changed at one place to see whether both still agree.
 *
 * @param kind of {@link Schemas#KINDS}
 * @param beside the matrices that the reader needs besides
 */
record Sample(String kind, String name, JsonNode root, List<InputFile> beside) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    /** A sample out of a file; its kind is told by its keys. */
    static Sample of(InputFile file, List<InputFile> beside) {
        JsonNode root = parse(file.text());
        return new Sample(
                kind(root),
                file.name(),
                root,
                beside.stream()
                        .filter(other -> !other.name().equals(file.name()))
                        .toList());
    }

    private static String kind(JsonNode root) {
        if (root.has("about")) {
            return "rules";
        }
        if (root.has("stepladder")) {
            return "plan";
        }
        return root.has("environments") ? "fleet" : root.has("provider") ? "provider" : "component";
    }

    static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    static JsonNode schema(String kind) {
        return parse(Schemas.text(kind));
    }

    /** What the schema objects to. */
    List<String> schemaProblems(JsonNode changed) {
        return COMPILED.computeIfAbsent(kind, key -> SCHEMAS.getSchema(schema(key))).validate(changed).stream()
                .map(message -> name + ": " + message)
                .sorted()
                .toList();
    }

    /** What the reader objects to, in this file or elsewhere because of it. */
    List<Diagnostic> readerProblems(JsonNode changed) {
        InputFile file = new InputFile(name, write(changed));
        Diagnostics diagnostics = new Diagnostics();
        if (kind.equals("plan")) {
            PlanReader.read(file, diagnostics);
        } else if (kind.equals("fleet")) {
            Matrices matrices = MatrixLoader.load(beside, new Diagnostics());
            FleetLoader.load(file, matrices, diagnostics);
        } else {
            List<InputFile> files = new ArrayList<>(beside);
            files.add(file);
            MatrixLoader.load(files, diagnostics);
        }
        return diagnostics.sorted().stream()
                .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }

    private static String write(JsonNode node) {
        try {
            return YAML.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The ways to all mappings of the file; each step is a key or the index of a list. */
    List<List<String>> mappings() {
        List<List<String>> paths = new ArrayList<>();
        collect(root, List.of(), true, paths);
        return paths;
    }

    /** The ways to the single values of the file, one of each sort: what one item of a list can be, the others can too. */
    List<List<String>> values() {
        List<List<String>> paths = new ArrayList<>();
        collect(root, List.of(), false, paths);
        Set<String> met = new TreeSet<>();
        return paths.stream().filter(path -> met.add(sort(path))).toList();
    }

    /** Items of a list are alike, except that rules differ by kind. */
    private String sort(List<String> path) {
        StringBuilder sort = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            JsonNode above = at(root, path.subList(0, i));
            sort.append('/').append(above.path("kind").asText());
            sort.append(above.isArray() ? "*" : path.get(i));
        }
        return sort.toString();
    }

    private static void collect(JsonNode node, List<String> path, boolean mappings, List<List<String>> paths) {
        if (node.isObject() == mappings && !node.isArray()) {
            paths.add(path);
        }
        if (node.isObject()) {
            for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
                String key = keys.next();
                collect(node.get(key), with(path, key), mappings, paths);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), with(path, String.valueOf(i)), mappings, paths);
        }
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** The part of a file that a way leads to. */
    static JsonNode at(JsonNode root, List<String> path) {
        JsonNode node = root;
        for (String step : path) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    /** The file with another key in one of its mappings. */
    JsonNode with(List<String> mapping, String key, JsonNode value) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) at(copy, mapping)).set(key, value);
        return copy;
    }

    /** The file without a key of one of its mappings. */
    JsonNode without(List<String> mapping, String key) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) at(copy, mapping)).remove(key);
        return copy;
    }

    /** The file with something else at the end of a way. */
    JsonNode replaced(List<String> path, JsonNode value) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = at(copy, path.subList(0, path.size() - 1));
        String last = path.get(path.size() - 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return copy;
    }
}
