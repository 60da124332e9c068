package dev.stepladder.yaml;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one mapping, read key by key.
 *
 * <p>Every requested key is a known one. {@link #done()}, called last, reports unknown keys and missing required keys; if one looks like a
 * misspelling of the other, both are one problem.
 */
public final class Fields {
    /** Reads a value; {@code name} is its name in messages. Reports a value that cannot be read, and then gives nothing. */
    public interface Reader<T> {
        Optional<T> read(String name, Node node);
    }

    /** Reads one line of a mapping whose keys are names and not known in advance. */
    public interface EntryReader<T> {
        Optional<T> read(Node.Scalar key, Node value);
    }

    private final Node.Mapping mapping;
    private final String what;
    private final Diagnostics diagnostics;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    private Fields(Node.Mapping mapping, String what, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.what = what;
        this.diagnostics = diagnostics;
    }

    /**
     * The fields of a node; nothing, and a problem, if it is not a mapping.
     *
     * @param what the word for the whole, such as {@code release}
     */
    public static Optional<Fields> of(Node node, String what, Diagnostics diagnostics) {
        return mapping(what, node, diagnostics).map(mapping -> new Fields(mapping, what, diagnostics));
    }

    /** The beginning of the mapping. */
    public Place place() {
        return mapping.place();
    }

    /** The first key; empty if there is none. */
    public String firstKey() {
        return mapping.entries().stream()
                .findFirst()
                .map(entry -> entry.key().text())
                .orElse("");
    }

    /** Whether the key is there, readable or not. */
    public boolean has(String key) {
        known.add(key);
        return mapping.get(key).isPresent();
    }

    /** The place of a key's value; the beginning of the mapping if the key is missing. */
    public Place placeOf(String key) {
        return mapping.get(key).map(Node::place).orElse(mapping.place());
    }

    /** The value of an optional key; nothing also if it cannot be read. */
    public <T> Optional<T> optional(String key, Reader<T> reader) {
        known.add(key);
        return mapping.get(key).flatMap(node -> reader.read(key, node));
    }

    /** The value of a required key. */
    public <T> Optional<T> required(String key, Reader<T> reader) {
        if (!has(key)) {
            missing.add(key);
        }
        return optional(key, reader);
    }

    /** The values of a list that may be left out; those of its items that can be read. */
    public <T> List<T> list(String key, Reader<T> reader) {
        known.add(key);
        List<T> values = new ArrayList<>();
        mapping.get(key).ifPresent(node -> {
            if (node instanceof Node.Sequence sequence) {
                sequence.items().forEach(item -> reader.read(key, item).ifPresent(values::add));
            } else if (isNothing(node)) {
                diagnostics.error(node.place(), key + " is empty", "", "leave the key out, or write []");
            } else {
                diagnostics.error(
                        node.place(),
                        key + " is not a list",
                        "found " + node.describe(),
                        node instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.TEXT
                                ? "write [" + scalar.quoted() + "]"
                                : "begin each item with \"- \"");
            }
        });
        return values;
    }

    /** As {@link #list}, and it must be there with at least so many items. */
    public <T> List<T> requiredList(String key, int least, Reader<T> reader) {
        if (!has(key)) {
            missing.add(key);
        }
        Optional<Integer> size = mapping.get(key)
                .map(node -> node instanceof Node.Sequence sequence
                        ? sequence.items().size()
                        : isNothing(node) ? 0 : Integer.MAX_VALUE);
        if (size.isPresent() && size.get() < least) {
            diagnostics.error(
                    placeOf(key),
                    key + " has too few items",
                    "found %s, expected %s or more".formatted(size.get(), least),
                    "");
            return size.get() == 0 ? List.of() : list(key, reader);
        }
        return list(key, reader);
    }

    /** As {@link #list}, and a single value stands for a list of one. */
    public <T> List<T> oneOrMore(String key, Reader<T> reader) {
        boolean isList =
                mapping.get(key).filter(Node.Sequence.class::isInstance).isPresent();
        return isList ? list(key, reader) : optional(key, reader).stream().toList();
    }

    /** The lines of a mapping that may be left out, in the file's order; those that can be read. */
    public <T> List<T> entries(String key, EntryReader<T> reader) {
        known.add(key);
        List<T> values = new ArrayList<>();
        mapping.get(key).ifPresent(node -> values.addAll(entries(key, node, diagnostics, reader)));
        return values;
    }

    /** As {@link #entries}, and where it is there it has at least one line. */
    public <T> List<T> someEntries(String key, EntryReader<T> reader) {
        mapping.get(key).ifPresent(node -> {
            if (node instanceof Node.Mapping lines && lines.entries().isEmpty()) {
                diagnostics.error(node.place(), key + " is empty", "expected one line or more", "");
            }
        });
        return entries(key, reader);
    }

    /** As {@link #someEntries}, and it must be there. */
    public <T> List<T> requiredEntries(String key, EntryReader<T> reader) {
        if (!has(key)) {
            missing.add(key);
        }
        return someEntries(key, reader);
    }

    /** The lines of a mapping, in the file's order; those that can be read. */
    public static <T> List<T> entries(String name, Node node, Diagnostics diagnostics, EntryReader<T> reader) {
        return mapping(name, node, diagnostics)
                .map(mapping -> mapping.entries().stream()
                        .flatMap(entry -> reader.read(entry.key(), entry.value()).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Reports missing and unknown keys. To be called once, after the last key was read. */
    public void done() {
        Set<String> lacking = new LinkedHashSet<>(missing);
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (known.contains(key)) {
                continue;
            }
            Set<String> absent = new LinkedHashSet<>(known);
            mapping.entries().forEach(other -> absent.remove(other.key().text()));
            Optional<String> meant = Nearest.to(key, lacking).or(() -> Nearest.to(key, absent));
            meant.ifPresent(lacking::remove);
            diagnostics.error(
                    entry.key().place(),
                    "unknown key " + entry.key().quoted() + " in " + article(what),
                    "known: " + String.join(", ", known),
                    meant.map(word -> "write " + word + ": ...").orElse(""));
        }
        for (String key : lacking) {
            diagnostics.error(mapping.place(), what + " without \"" + key + '"', "", "add " + key + ": ...");
        }
    }

    /** As {@link #done()}, for a file in a foreign format: its other keys are ignored, and the user is not asked to change it. */
    public void doneAmongOthers() {
        for (String key : missing) {
            diagnostics.error(mapping.place(), what + " without \"" + key + '"', "", "");
        }
    }

    private static Optional<Node.Mapping> mapping(String name, Node node, Diagnostics diagnostics) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        diagnostics.error(
                node.place(),
                name + " is not a mapping",
                "found " + node.describe() + ", expected lines of key: value",
                "");
        return Optional.empty();
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.NOTHING;
    }

    private static String article(String noun) {
        return ("aeio".indexOf(noun.charAt(0)) >= 0 || noun.equals("upgrade") ? "an " : "a ") + noun;
    }
}
