package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.cloud.Azure;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.List;

/** Objects by which controllers make clusters: of EKS Anywhere, of the clouds' own controllers and of Crossplane, of Gardener and kind. */
public final class HostedClusters {
    private HostedClusters() {}

    public static boolean read(JsonNode object, String kind, String group, Reading reading) {
        return switch (group) {
            case "anywhere.eks.amazonaws.com" -> kind.equals("Cluster") && anywhere(object, reading);
            case "eks.services.k8s.aws" -> eks(object, kind, reading, "spec");
            case "container.cnrm.cloud.google.com" -> google(object, kind.replace("Container", ""), reading, "spec");
            case "containerservice.azure.com" -> azure(object, kind, reading, "spec");
            case "core.gardener.cloud" -> kind.equals("Shoot") && shoot(object, reading);
            case "kind.x-k8s.io" -> kind.equals("Cluster") && local(object, reading);
            default -> crossplane(object, kind, group, reading);
        };
    }

    private static boolean crossplane(JsonNode object, String kind, String group, Reading reading) {
        if (group.matches("eks\\.aws\\..*(?:upbound|crossplane)\\.io")) {
            return eks(object, kind, reading, "spec", "forProvider");
        }
        if (group.matches("container\\.gcp\\..*(?:upbound|crossplane)\\.io")) {
            return google(object, kind, reading, "spec", "forProvider");
        }
        return group.matches("containerservice\\.azure\\..*(?:upbound|crossplane)\\.io")
                && azure(object, kind, reading, "spec", "forProvider");
    }

    private static JsonNode at(JsonNode object, String... path) {
        JsonNode at = object;
        for (String key : path) {
            at = at.path(key);
        }
        return at;
    }

    /** The name that the cloud knows: given apart from that of the object, or the same. */
    private static String name(JsonNode object, JsonNode spec) {
        String external = Json.text(object, "metadata", "annotations", "crossplane.io/external-name");
        String own = Json.any(spec, "name", "azureName", "resourceID");
        return external.isEmpty() ? own.isEmpty() ? Json.text(object, "metadata", "name") : own : external;
    }

    private static String reference(JsonNode spec, String... keys) {
        for (String key : keys) {
            JsonNode given = spec.path(key);
            String name = given.isObject() ? Json.any(given, "name", "external") : Json.text(given);
            if (!name.isEmpty()) {
                return name.replaceFirst("^.*/", "");
            }
        }
        return Json.text(spec.path("clusterRef").path("from"), "name");
    }

    private static boolean anywhere(JsonNode object, Reading reading) {
        JsonNode spec = object.path("spec");
        SeenCluster seen = reading.cluster(Json.text(object, "metadata", "name"));
        seen.provider("eks-anywhere", "EKS Anywhere's Cluster", reading.place());
        reading.writing(spec, "kubernetesVersion")
                .kubernetes(seen, Json.text(spec, "kubernetesVersion"), Strength.STATED, "EKS Anywhere");
        seen.controlPlane(reading.count(spec, "controlPlaneConfiguration", "count"), "");
        for (JsonNode group : spec.path("workerNodeGroupConfigurations")) {
            String own = Json.text(group, "kubernetesVersion");
            reading.group(
                    seen,
                    Json.text(group, "name"),
                    own.isEmpty() ? NodeSighting.AS_CLUSTER : own,
                    "",
                    reading.count(group, "count"));
        }
        return true;
    }

    private static boolean eks(JsonNode object, String kind, Reading reading, String... path) {
        JsonNode spec = at(object, path);
        String cluster = reference(spec, "clusterName", "clusterNameRef", "clusterRef");
        SeenCluster seen = reading.cluster(kind.equals("Cluster") ? name(object, spec) : cluster);
        switch (kind) {
            case "Cluster" -> {
                seen.region(Json.text(spec, "region"));
                String running = Json.text(object, "status", "atProvider", "version");
                reading.kubernetes(seen, running, Strength.RUNNING, kind);
                reading.writing(spec, "version").kubernetes(seen, Json.text(spec, "version"), Strength.STATED, kind);
            }
            case "NodeGroup", "Nodegroup" -> {
                JsonNode begin = at(object, "spec", "initProvider").path("scalingConfig");
                JsonNode scaling = begin.has("desiredSize") ? begin : spec.path("scalingConfig");
                String version = Json.text(spec, "version");
                reading.writing(spec, "version")
                        .group(
                                seen,
                                name(object, spec),
                                version.isEmpty() ? NodeSighting.AS_CLUSTER : version,
                                Json.text(spec, "amiType"),
                                reading.count(scaling.isArray() ? scaling.path(0) : scaling, "desiredSize"));
            }
            case "Addon" -> {
                String name = Json.any(spec, "addonName", "name");
                reading.writing(spec, "addonVersion")
                        .addOn(seen, name, Json.text(spec, "addonVersion"), Strength.STATED, "add-on of EKS");
            }
            default -> {
                return false;
            }
        }
        seen.provider("eks", "API group of " + kind, reading.place());
        return true;
    }

