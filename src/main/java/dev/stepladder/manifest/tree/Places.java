package dev.stepladder.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a value and its parts stand in their file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param fields of a mapping, by key
 * @param items of a list
 * @param literal whether it is a text whose lines are the lines of the file below this one
 */
public record Places(int line, int column, Map<String, Places> fields, List<Places> items, boolean literal) {
    /** The places of a mapping or a list. */
    public Places(int line, int column, Map<String, Places> fields, List<Places> items) {
        this(line, column, fields, items, false);
    }

    /** The places of a single value. */
    public static Places of(int line, int column) {
        return new Places(line, column, Map.of(), List.of());
    }

    /** The places of a text whose lines stand below its mark. */
    public static Places literal(int line, int column) {
        return new Places(line, column, Map.of(), List.of(), true);
    }

    /** The same, so many lines further down. */
    public Places shifted(int lines) {
        Map<String, Places> moved = new LinkedHashMap<>();
        fields.forEach((key, part) -> moved.put(key, part.shifted(lines)));
        return new Places(
                line + lines,
                column,
                moved,
                items.stream().map(item -> item.shifted(lines)).toList(),
                literal);
    }

    /** This line and column, without the parts: for what stands there in one piece. */
    public Places whole() {
        return of(line, column);
    }

    /** The part at the end of a path of keys and indices, or the nearest one around it that stands in the file. */
    public Places at(Iterable<JsonNode> path) {
        Places here = this;
        for (JsonNode step : path) {
            Optional<Places> next = here.part(step);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        return here;
    }

    private Optional<Places> part(JsonNode step) {
        if (step.isTextual()) {
            return Optional.ofNullable(fields.get(step.asText()));
        }
        int index = step.asInt(-1);
        return index >= 0 && index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }
}
