package dev.stepladder.snapshot.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.reading.UnitStates;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code gcloud container clusters describe|list} and {@code gcloud container node-pools describe|list} print. */
public final class Google {
    private static final Pattern CLUSTER = Pattern.compile(".*/clusters/([^/]+)/nodePools/.*");

    private Google() {}

    public static boolean read(JsonNode node, Reading reading) {
        if (node.has("currentMasterVersion")) {
            cluster(node, reading);
            return true;
        }
        String self = Json.text(node, "selfLink");
        Matcher link = CLUSTER.matcher(self);
        if (node.has("version") && (link.matches() || node.path("config").has("imageType"))) {
            SeenCluster seen = reading.cluster(link.matches() ? link.group(1) : "");
            seen.provider("gke", "gcloud container node-pools", reading.place());
            pool(node, 1, seen, reading);
            return true;
        }
        return false;
    }

    private static void cluster(JsonNode node, Reading reading) {
        SeenCluster seen = reading.cluster(Json.text(node, "name"));
        seen.provider("gke", "gcloud container clusters", reading.place());
        seen.region(Json.any(node, "location", "zone").replaceFirst("-[a-z]$", ""));
        reading.kubernetes(seen, Json.text(node, "currentMasterVersion"), Strength.RUNNING, "");
        UnitStates.word(node, "kubernetes", "kubernetes", "", seen, reading);
        node.path("locations").forEach(zone -> seen.zone(zone.asText()));
        node.path("addonsConfig").properties().forEach(addOn -> {
            if (Json.text(addOn.getValue(), "enabled").equals("true")) {
                seen.other(new Other(
                        addOn.getKey().replaceFirst("Config$", ""), "", "add-on of GKE", "", reading.place()));
            }
        });
        JsonNode pools = node.path("nodePools");
        int zones = Math.max(1, node.path("locations").size());
        pools.forEach(pool -> pool(pool, zones, seen, reading));
        if (pools.isEmpty() && node.has("currentNodeVersion")) {
            reading.group(
                    seen,
                    "nodes",
                    Json.text(node, "currentNodeVersion").replace("*", "").strip(),
                    "",
                    reading.count(node, "currentNodeCount"));
        }
    }

    /**
     * A pool, whose count is of each zone.
     *
     * @param zonesOfCluster counts where the pool names none of its own
     */
    private static void pool(JsonNode pool, int zonesOfCluster, SeenCluster seen, Reading reading) {
        JsonNode own = pool.path("locations");
        int zones = own.isEmpty() ? zonesOfCluster : own.size();
        reading.group(
                seen,
                Json.text(pool, "name"),
                Json.text(pool, "version"),
                Json.text(pool, "config", "imageType"),
                reading.count(pool, "initialNodeCount") * zones);
        UnitStates.group(pool, Json.text(pool, "name"), "", seen, reading);
    }
}
