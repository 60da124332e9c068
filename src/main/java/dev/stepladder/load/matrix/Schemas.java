package dev.stepladder.load.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JSON Schemas (draft 2020-12) of our files, for editors to complete and check by.
 *
 * <p>They are documents of their own in {@code src/main/resources/schema}; a test compares them with the readers, key by key, so that the two
 * cannot drift apart. A definition that several kinds share exists once, in {@code defs.json}. Each schema is printed with the definitions that it
 * needs.
 */
public final class Schemas {
    /** The kinds of files that have one; {@code rules} is a file that begins with {@code about}. */
    public static final List<String> KINDS = List.of("component", "provider", "rules", "fleet", "plan");

    private static final String SHARED = "defs";
    private static final String DEFINITIONS = "  \"$defs\": {\n";

    /** One definition: our schemas are indented by two, so it begins and ends at the fourth column. */
    private static final Pattern DEFINITION =
            Pattern.compile("^    \"(\\w+)\": \\{\n.*?^    \\}", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern REFERENCE = Pattern.compile("\"#/\\$defs/(\\w+)\"");

    private Schemas() {}

    /**
     * The schema of one kind.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static String text(String kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("no schema of kind " + kind);
        }
        String text = read(kind);
        Map<String, String> known = definitions(read(SHARED));
        // The kind's own definition wins: a fleet has sources of its own.
        known.putAll(definitions(text));
        Set<String> needed = needed(text, known);
        String composed = known.entrySet().stream()
                .filter(definition -> needed.contains(definition.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(",\n"));
        return text.substring(0, text.indexOf(DEFINITIONS)) + DEFINITIONS + composed + "\n  }\n}\n";
    }

    /** The names of all definitions that a schema refers to, directly or through others. */
    private static Set<String> needed(String text, Map<String, String> known) {
        Set<String> needed = new TreeSet<>();
        Deque<String> unread = new ArrayDeque<>(List.of(text));
        while (!unread.isEmpty()) {
            Matcher references = REFERENCE.matcher(unread.pop());
            while (references.find()) {
                String name = references.group(1);
                if (needed.add(name)) {
                    unread.push(Objects.requireNonNull(known.get(name), name));
                }
            }
        }
        return needed;
    }

    /** The definitions of a document by name, in its order. */
    private static Map<String, String> definitions(String text) {
        Map<String, String> definitions = new LinkedHashMap<>();
        Matcher matcher = DEFINITION.matcher(text.substring(text.indexOf(DEFINITIONS)));
        while (matcher.find()) {
            definitions.put(matcher.group(1), matcher.group());
        }
        return definitions;
    }

    private static String read(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Schemas.class.getResourceAsStream("/schema/" + name + ".json"), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own schema of " + name, e);
        }
    }
}
