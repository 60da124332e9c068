package dev.stepladder.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of a value and its parts in their file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param fields of a mapping, by key
 * @param items of a list
 */
public record Places(int line, int column, Map<String, Places> fields, List<Places> items) {
    /** The places of a single value. */
    static Places of(int line, int column) {
        return new Places(line, column, Map.of(), List.of());
    }

    /** The part at the end of a path of keys and indices, or the nearest part around it that is in the file. */
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
