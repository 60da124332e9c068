package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;

/** What {@code talosctl version --json} and {@code talosctl get members -o json|yaml} print. */
final class Talos {
    private Talos() {}

    static boolean read(JsonNode node, Reading reading) {
        SeenCluster seen = reading.here();
        JsonNode spec = node.path("spec");
        if (spec.has("machineType") && spec.has("operatingSystem")) {
            String system = Json.text(spec, "operatingSystem");
            seen.provider("talos", "talosctl get members", reading.place());
            seen.other(new Other("talos", between(system), "talosctl get members", "", reading.place()));
            if (Json.text(spec, "machineType").matches("controlplane|init")) {
                seen.controlPlane(1, "");
            }
            return true;
        }
        boolean known = false;
        for (JsonNode message : node.path("messages").isArray() ? node.path("messages") : node.path("none")) {
            String tag = Json.text(message, "version", "tag");
            if (!tag.isEmpty()) {
                known = true;
                seen.provider("talos", "talosctl version", reading.place());
                seen.other(new Other("talos", tag, "talosctl version", "", reading.place()));
            }
        }
        return known;
    }

    /** {@code v1.6.1} of {@code Talos (v1.6.1)}. */
    private static String between(String system) {
        return system.replaceFirst("^.*\\(", "").replaceFirst("\\).*$", "");
    }
}
