package dev.stepladder.laws;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a platform's files state a fact, so that it can be changed or struck out.
 *
 * @param fact the id of the fact
 * @param kind the key of the list it stands in, or {@code fits}
 * @param at its place in the file
 */
record Statement(String fact, String kind, String file, JsonPointer at) {

    /** All statements of a platform, in the order of its files. */
    static List<Statement> of(Platform platform) {
        List<Statement> found = new ArrayList<>();
        platform.files().forEach((name, content) -> {
            String owner = content.has("provider")
                    ? "provider/" + content.path("provider").asText()
                    : content.path("component").asText();
            Map<String, Integer> families = new HashMap<>();
            for (String kind : List.of("rules", "issues", "waysBack", "carries", "upgrades", "releases")) {
                for (int i = 0; i < content.path(kind).size(); i++) {
                    JsonNode item = content.path(kind).path(i);
                    JsonPointer at = JsonPointer.compile("/" + kind + "/" + i);
                    String id = switch (kind) {
                        case "rules" -> "rule/" + item.path("name").asText();
                        case "issues" -> "issue/" + item.path("id").asText();
                        case "waysBack" -> owner + "/ways-back/" + (i + 1);
                        case "carries" -> owner + "/carries/" + numbered(pair(item), families);
                        case "upgrades" ->
                            owner + "/upgrades/" + numbered(item.path("method").asText(), families);
                        default -> owner + "/" + item.path("version").asText();
                    };
                    found.add(new Statement(id, kind, name, at));
                    addFits(found, id, name, at.appendProperty("fits"), item.path("fits"));
                }
            }
        });
        return found;
    }

    private static String pair(JsonNode carry) {
        return carry.path("component").asText() + "/" + carry.path("by").asText();
    }

    private static String numbered(String method, Map<String, Integer> seen) {
        int count = seen.merge(method, 1, Integer::sum);
        return count == 1 ? method : method + "#" + count;
    }

    private static void addFits(List<Statement> found, String release, String file, JsonPointer at, JsonNode fits) {
        fits.properties().forEach(fit -> {
            String id = release + "/fits/" + fit.getKey() + "/";
            JsonPointer here = at.appendProperty(fit.getKey());
            if (fit.getValue().isTextual()) {
                found.add(new Statement(id + "supported", "fits", file, here));
            }
            fit.getValue()
                    .fieldNames()
                    .forEachRemaining(
                            level -> found.add(new Statement(id + level, "fits", file, here.appendProperty(level))));
        });
    }

    /** The platform with this statement in other words, which allow no less. */
    Platform reworded(Platform platform) {
        return platform.with(file, content -> {
            JsonNode parent = content.at(at.head());
            JsonNode item = content.at(at);
            switch (kind) {
                case "rules" -> append(item, "reason", " So they say.");
                case "issues" -> append(item, "symptom", " So they say.");
                case "waysBack" -> append(item, "how", " So they say.");
                case "carries" ->
                    reword(
                            ((ObjectNode) item).withObjectProperty("given"),
                            item.path("by").asText());
                case "upgrades" ->
                    ((ObjectNode) item).put("from", item.path("from").asText("*") + " || 99.9");
                case "releases" -> append(item, item.has("avoid") ? "avoid" : "withdrawn", " so they say");
                default -> append(parent, at.last().getMatchingProperty(), " || 99.9");
            }
        });
    }

    /** More of what may run, which is none. */
    private static void reword(ObjectNode given, String component) {
        given.put(component, given.path(component).asText("*") + " || 99.9");
    }

    /** Whether it is a rule that {@link #loosened} can change. */
    boolean isLoosenable(Platform platform) {
        JsonNode file = Objects.requireNonNull(platform.files().get(file()));
        return kind.equals("rules")
                && List.of("skew", "requires", "lockstep")
                        .contains(file.at(at).path("kind").asText());
    }

    /** The platform with a rule that asks for less than it did, for the same reason. */
    Platform loosened(Platform platform) {
        return platform.with(file, content -> {
            ObjectNode rule = (ObjectNode) content.at(at);
            switch (rule.path("kind").asText()) {
                case "skew" -> rule.put("behind", rule.path("behind").asInt() + 1);
                case "requires" -> widen(rule.path("needs"));
                default -> widen(rule.path("enter"));
            }
        });
    }

    private static void widen(JsonNode terms) {
        List.copyOf(terms.properties()).forEach(term -> append(terms, term.getKey(), " || 99.9"));
    }

    private static void append(JsonNode mapping, String key, String words) {
        ((ObjectNode) mapping).put(key, mapping.path(key).asText() + words);
    }

    /** The platform without this statement. */
    Platform struckOut(Platform platform) {
        return platform.with(file, content -> {
            JsonNode parent = content.at(at.head());
            if (parent instanceof ArrayNode list) {
                list.remove(at.last().getMatchingIndex());
            } else {
                ((ObjectNode) parent).remove(at.last().getMatchingProperty());
            }
        });
    }
}
