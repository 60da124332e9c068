package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;

/** What {@code talosctl version --json} and {@code talosctl get members -o json|yaml} print. */
final class Talos {
    private Talos() {}

    static boolean read(JsonNode node, Reading reading) {
        SeenCluster seen = reading.here();
        JsonNode spec = node.path("spec");
        if (spec.has("machineType") && spec.has("operatingSystem")) {
            String system = Json.text(spec, "operatingSystem");
            seen.provider("talos", "talosctl get members", reading.place());
            reading.addOn(seen, "talos", between(system), Strength.RUNNING, "talosctl get members");
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
                reading.addOn(seen, "talos", tag, Strength.RUNNING, "talosctl version");
            }
        }
        return known;
    }

    /** Talos by the image that a node reports. */
    static void ofSystem(String image, Reading reading) {
        if (image.startsWith("Talos (")) {
            reading.addOn(reading.here(), "talos", between(image), Strength.RUNNING, "nodes run " + image);
        }
    }

    /** {@code v1.6.1} of {@code Talos (v1.6.1)}. */
    private static String between(String system) {
        return system.replaceFirst("^.*\\(", "").replaceFirst("\\).*$", "");
    }
}
