package dev.stepladder.snapshot.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.reading.UnitStates;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;

/** What {@code az aks show|list}, {@code az aks nodepool list} and {@code az aks get-upgrades} print. */
public final class Azure {
    private Azure() {}

    public static boolean read(JsonNode node, Reading reading) {
        if (node.has("agentPoolProfiles") && node.has("controlPlaneProfile")) {
            JsonNode plane = node.path("controlPlaneProfile");
            SeenCluster seen = reading.here();
            seen.provider("aks", "az aks get-upgrades", reading.place());
            reading.kubernetes(seen, Json.text(plane, "kubernetesVersion"), Strength.RUNNING, "");
            return true;
        }
        if (node.has("agentPoolProfiles")) {
            SeenCluster seen = reading.cluster(Json.text(node, "name"));
            seen.provider("aks", "az aks", reading.place());
            seen.region(Json.text(node, "location"));
            String version = Json.any(node, "currentKubernetesVersion", "kubernetesVersion");
            reading.kubernetes(seen, version, Strength.RUNNING, "");
            UnitStates.word(node, "kubernetes", "kubernetes", Json.text(node, "kubernetesVersion"), seen, reading);
            node.path("agentPoolProfiles").forEach(pool -> pool(pool, seen, version, reading));
            addOns(node, seen, reading);
            return true;
        }
        if (node.has("orchestratorVersion") || node.has("currentOrchestratorVersion")) {
            SeenCluster seen = reading.here();
            seen.provider("aks", "az aks nodepool", reading.place());
            pool(node, seen, "", reading);
            return true;
        }
        return false;
    }

    /** What AKS installs and upgrades by itself: add-ons that are switched on, its mesh by its revisions, and the network. */
    private static void addOns(JsonNode cluster, SeenCluster seen, Reading reading) {
        cluster.path("addonProfiles").properties().forEach(addOn -> {
            if (Json.text(addOn.getValue(), "enabled").equals("true")) {
                seen.other(new Other(addOn.getKey(), "", "add-on of AKS", "", reading.place()));
            }
        });
        for (JsonNode revision :
                cluster.path("serviceMeshProfile").path("istio").path("revisions")) {
            String version = revision.asText().replaceFirst("^asm-", "").replace('-', '.');
            reading.addOn(seen, "aks-istio", version, Strength.RUNNING, "revision " + revision.asText());
        }
        JsonNode network = cluster.path("networkProfile");
        if (Json.text(network, "networkDataplane").equals("cilium")) {
            reading.addOn(seen, "azure-cni-cilium", "", Strength.RUNNING, "network of AKS");
        } else if (Json.text(network, "networkPolicy").equals("calico")) {
            reading.addOn(seen, "calico", "", Strength.RUNNING, "network policies of AKS");
        }
    }

    public static void pool(JsonNode pool, SeenCluster seen, String otherwise, Reading reading) {
        String version = Json.any(pool, "currentOrchestratorVersion", "orchestratorVersion");
        String sku = Json.any(pool, "osSku", "osSKU");
        String system = Json.text(pool, "osType").equals("Windows") ? "Windows " + sku : sku;
        reading.group(
                seen,
                Json.text(pool, "name"),
                version.isEmpty() ? otherwise : version,
                system.isEmpty() ? Json.text(pool, "osType") : system,
                reading.count(pool, "count"));
        UnitStates.group(pool, Json.text(pool, "name"), Json.text(pool, "orchestratorVersion"), seen, reading);
        pool.path("availabilityZones").forEach(zone -> seen.zone(zone.asText()));
    }
}
