package dev.stepladder.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.tree.Located;
import dev.stepladder.manifest.tree.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deals out the values of documents: objects, items of lists, and mappings that are no objects.
 *
 * <p>An object is a mapping with a text under {@code apiVersion} and {@code kind}. Items of a list of one kind, such as {@code PodList}, may leave out
 * both.
 */
final class HandOut {
    private static final String LIST = "List";

    private final String file;
    private final ManifestSink sink;

    HandOut(String file, ManifestSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** A whole document. */
    void root(Located root) {
        if (root.node() instanceof ObjectNode object && object.path("items").isArray()) {
            Map<String, Places> fields = new LinkedHashMap<>(root.places().fields());
            Optional<Places> items = Optional.ofNullable(fields.remove("items"));
            JsonNode list = object.remove("items");
            for (int i = 0; i < list.size(); i++) {
                Places place = items.orElse(root.places()).items().get(i);
                item(new Located(list.get(i), place), text(object, "apiVersion"), text(object, "kind"));
            }
            value(new Located(
                    object, new Places(root.places().line(), root.places().column(), fields, List.of())));
            return;
        }
        value(root);
    }

    /** An item of a list. */
    void item(Located item, String apiVersion, String listKind) {
        boolean ofOneKind = listKind.endsWith(LIST) && !listKind.equals(LIST);
        if (ofOneKind && item.node() instanceof ObjectNode object && !object.has("kind")) {
            object.put("apiVersion", apiVersion).put("kind", listKind.substring(0, listKind.length() - LIST.length()));
        }
        value(item);
    }

    private void value(Located value) {
        if (value.node() instanceof ObjectNode object) {
            if (!text(object, "kind").equals(LIST)) {
                mapping(object, value.places());
            } else if (object.path("items").isArray()) {
                root(value);
            }
        } else if (value.node().isArray()) {
            for (int i = 0; i < value.node().size(); i++) {
                value(new Located(value.node().get(i), value.places().items().get(i)));
            }
        } else if (value.node().isTextual() && OtherFile.namesApi(value.node().textValue())) {
            sink.unread(OtherFile.text(new Place(file, value.places().line(), 0)));
        }
    }

    private void mapping(ObjectNode object, Places places) {
        Manifest manifest = new Manifest(file, object, places, Origin.FILE);
        encrypted(object, places);
        if (text(object, "apiVersion").isEmpty() || text(object, "kind").isEmpty()) {
            sink.other(manifest);
        } else if (manifest.isComputed()) {
            sink.unread(Unread.computed(manifest.place()));
        } else {
            sink.object(manifest);
        }
    }

    /** What SOPS has written leaves its keys readable, and often its API version. */
    private void encrypted(ObjectNode object, Places places) {
        JsonNode sops = object.path("sops");
        Place place = new Place(file, places.line(), 0);
        if (sops.isObject() && (sops.has("mac") || sops.has("lastmodified"))) {
            sink.unread(ManifestSource.encrypted(place, "SOPS"));
        } else if (text(object, "kind").equals("SealedSecret")
                || text(object, "kind").equals("SopsSecret")) {
            sink.unread(ManifestSource.encrypted(place, text(object, "kind")));
        }
    }

    static String text(ObjectNode object, String key) {
        JsonNode value = object.path(key);
        return value.isTextual() ? value.textValue() : "";
    }
}
