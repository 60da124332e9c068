package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.reading.UnitStates;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.StateSighting;
import dev.stepladder.snapshot.seen.Strength;

/** Objects of Cluster API. Its control-plane kinds say whose cluster it is. */
public final class ClusterApi {
    private ClusterApi() {}

    public static boolean read(JsonNode object, String kind, Reading reading) {
        JsonNode spec = object.path("spec");
        String label = Json.text(object, "metadata", "labels", "cluster.x-k8s.io/cluster-name");
        String named = Json.text(spec, "clusterName");
        String cluster = named.isEmpty() ? label : named;
        switch (kind) {
            case "Cluster" -> {
                SeenCluster seen = reading.cluster(Json.text(object, "metadata", "name"));
                provider(Json.text(spec, "controlPlaneRef", "kind"), seen, reading);
                UnitStates.paused(object, kind, "kubernetes", StateSighting.EVERY, seen, reading);
                UnitStates.paused(object, kind, "node", StateSighting.EVERY, seen, reading);
                reading.clusters().same(Json.text(spec, "controlPlaneRef", "name"), seen.name());
                JsonNode topology = spec.path("topology");
                String version = Json.text(topology, "version");
                reading.writing(object, "spec", "topology", "version")
                        .kubernetes(seen, version, Strength.STATED, "Cluster API");
                seen.controlPlane(reading.count(topology, "controlPlane", "replicas"), "");
                for (String kinds : new String[] {"machineDeployments", "machinePools"}) {
                    for (JsonNode group : topology.path("workers").path(kinds)) {
                        reading.group(seen, Json.text(group, "name"), version, "", reading.count(group, "replicas"));
                    }
                }
            }
            case "MachineDeployment", "MachinePool" -> {
                SeenCluster seen = reading.cluster(cluster);
                String name = Json.text(object, "metadata", "name");
                String version = Json.text(spec, "template", "spec", "version");
                reading.writing(object, "spec", "template", "spec", "version")
                        .group(seen, name, version, "", reading.count(spec, "replicas"));
                UnitStates.paused(object, kind, "node", name, seen, reading);
                UnitStates.rollOut(object, kind, "node", name, version, seen, reading);
            }
            case "Machine" -> machine(object, reading.cluster(cluster), reading);
            default -> {
                if (!kind.endsWith("ControlPlane")) {
                    return false;
                }
                SeenCluster seen = reading.cluster(cluster.isEmpty() ? Json.text(object, "metadata", "name") : cluster);
                provider(kind, seen, reading);
                String running = Json.text(object, "status", "version");
                reading.kubernetes(seen, running, Strength.RUNNING, kind);
                reading.writing(object, "spec", "version")
                        .kubernetes(seen, Json.text(spec, "version"), Strength.STATED, kind);
                UnitStates.paused(object, kind, "kubernetes", "kubernetes", seen, reading);
                UnitStates.rollOut(object, kind, "kubernetes", "kubernetes", Json.text(spec, "version"), seen, reading);
                seen.controlPlane(reading.count(spec, "replicas"), "");
                seen.region(Json.text(spec, "region"));
                JsonNode addOns = spec.path("addons");
                for (int i = 0; i < addOns.size(); i++) {
                    JsonNode addOn = addOns.path(i);
                    reading.writing(object, "spec", "addons", String.valueOf(i), "version")
                            .addOn(
                                    seen,
                                    Json.text(addOn, "name"),
                                    Json.text(addOn, "version"),
                                    Strength.STATED,
                                    "add-on of " + kind);
                }
            }
        }
        return true;
    }

    /** One machine, which counts as one node of its deployment. */
    private static void machine(JsonNode object, SeenCluster seen, Reading reading) {
        JsonNode labels = object.path("metadata").path("labels");
        String version = Json.text(object, "spec", "version");
        if (labels.has("cluster.x-k8s.io/control-plane")) {
            reading.kubernetes(seen, version, Strength.HINTED, "Machine of the control plane");
            return;
        }
        String group = Json.any(labels, "cluster.x-k8s.io/deployment-name", "cluster.x-k8s.io/set-name");
        seen.add(new NodeSighting(
                group.isEmpty() ? "nodes" : group,
                version,
                Json.text(object, "status", "nodeInfo", "osImage"),
                1,
                Strength.RUNNING,
                reading.place()));
    }

    private static void provider(String kind, SeenCluster seen, Reading reading) {
        String provider = switch (kind) {
            case "AWSManagedControlPlane" -> "eks";
            case "AzureManagedControlPlane", "AzureASOManagedControlPlane" -> "aks";
            case "GCPManagedControlPlane" -> "gke";
            case "RKE2ControlPlane" -> "rke2";
            case "KThreesControlPlane" -> "k3s";
            case "TalosControlPlane" -> "talos";
            case "K0sControlPlane" -> "k0s";
            case "KubeadmControlPlane" -> "kubeadm";
            default -> "";
        };
        if (provider.equals("kubeadm")) {
            seen.weakProvider(provider, kind, reading.place());
        } else if (!provider.isEmpty()) {
            seen.provider(provider, kind, reading.place());
        }
    }
}
