package dev.stepladder.upstream.write;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.upstream.Change;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.TextEdits;
import dev.stepladder.yaml.YamlReader;
import dev.stepladder.yaml.YamlText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes changes into the text of one matrix file, and names their document as a source.
 *
 * <p>Facts that the file has are changed from its end to its beginning, so that the places of the others stay true. New facts come after them, and the
 * document, which stands at the top, last. The text is read again for each.
 */
public final class MatrixPatch {
    private static final String SOURCE = "source";

    private final String file;
    private final String source;
    private String text;

    private MatrixPatch(InputFile input, Citation citation) {
        this.file = input.name();
        this.text = input.text();
        this.source = FileSources.name(root(), citation);
    }

    /** The file with these changes, all of which are of it. */
    public static InputFile of(InputFile input, List<Change> changes, Citation citation) {
        MatrixPatch patch = new MatrixPatch(input, citation);
        patch.values(changes);
        changes.stream()
                .flatMap(change -> change instanceof Change.New added ? Stream.of(added) : Stream.empty())
                .map(added -> added.and(Change.Field.named(SOURCE, patch.source)))
                .forEach(patch::add);
        TextEdits edits = new TextEdits(patch.text);
        FileSources.add(edits, patch.root(), patch.source, citation);
        return new InputFile(input.name(), edits.text());
    }

    private void values(List<Change> changes) {
        Map<Place, List<Change.Value>> byPlace = changes.stream()
                .flatMap(change -> change instanceof Change.Value value ? Stream.of(value) : Stream.empty())
                .collect(Collectors.groupingBy(
                        Change.Value::at, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        byPlace.forEach((at, values) -> {
            for (Change.Value value : values) {
                edit(at, (edits, mapping) -> Keys.put(edits, mapping, value.keys(), value.value()));
            }
            edit(at, (edits, mapping) -> mention(edits, mapping, at.line() == 0));
        });
    }

    private interface Edit {
        void make(TextEdits edits, Node.Mapping mapping);
    }

    private void edit(Place at, Edit edit) {
        TextEdits edits = new TextEdits(text);
        edit.make(edits, mapping(at));
        text = edits.text();
    }

    /** Names the document at a fact, next to those that it rests on already. */
    private void mention(TextEdits edits, Node.Mapping fact, boolean whole) {
        Optional<Node> known = fact.get(SOURCE).or(() -> whole ? Optional.empty() : root().get(SOURCE));
        List<String> names = names(known);
        if (names.contains(source)) {
            return;
        }
        String written = YamlText.key(source);
        if (fact.get(SOURCE).orElse(null) instanceof Node.Sequence list) {
            if (edits.isFlow(list)) {
                edits.last(list, written);
            } else {
                Place last = list.items().get(list.items().size() - 1).place();
                edits.linesBehind(
                        last.line(),
                        list.place().column() - 1,
                        " ".repeat(list.place().column() - 1) + "- " + written + "\n");
            }
            return;
        }
        String all = names.isEmpty()
                ? written
                : Stream.concat(names.stream().map(YamlText::key), Stream.of(written))
                        .collect(Collectors.joining(", ", "[", "]"));
        if (fact.get(SOURCE).orElse(null) instanceof Node.Scalar one) {
            edits.replaceWhole(one, all);
        } else {
            Keys.put(edits, fact, List.of(SOURCE), all);
        }
    }

    private static List<String> names(Optional<Node> source) {
        return source.map(node -> node instanceof Node.Sequence list ? list.items() : List.of(node)).stream()
                .flatMap(List::stream)
                .flatMap(node -> node instanceof Node.Scalar scalar ? Stream.of(scalar.text()) : Stream.empty())
                .toList();
    }

    private void add(Change.New added) {
        TextEdits edits = new TextEdits(text);
        if (added instanceof Change.Item item) {
            Items.add(edits, root(), item);
        } else if (added instanceof Change.Entry entry) {
            Node.Mapping root = root();
            String fields = Change.inBraces(entry.fields());
            if (root.get(entry.mapping()).orElse(null) instanceof Node.Mapping mapping) {
                Keys.add(edits, mapping, entry.key().text(), fields);
            } else {
                Keys.addLines(
                        edits,
                        root,
                        "%s:\n  %s: %s\n"
                                .formatted(
                                        entry.mapping(),
                                        YamlText.quoted(entry.key().text()),
                                        fields));
            }
        }
        text = edits.text();
    }

    private Node.Mapping root() {
        Diagnostics problems = new Diagnostics();
        Optional<Node> root = YamlReader.read(new InputFile(file, text), problems);
        if (root.orElse(null) instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw new IllegalStateException("%s no longer reads as YAML: %s".formatted(file, problems.sorted()));
    }

    private Node.Mapping mapping(Place at) {
        Node.Mapping root = root();
        return at.line() == 0
                ? root
                : find(root, at).orElseThrow(() -> new IllegalStateException("no mapping begins at " + at));
    }

    private static Optional<Node.Mapping> find(Node node, Place at) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.place().equals(at)
                    ? Optional.of(mapping)
                    : mapping.entries().stream()
                            .flatMap(entry -> find(entry.value(), at).stream())
                            .findFirst();
        }
        return node instanceof Node.Sequence list
                ? list.items().stream().flatMap(item -> find(item, at).stream()).findFirst()
                : Optional.empty();
    }
}
