package dev.stepladder.manifest.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the YAML that people write in manifests: block mappings and sequences, values of one line with and without quotes, brackets, and literal
 * texts ({@code |}).
 *
 * <p>It goes once through the text, and is several times faster than a full parser. Whatever else it meets, such as anchors, tags, folded texts,
 * values of several lines and all that is no YAML, it leaves to the full parser: then it returns nothing. A test compares both on random documents.
 */
public final class QuickYaml {
    /** Deeper nesting is for the full parser, which has a limit of its own. */
    static final int DEEPEST = 100;

    private final Cursor cursor;
    private final FlowYaml flow;

    private QuickYaml(Cursor cursor) {
        this.cursor = cursor;
        this.flow = new FlowYaml(cursor);
    }

    /**
     * The value of one document.
     *
     * @param text of the document; it ends in a line feed
     * @param linesBefore how many lines of its file stand before it
     * @return nothing if the document is for a full parser
     */
    public static Optional<Located> read(String text, int linesBefore) {
        char[] characters = text.toCharArray();
        if (!Cursor.isPlain(characters)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuickYaml(new Cursor(characters, linesBefore)).document());
        } catch (Cursor.Unusual forTheFullParser) {
            return Optional.empty();
        }
    }

    /** Whether a text without quotes may begin with a character that has another one behind it. */
    static boolean mayBeginPlain(char first, char second) {
        if (first == '-' || first == '?' || first == ':') {
            return second != ' ' && second != '\n' && second != '\t' && ",[]{}".indexOf(second) < 0;
        }
        return "\n\t ,[]{}#&*!|>'\"%@`".indexOf(first) < 0;
    }

    private Located document() {
        cursor.nextLine();
        if (cursor.indent() == 0 && cursor.here() == '-' && cursor.ahead(1) == '-' && cursor.ahead(2) == '-') {
            cursor.forward(3);
            cursor.endLine();
        }
        if (cursor.indent() == Cursor.END) {
            throw new Cursor.Unusual();
        }
        Located root = block(cursor.indent(), 0);
        if (cursor.indent() != Cursor.END) {
            throw new Cursor.Unusual();
        }
        return root;
    }

    /** What begins where the cursor stands, with lines of this indentation. */
    private Located block(int indent, int depth) {
        if (depth > DEEPEST) {
            throw new Cursor.Unusual();
        }
        return isItem() ? sequence(indent, depth) : mapping(indent, depth);
    }

    private boolean isItem() {
        return cursor.here() == '-' && (cursor.ahead(1) == ' ' || cursor.ahead(1) == '\n');
    }

    private Located mapping(int indent, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Map<String, Places> fields = new LinkedHashMap<>();
        Places start = cursor.place();
        do {
            String key = key();
            Places behind = cursor.place();
            cursor.spaces();
            Located value = cursor.isAtLineEnd() ? below(indent, behind, depth) : inline(indent, depth);
            object.set(key, value.node());
            fields.put(key, value.places());
        } while (cursor.indent() == indent);
        ends(indent);
        return new Located(object, new Places(start.line(), start.column(), fields, List.of()));
    }

    private Located sequence(int indent, int depth) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        List<Places> items = new ArrayList<>();
        Places start = cursor.place();
        do {
            cursor.forward(1);
            Places behind = cursor.place();
            cursor.spaces();
            Located item = cursor.isAtLineEnd() ? nested(indent, behind, depth) : inItem(indent, depth);
            list.add(item.node());
            items.add(item.places());
        } while (cursor.indent() == indent && isItem());
        ends(indent);
        return new Located(list, new Places(start.line(), start.column(), Map.of(), items));
    }

    /** The next line may go back to what is around, but not further in. */
    private void ends(int indent) {
        if (cursor.indent() > indent) {
            throw new Cursor.Unusual();
        }
    }

    /** The value of a key on the lines below it; a sequence may have the indentation of the key. */
    private Located below(int indent, Places behind, int depth) {
        cursor.endLine();
        if (cursor.indent() == indent && isItem()) {
            return sequence(indent, depth + 1);
        }
        return deeper(indent, behind, depth);
    }

    private Located nested(int indent, Places behind, int depth) {
        cursor.endLine();
        return deeper(indent, behind, depth);
    }

    private Located deeper(int indent, Places behind, int depth) {
        return cursor.indent() > indent
                ? block(cursor.indent(), depth + 1)
                : new Located(JsonNodeFactory.instance.nullNode(), behind);
    }

    private Located inItem(int indent, int depth) {
        return isItem() || isKey() ? block(cursor.column(), depth + 1) : inline(indent, depth);
    }

    /** Whether a key stands here; the cursor stays. */
    private boolean isKey() {
        int start = cursor.at();
        char first = cursor.here();
        boolean found;
        if (first == '"' || first == '\'') {
            Scalars.quoted(cursor);
            cursor.spaces();
            found = cursor.here() == ':';
        } else {
            found = mayBeginPlain(first, cursor.ahead(1)) && plainEnd() >= 0 && cursor.charAt(plainEnd()) == ':';
        }
        cursor.goTo(start);
        return found;
    }

    /** The index at which a text without quotes ends: of a colon, a comment or the line feed. */
    private int plainEnd() {
        int end = cursor.at();
        while (true) {
            char each = cursor.charAt(end);
            if (each == '\n' || (each == '#' && cursor.charAt(end - 1) == ' ')) {
                return end;
            }
            if (each == '\t') {
                throw new Cursor.Unusual();
            }
            if (each == ':' && (cursor.charAt(end + 1) == ' ' || cursor.charAt(end + 1) == '\n')) {
                return end;
            }
            end++;
        }
    }

    /** A key; the cursor goes behind its colon. */
    private String key() {
        String key;
        if (cursor.here() == '"' || cursor.here() == '\'') {
            key = Scalars.quoted(cursor);
            cursor.spaces();
        } else {
            if (!mayBeginPlain(cursor.here(), cursor.ahead(1))) {
                throw new Cursor.Unusual();
            }
            int start = cursor.at();
            int end = plainEnd();
            cursor.goTo(end);
            key = stripped(start, end);
        }
        boolean parted = cursor.ahead(1) == ' ' || cursor.ahead(1) == '\n';
        if (cursor.here() != ':' || !parted || key.equals("<<")) {
            throw new Cursor.Unusual();
        }
        cursor.forward(1);
        return key;
    }

    private String stripped(int start, int end) {
        int last = end;
        while (last > start && cursor.charAt(last - 1) == ' ') {
            last--;
        }
        return cursor.between(start, last);
    }

    /** A value that begins in this line. */
    private Located inline(int indent, int depth) {
        Places place = cursor.place();
        char first = cursor.here();
        if (first == '|') {
            return new Located(
                    JsonNodeFactory.instance.textNode(LiteralText.read(cursor, indent)),
                    Places.literal(place.line(), place.column()));
        }
        Located value;
        if (first == '{' || first == '[') {
            value = flow.value(depth + 1);
        } else if (first == '"' || first == '\'') {
            value = new Located(JsonNodeFactory.instance.textNode(Scalars.quoted(cursor)), place);
        } else if (mayBeginPlain(first, cursor.ahead(1))) {
            int start = cursor.at();
            int end = plainEnd();
            cursor.goTo(end);
            if (cursor.here() == ':') {
                throw new Cursor.Unusual();
            }
            value = new Located(Scalars.plain(stripped(start, end)), place);
        } else {
            throw new Cursor.Unusual();
        }
        cursor.endLine();
        // A line further in would go on with the value.
        ends(indent);
        return value;
    }
}
