package dev.stepladder.upstream.write;

import dev.stepladder.upstream.Change;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.TextEdits;
import java.util.List;
import java.util.Optional;

/** Items of lists: a release stands between its neighbours, in their style; any other item at the end. */
final class Items {
    private Items() {}

    static void add(TextEdits edits, Node.Mapping root, Change.Item item) {
        String braces = Change.inBraces(item.fields());
        if (!(root.get(item.list()).orElse(null) instanceof Node.Sequence list)) {
            Keys.addLines(edits, root, "%s:\n  - %s\n".formatted(item.list(), braces));
            return;
        }
        List<Node> items = list.items();
        int at = item.version().map(version -> place(items, version)).orElse(items.size());
        if (edits.isFlow(list)) {
            if (at < items.size()) {
                edits.before(items.get(at).place(), braces + ", ");
            } else {
                edits.last(list, braces);
            }
            return;
        }
        int indent = list.place().column() - 1;
        Node neighbour = items.get(at == 0 ? 0 : at - 1);
        String lines =
                edits.isFlow(neighbour) ? " ".repeat(indent) + "- " + braces + "\n" : item.block(" ".repeat(indent));
        if (at == 0) {
            edits.linesBefore(neighbour.place(), lines);
        } else {
            edits.linesBehind(neighbour.place().line(), indent, lines);
        }
    }

    /** Behind the last earlier release; names such as those of Lambda runtimes have an order of their own. */
    private static int place(List<Node> items, Version version) {
        int first = items.size();
        int behind = -1;
        for (int i = items.size() - 1; i >= 0; i--) {
            Optional<Version> known = version(items.get(i));
            if (known.filter(other -> other.name().equals(version.name())).isEmpty()) {
                continue;
            }
            first = i;
            if (behind < 0 && known.get().compareTo(version) < 0) {
                behind = i + 1;
            }
        }
        return behind < 0 ? first : behind;
    }

    private static Optional<Version> version(Node item) {
        return item instanceof Node.Mapping mapping && mapping.get("version").orElse(null) instanceof Node.Scalar scalar
                ? Version.parse(scalar.text())
                : Optional.empty();
    }
}
