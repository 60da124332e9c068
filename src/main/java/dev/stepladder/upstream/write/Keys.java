package dev.stepladder.upstream.write;

import dev.stepladder.version.Version;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.TextEdits;
import dev.stepladder.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/** Keys of mappings: a new one stands where the order of matrix files wants it, in the style of its neighbours. */
final class Keys {
    /** Keys in the order of matrix files; of each mapping, a few of them. */
    private static final List<String> ORDER = List.of(
            "version",
            "build",
            "released",
            "eoas",
            "deprecated",
            "eol",
            "standard-end",
            "create-blocked",
            "update-blocked",
            "extended-end",
            "forced-upgrade",
            "deprecatedIn",
            "removedIn",
            "replacement",
            "dates",
            "supported",
            "tested",
            "tolerated",
            "fits",
            "withdrawn",
            "avoid",
            "source");

    private Keys() {}

    /**
     * Sets a value below a mapping; keys on the way are made.
     *
     * @param value as YAML writes it on one line
     */
    static void put(TextEdits edits, Node.Mapping mapping, List<String> keys, String value) {
        String key = keys.get(0);
        List<String> inner = keys.subList(1, keys.size());
        Optional<Node> old = mapping.get(key);
        if (old.isEmpty()) {
            add(edits, mapping, key, nested(inner, value));
        } else if (old.get() instanceof Node.Mapping further && !inner.isEmpty()) {
            put(edits, further, inner, value);
        } else if (old.get() instanceof Node.Scalar scalar) {
            scalar(edits, scalar, inner, value);
        } else {
            throw new IllegalStateException("no value can be put at %s of %s".formatted(keys, mapping.place()));
        }
    }

    /** A plain range stands for one of level supported; another level makes a mapping of it. */
    private static void scalar(TextEdits edits, Node.Scalar old, List<String> inner, String value) {
        if (inner.isEmpty() || inner.get(0).equals("supported")) {
            edits.replaceWhole(old, value);
        } else {
            edits.replaceWhole(old, "{supported: %s, %s: %s}".formatted(edits.written(old), inner.get(0), value));
        }
    }

    private static String nested(List<String> keys, String value) {
        return keys.isEmpty()
                ? value
                : "{%s: %s}".formatted(YamlText.key(keys.get(0)), nested(keys.subList(1, keys.size()), value));
    }

    /** Adds a key. */
    static void add(TextEdits edits, Node.Mapping mapping, String key, String value) {
        List<Node.Entry> entries = mapping.entries();
        String line = YamlText.key(key) + ": " + value;
        Optional<Node.Entry> next = entries.stream()
                .filter(entry -> isLater(entry.key().text(), key))
                .findFirst();
        if (edits.isFlow(mapping)) {
            next.ifPresentOrElse(
                    entry -> edits.before(entry.key().place(), line + ", "), () -> edits.last(mapping, line));
            return;
        }
        int at = next.map(entries::indexOf).orElse(entries.size());
        int indent = mapping.place().column() - 1;
        String whole = " ".repeat(indent) + line + "\n";
        if (at == 0) {
            edits.linesBefore(entries.get(0).key().place(), whole);
        } else {
            edits.linesBehind(entries.get(at - 1).key().place().line(), indent, whole);
        }
    }

    /** Adds whole lines behind the last key of a file. */
    static void addLines(TextEdits edits, Node.Mapping root, String lines) {
        List<Node.Entry> entries = root.entries();
        edits.linesBehind(entries.get(entries.size() - 1).key().place().line(), 0, lines);
    }

    private static boolean isLater(String known, String added) {
        int here = ORDER.indexOf(known);
        int there = ORDER.indexOf(added);
        if (here >= 0 && there >= 0) {
            return here > there;
        }
        Optional<Version> version = numbered(known);
        Optional<Version> other = numbered(added);
        return version.isPresent() && other.isPresent() && version.get().compareTo(other.get()) > 0;
    }

    private static Optional<Version> numbered(String key) {
        return Version.parse(key).filter(version -> version.name().isEmpty());
    }
}
