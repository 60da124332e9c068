package dev.stepladder.manifest.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mappings and sequences in brackets, as JSON has them, with or without quotes. */
final class FlowYaml {
    private final Cursor cursor;

    FlowYaml(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A value; the cursor goes behind it. */
    Located value(int depth) {
        if (depth > QuickYaml.DEEPEST) {
            throw new Cursor.Unusual();
        }
        Places place = cursor.place();
        return switch (cursor.here()) {
            case '{' -> mapping(place, depth);
            case '[' -> sequence(place, depth);
            case '"', '\'' -> new Located(JsonNodeFactory.instance.textNode(Scalars.quoted(cursor)), place);
            default -> new Located(Scalars.plain(plain()), place);
        };
    }

    private Located mapping(Places place, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Map<String, Places> fields = new LinkedHashMap<>();
        cursor.forward(1);
        gap();
        while (cursor.here() != '}') {
            boolean inQuotes = cursor.here() == '"' || cursor.here() == '\'';
            String key = inQuotes ? Scalars.quoted(cursor) : plain();
            cursor.spaces();
            boolean parted = cursor.ahead(1) == ' ' || cursor.ahead(1) == '\n';
            if (cursor.here() != ':' || !(parted || inQuotes) || key.equals("<<")) {
                throw new Cursor.Unusual();
            }
            cursor.forward(1);
            gap();
            Located value = value(depth + 1);
            object.set(key, value.node());
            fields.put(key, value.places());
            separator('}');
        }
        cursor.forward(1);
        return new Located(object, new Places(place.line(), place.column(), fields, List.of()));
    }

    private Located sequence(Places place, int depth) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        List<Places> items = new ArrayList<>();
        cursor.forward(1);
        gap();
        while (cursor.here() != ']') {
            Located item = value(depth + 1);
            list.add(item.node());
            items.add(item.places());
            separator(']');
        }
        cursor.forward(1);
        return new Located(list, new Places(place.line(), place.column(), Map.of(), items));
    }

    private void separator(char end) {
        gap();
        if (cursor.here() == ',') {
            cursor.forward(1);
            gap();
        } else if (cursor.here() != end) {
            throw new Cursor.Unusual();
        }
    }

    /** Passes spaces and ends of lines. */
    private void gap() {
        cursor.spaces();
        while (cursor.here() == '\n') {
            cursor.feed();
            if (cursor.isAtEnd()) {
                throw new Cursor.Unusual();
            }
            cursor.spaces();
        }
    }

    /** A text without quotes that ends in its line. */
    private String plain() {
        if (!QuickYaml.mayBeginPlain(cursor.here(), cursor.ahead(1))) {
            throw new Cursor.Unusual();
        }
        int start = cursor.at();
        int end = start;
        while (true) {
            char each = cursor.here();
            if (each == ',' || each == ']' || each == '}') {
                break;
            }
            if (each == ':') {
                char next = cursor.ahead(1);
                if (next == ' ' || next == '\n') {
                    break;
                }
                inDoubt(",[]{}".indexOf(next) >= 0);
            }
            // A text of several lines, a comment, and what YAML has no simple rule for.
            inDoubt(each == '\n' || each == '{' || each == '[' || each == '?' || each == '\t');
            inDoubt(each == '#' && cursor.charAt(cursor.at() - 1) == ' ');
            cursor.forward(1);
            end = each == ' ' ? end : cursor.at();
        }
        return cursor.between(start, end);
    }

    private static void inDoubt(boolean unusual) {
        if (unusual) {
            throw new Cursor.Unusual();
        }
    }
}
