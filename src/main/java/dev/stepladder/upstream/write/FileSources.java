package dev.stepladder.upstream.write;

import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.TextEdits;
import dev.stepladder.yaml.YamlText;
import java.util.List;

/** The documents that a matrix file names under {@code sources}. */
final class FileSources {
    private static final String SOURCES = "sources";

    private FileSources() {}

    /** The name of a document in a file: that of the same copy if the file has it, else a new one. */
    static String name(Node.Mapping root, Citation citation) {
        List<Node.Entry> known = entries(root);
        for (Node.Entry entry : known) {
            if (says(entry.value(), "url", citation.url())
                    && says(entry.value(), "asOf", citation.asOf().toString())) {
                return entry.key().text();
            }
        }
        List<String> names = known.stream().map(entry -> entry.key().text()).toList();
        String name = citation.name();
        for (int i = 2; names.contains(name); i++) {
            name = citation.name() + "-" + i;
        }
        return name;
    }

    /** Adds the document, unless the file has it. */
    static void add(TextEdits edits, Node.Mapping root, String name, Citation citation) {
        List<Node.Entry> known = entries(root);
        if (known.stream().anyMatch(entry -> entry.key().text().equals(name))) {
            return;
        }
        String url = YamlText.quoted(citation.url());
        String read = YamlText.quoted(citation.read().toString());
        String asOf = YamlText.quoted(citation.asOf().toString());
        if (root.get(SOURCES).orElse(null) instanceof Node.Mapping sources) {
            int indent = sources.place().column() - 1;
            if (edits.isFlow(sources)) {
                edits.last(sources, "%s: {url: %s, read: %s, asOf: %s}".formatted(YamlText.key(name), url, read, asOf));
            } else {
                int last = known.get(known.size() - 1).key().place().line();
                edits.linesBehind(last, indent, lines(indent, name, url, read, asOf));
            }
        } else {
            int first = root.entries().get(0).key().place().line();
            edits.linesBehind(first, 0, SOURCES + ":\n" + lines(2, name, url, read, asOf));
        }
    }

    private static String lines(int indent, String name, String url, String read, String asOf) {
        String margin = " ".repeat(indent);
        return "%s%s:\n%s  url: %s\n%s  read: %s\n%s  asOf: %s\n"
                .formatted(margin, YamlText.key(name), margin, url, margin, read, margin, asOf);
    }

    private static List<Node.Entry> entries(Node.Mapping root) {
        return root.get(SOURCES).orElse(null) instanceof Node.Mapping mapping ? mapping.entries() : List.of();
    }

    private static boolean says(Node source, String key, String text) {
        return source instanceof Node.Mapping mapping
                && mapping.get(key).orElse(null) instanceof Node.Scalar scalar
                && scalar.text().equals(text);
    }
}
