package dev.stepladder.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.Schemas;
import dev.stepladder.load.matrix.ShippedMatrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas and the readers know the same keys, words and shapes. A reader tells what it knows when it is given what it doesn't: its message
 * lists the known keys. So one key that nobody knows, put into each mapping of each sample in turn, asks for all of them.
 *
 * <p>If this fails after a reader learned a new key: describe the key in {@code src/main/resources/schema}.
 */
class SchemaTest {
    private static final String STRANGE = "zz-strange";
    private static final String KNOWN = "known: ";

    static List<String> kinds() {
        return Schemas.KINDS;
    }

    static List<Sample> samples() {
        return Samples.whole();
    }

    static List<Sample> validFiles() {
        return Samples.valid();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isItselfValid(String kind) {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(meta.validate(Sample.schema(kind))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("validFiles")
    void takesEveryFileThatTheReaderTakes(Sample sample) {
        assertThat(sample.schemaProblems(sample.root())).isEmpty();
    }

    @Test
    void theReaderTakesTheShippedMatrices() {
        Diagnostics diagnostics = new Diagnostics();

        MatrixLoader.load(ShippedMatrices.files(), diagnostics);

        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theReaderTakesTheSamples(Sample sample) {
        assertThat(sample.readerProblems(sample.root())).isEmpty();
    }

    @Test
    void partsOfOneNameAreTheSameInEverySchema() {
        SortedMap<String, JsonNode> parts = new TreeMap<>();
        for (String kind : List.of("component", "provider", "rules")) {
            for (Map.Entry<String, JsonNode> part :
                    Sample.schema(kind).path("$defs").properties()) {
                if (!part.getKey().equals("wayBack")) {
                    JsonNode first = parts.merge(part.getKey(), part.getValue(), (one, other) -> one);
                    assertThat(part.getValue()).as(kind + " " + part.getKey()).isEqualTo(first);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void knowsTheKeysThatTheReaderKnows(Sample sample) {
        SchemaPlaces places = new SchemaPlaces(Sample.schema(sample.kind()), sample.root());
        for (List<String> path : sample.mappings()) {
            JsonNode changed = sample.with(path, STRANGE, TextNode.valueOf(STRANGE));
            NavigableSet<String> keys = places.keys(path);
            if (keys.isEmpty()) {
                continue;
            }
            assertThat(sample.schemaProblems(changed))
                    .as("%s %s", sample.name(), path)
                    .isNotEmpty();
            assertThat(known(sample.readerProblems(changed)))
                    .as("%s %s", sample.name(), path)
                    .contains(keys);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void knowsTheWordsThatTheReaderKnows(Sample sample) {
        SchemaPlaces places = new SchemaPlaces(Sample.schema(sample.kind()), sample.root());
        for (List<String> path : sample.values()) {
            NavigableSet<String> words = places.words(path);
            Optional<NavigableSet<String>> known =
                    known(sample.readerProblems(sample.replaced(path, TextNode.valueOf(STRANGE))));
            if (!words.isEmpty() && known.isPresent()) {
                assertThat(known.get()).as("%s %s", sample.name(), path).isEqualTo(words);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asksForTheKeysThatTheReaderAsksFor(Sample sample) {
        for (List<String> path : sample.mappings()) {
            for (Iterator<String> keys = Sample.at(sample.root(), path).fieldNames(); keys.hasNext(); ) {
                String key = keys.next();
                JsonNode changed = sample.without(path, key);
                List<Diagnostic> refused = sample.readerProblems(changed);
                boolean missed =
                        refused.stream().anyMatch(problem -> problem.message().endsWith("without \"" + key + '"'));
                boolean objects = !sample.schemaProblems(changed).isEmpty();

                assertThat(objects)
                        .as("%s %s without %s: %s", sample.name(), path, key, refused)
                        .isIn(missed, !refused.isEmpty());
            }
        }
    }

    /** A schema must never refuse what the reader takes; and what has the wrong shape for the reader it refuses too. */
    @ParameterizedTest
    @MethodSource("samples")
    void refusesTheShapesThatTheReaderRefuses(Sample sample) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        for (List<String> path : sample.values()) {
            for (JsonNode other : List.of(
                    DoubleNode.valueOf(1.5),
                    BooleanNode.TRUE,
                    TextNode.valueOf(""),
                    nodes.arrayNode(),
                    nodes.arrayNode().add(nodes.arrayNode()),
                    nodes.objectNode().set(STRANGE, nodes.arrayNode()))) {
                JsonNode changed = sample.replaced(path, other);
                List<Diagnostic> refused = sample.readerProblems(changed);
                List<String> objected = sample.schemaProblems(changed);

                assertThat(objected.isEmpty())
                        .as("%s %s = %s: %s", sample.name(), path, other, refused)
                        .isEqualTo(refused.isEmpty());
            }
        }
    }

    @Test
    void samplesHaveEveryKindOfMapping() {
        assertThat(mappings().keySet())
                .containsExactlyElementsOf(new TreeSet<>(Arrays.asList(
                        "about file",
                        "options",
                        "accepted finding",
                        "repair",
                        "added channel",
                        "added release",
                        "approval",
                        "avoid",
                        "beside",
                        "carried component",
                        "channel",
                        "changed line",
                        "cluster",
                        "command",
                        "component file",
                        "cost",
                        "deadline",
                        "duration",
                        "edge of a channel",
                        "effort",
                        "environment",
                        "exclusion",
                        "expression",
                        "fact",
                        "fleet",
                        "forced upgrade",
                        "freeze",
                        "gate",
                        "group",
                        "hop",
                        "issue",
                        "known issue",
                        "line",
                        "manifest rule",
                        "move",
                        "need",
                        "overridden fact",
                        "override",
                        "path",
                        "plan",
                        "policy",
                        "price",
                        "proof",
                        "provider file",
                        "recorded approval",
                        "release",
                        "removal",
                        "rename",
                        "rule",
                        "schedule",
                        "selector",
                        "source",
                        "stage",
                        "taken hops",
                        "uncovered component",
                        "unit",
                        "unlike step",
                        "upgrade",
                        "upgrade of a release",
                        "versions",
                        "wave",
                        "calendar",
                        "waits",
                        "way back",
                        "window")));
    }

    @Test
    void samplesHaveEveryKeyOfEveryKindOfMapping() {
        SortedMap<String, NavigableSet<String>> missing = mappings();
        missing.values().removeIf(NavigableSet::isEmpty);

        assertThat(missing).isEmpty();
    }

    /** Kinds of mappings, as the readers call them, and the keys that no sample has in one of the kind. */
    private static SortedMap<String, NavigableSet<String>> mappings() {
        SortedMap<String, NavigableSet<String>> known = new TreeMap<>();
        SortedMap<String, NavigableSet<String>> there = new TreeMap<>();
        for (Sample sample : samples()) {
            for (List<String> path : sample.mappings()) {
                JsonNode changed = sample.with(path, STRANGE, TextNode.valueOf(STRANGE));
                sample.readerProblems(changed).stream()
                        .filter(problem -> problem.message().startsWith("unknown key \"" + STRANGE))
                        .forEach(problem -> {
                            String kind = problem.message()
                                    .replaceFirst(".* in an? ", "")
                                    .strip();
                            known(List.of(problem))
                                    .ifPresent(keys -> keys(known, kind).addAll(keys));
                            Sample.at(sample.root(), path).fieldNames().forEachRemaining(keys(there, kind)::add);
                        });
            }
        }
        known.forEach((kind, keys) -> keys.removeAll(keys(there, kind)));
        return known;
    }

    private static NavigableSet<String> keys(SortedMap<String, NavigableSet<String>> byKind, String kind) {
        return byKind.computeIfAbsent(kind, key -> new TreeSet<>());
    }

    /** What a reader says it knows in place of the strange word. */
    private static Optional<NavigableSet<String>> known(List<Diagnostic> problems) {
        return problems.stream()
                .filter(problem ->
                        problem.message().contains(STRANGE) && problem.found().startsWith(KNOWN))
                .map(problem -> new ArrayList<>(
                        List.of(problem.found().substring(KNOWN.length()).split(", "))))
                .<NavigableSet<String>>map(TreeSet::new)
                .findFirst();
    }
}
