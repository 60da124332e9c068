package dev.stepladder.manifest.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations of RFC 6902 that overlays are made of: add, replace and remove. Others, and paths that lead nowhere, change nothing. */
final class JsonPatch {
    private JsonPatch() {}

    /** Changes an object. */
    static void apply(ObjectNode object, JsonNode operations) {
        for (JsonNode operation : operations) {
            String path = operation.path("path").asText();
            int last = path.lastIndexOf('/');
            if (last >= 0) {
                JsonNode parent = object.at(path.substring(0, last));
                String key = path.substring(last + 1).replace("~1", "/").replace("~0", "~");
                one(parent, key, operation.path("op").asText(), operation.path("value"));
            }
        }
    }

    private static void one(JsonNode parent, String key, String what, JsonNode value) {
        boolean writes = what.equals("add") || what.equals("replace");
        if (parent instanceof ObjectNode object) {
            if (writes) {
                object.set(key, value.deepCopy());
            } else if (what.equals("remove")) {
                object.remove(key);
            }
        } else if (parent instanceof ArrayNode list) {
            int index = key.equals("-") ? list.size() : key.matches("[0-9]{1,6}") ? Integer.parseInt(key) : -1;
            if (what.equals("add") && index >= 0 && index <= list.size()) {
                list.insert(index, value.deepCopy());
            } else if (what.equals("replace") && index >= 0 && index < list.size()) {
                list.set(index, value.deepCopy());
            } else if (what.equals("remove") && index >= 0 && index < list.size()) {
                list.remove(index);
            }
        }
    }
}
