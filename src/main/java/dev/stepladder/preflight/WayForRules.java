package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The way as rules see it, under {@code $way}: of each component {@code from}, {@code next} and {@code to}, as far as they are known. */
final class WayForRules {
    private WayForRules() {}

    static JsonNode of(HopsAhead way) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (HopsAhead.Judged judged : way.judged()) {
            ObjectNode one = all.putObject(judged.component().text());
            judged.from().ifPresent(from -> one.put("from", from.text()));
            one.put("to", judged.to().text());
        }
        for (HopAhead hop : way.passages()) {
            ObjectNode one = all.withObject("/" + hop.component().text());
            // The first hop, if it is known to come from somewhere; and nodes that follow the control plane go where
            // their last hop goes.
            if (!one.has("next") && !hop.isArrival() && (one.has("from") || !one.has("to"))) {
                one.put("next", hop.to().text());
            }
        }
        return all;
    }
}