    private static boolean google(JsonNode object, String kind, Reading reading, String... path) {
        JsonNode spec = at(object, path);
        if (!kind.matches("Cluster|NodePool")) {
            return false;
        }
        boolean isCluster = kind.equals("Cluster");
        SeenCluster seen = reading.cluster(isCluster ? name(object, spec) : reference(spec, "cluster", "clusterRef"));
        seen.provider("gke", "API group of " + kind, reading.place());
        if (isCluster) {
            seen.region(Json.text(spec, "location").replaceFirst("-[a-z]$", ""));
            String running = Json.text(object, "status", "masterVersion");
            reading.kubernetes(seen, running, Strength.RUNNING, kind);
            String stated = Json.text(spec, "minMasterVersion");
            reading.writing(spec, "minMasterVersion").kubernetes(seen, stated, Strength.STATED, kind);
            return true;
        }
        String version = Json.text(spec, "version");
        reading.writing(spec, "version")
                .group(
                        seen,
                        name(object, spec),
                        version.isEmpty() ? NodeSighting.AS_CLUSTER : version,
                        Json.text(spec, "nodeConfig", "imageType"),
                        Math.max(reading.count(spec, "nodeCount"), reading.count(spec, "initialNodeCount")));
        return true;
    }

    private static boolean azure(JsonNode object, String kind, Reading reading, String... path) {
        JsonNode spec = at(object, path);
        if (!kind.matches("ManagedCluster|KubernetesCluster")) {
            return false;
        }
        SeenCluster seen = reading.cluster(name(object, spec));
        seen.provider("aks", "API group of " + kind, reading.place());
        seen.region(Json.text(spec, "location"));
        String version = Json.text(spec, "kubernetesVersion");
        reading.kubernetes(seen, Json.text(object, "status", "currentKubernetesVersion"), Strength.RUNNING, kind);
        reading.writing(spec, "kubernetesVersion").kubernetes(seen, version, Strength.STATED, kind);
        for (String pools : List.of("agentPoolProfiles", "defaultNodePool")) {
            spec.path(pools).forEach(pool -> Azure.pool(pool, seen, version, reading));
        }
        return true;
    }

    private static boolean shoot(JsonNode object, Reading reading) {
        JsonNode spec = object.path("spec");
        SeenCluster seen = reading.cluster(Json.text(object, "metadata", "name"));
        seen.provider("gardener", "Gardener's Shoot", reading.place());
        seen.region(Json.text(spec, "region"));
        reading.writing(spec, "kubernetes", "version")
                .kubernetes(seen, Json.text(spec, "kubernetes", "version"), Strength.STATED, "Shoot");
        for (JsonNode worker : spec.path("provider").path("workers")) {
            String own = Json.text(worker, "kubernetes", "version");
            reading.group(
                    seen,
                    Json.text(worker, "name"),
                    own.isEmpty() ? NodeSighting.AS_CLUSTER : own,
                    Json.text(worker, "machine", "image", "name"),
                    reading.count(worker, "minimum"));
            worker.path("zones").forEach(zone -> seen.zone(zone.asText()));
        }
        return true;
    }

    /** kind's own configuration, whose nodes are images of their version. */
    private static boolean local(JsonNode object, Reading reading) {
        SeenCluster seen = reading.cluster(Json.text(object, "name"));
        seen.provider("kind", "kind's configuration", reading.place());
        if (object.path("nodes").isEmpty()) {
            seen.question("which Kubernetes version does the cluster run? kind's configuration leaves it to kind");
        }
        for (JsonNode node : object.path("nodes")) {
            String version = Images.Image.of(Json.text(node, "image")).version();
            if (Json.text(node, "role").equals("worker")) {
                reading.group(seen, "nodes", version.isEmpty() ? NodeSighting.AS_CLUSTER : version, "", 1);
            } else {
                seen.controlPlane(1, "");
                reading.writingTag(node, "image").kubernetes(seen, version, Strength.STATED, "kind");
            }
        }
        return true;
    }
}
