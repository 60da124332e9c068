package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.Locale;
import java.util.Set;

/** What {@code kops get} prints: a cluster and its instance groups, whose kubelets have the cluster's version. */
public final class KopsObjects {
    /** Keys of {@code networking} that install nothing, or nothing that has a version. */
    private static final Set<String> NO_PLUGIN =
            Set.of("kubenet", "classic", "external", "cni", "kopeio", "topology", "egressProxy");

    /** Keys that are switched on and install nothing in the cluster, or nothing that has a version. */
    private static final Set<String> NO_ADD_ON = Set.of("warmPool", "serviceAccountIssuerDiscovery");

    private KopsObjects() {}

    public static boolean read(JsonNode object, String kind, Reading reading) {
        return switch (kind) {
            case "Cluster" -> cluster(object, reading);
            case "InstanceGroup" -> group(object, reading);
            default -> false;
        };
    }

    private static boolean cluster(JsonNode object, Reading reading) {
        JsonNode spec = object.path("spec");
        SeenCluster seen = reading.cluster(Json.text(object, "metadata", "name"));
        seen.provider("kops", "kops's own objects", reading.place());
        reading.writing(spec, "kubernetesVersion")
                .kubernetes(seen, Json.text(spec, "kubernetesVersion"), Strength.STATED, "kops");
        for (JsonNode etcd : spec.path("etcdClusters")) {
            String version = Json.text(etcd, "version");
            if (!version.isEmpty()) {
                reading.writing(etcd, "version")
                        .component(seen, "etcd", version, Strength.STATED, "etcd " + Json.text(etcd, "name"));
            } else {
                seen.question("which etcd version runs? kops brings it with its own version");
            }
        }
        spec.path("networking").properties().forEach(plugin -> {
            String name = plugin.getKey().equals("amazonvpc") ? "vpc-cni" : plugin.getKey();
            String version = Json.text(plugin.getValue(), "version");
            if (plugin.getValue().isObject() && !NO_PLUGIN.contains(name)) {
                reading.writing(plugin.getValue(), "version")
                        .addOn(seen, name, version, Strength.STATED, "networking of kops (kops brings it)");
            }
        });
        addOns(object, seen, reading);
        String tool = Json.text(object, "metadata", "annotations", "kops.k8s.io/version");
        if (tool.isEmpty()) {
            seen.other(new Other("kops", "", "kops get", Uncovered.VERSION_NOT_KNOWN, reading.place()));
            seen.question("which kops version manages the cluster? Add kops: VERSION to its units");
        } else {
            reading.addOn(seen, "kops", tool, Strength.STATED, "kops");
        }
        return true;
    }

    /** Add-ons that are switched on: each is a key of the specification, those of the cloud one level deeper. */
    private static void addOns(JsonNode object, SeenCluster seen, Reading reading) {
        JsonNode spec = object.path("spec");
        for (JsonNode place : new JsonNode[] {spec, spec.path("cloudConfig")}) {
            place.properties().forEach(entry -> {
                if (Json.text(entry.getValue(), "enabled").equals("true") && !NO_ADD_ON.contains(entry.getKey())) {
                    reading.writing(entry.getValue(), "version")
                            .addOn(
                                    seen,
                                    dashed(entry.getKey()),
                                    Json.text(entry.getValue(), "version"),
                                    Strength.STATED,
                                    "add-on of kops (kops brings it)");
                }
            });
        }
        if (Json.text(spec, "kubeDNS", "provider").equals("CoreDNS")) {
            reading.addOn(seen, "coredns", "", Strength.STATED, "kubeDNS of kops (kops brings it)");
        }
    }

    /** {@code aws-ebs-csi-driver} of {@code awsEBSCSIDriver}. */
    private static String dashed(String key) {
        return key.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT)
                .replace("ebscsi", "ebs-csi");
    }

    private static boolean group(JsonNode object, Reading reading) {
        JsonNode spec = object.path("spec");
        SeenCluster seen = reading.cluster(Json.text(object, "metadata", "labels", "kops.k8s.io/cluster"));
        int nodes = Math.max(reading.count(spec, "minSize"), spec.has("minSize") ? 0 : 1);
        String role = Json.text(spec, "role");
        if (role.matches("Master|ControlPlane|APIServer")) {
            seen.controlPlane(nodes, "");
            spec.path("subnets").forEach(subnet -> seen.controlPlane(0, subnet.asText()));
        } else if (!role.equals("Bastion")) {
            spec.path("subnets").forEach(subnet -> seen.zone(subnet.asText()));
            reading.group(
                    seen,
                    Json.text(object, "metadata", "name"),
                    NodeSighting.AS_CLUSTER,
                    Json.text(spec, "image"),
                    nodes);
        }
        return true;
    }
}
