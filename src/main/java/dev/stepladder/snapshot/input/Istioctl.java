package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;

/** What {@code istioctl version -o json} prints: every control plane and every proxy, each with its own version. */
final class Istioctl {
    private Istioctl() {}

    static boolean read(JsonNode node, Reading reading) {
        if (!node.has("meshVersion") && !node.has("dataPlaneVersion")) {
            return false;
        }
        SeenCluster seen = reading.here();
        for (JsonNode plane : node.path("meshVersion")) {
            JsonNode info = plane.path("Info");
            String version = Json.text(info, "version");
            String tag = Json.text(info, "tag");
            seen.component(
                    "istio",
                    version.isEmpty() || version.equals("unknown") ? tag : version,
                    Strength.RUNNING,
                    Json.text(plane, "Revision"),
                    reading.place());
        }
        for (JsonNode proxy : node.path("dataPlaneVersion")) {
            seen.component(
                    "istio-proxy", Json.text(proxy, "IstioVersion"), Strength.RUNNING, "proxies", reading.place());
        }
        return true;
    }
}
