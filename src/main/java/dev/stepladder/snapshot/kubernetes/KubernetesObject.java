package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.chart.GitOps;
import dev.stepladder.snapshot.chart.HelmCharts;
import dev.stepladder.snapshot.document.Documents;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.seen.Strength;
import java.util.Set;

/** Any object that a Kubernetes API server keeps; by its kind and group, and where a list leaves these out, by what it has. */
public final class KubernetesObject {
    /** Objects that run nothing, or nothing with a version of its own. */
    private static final Set<String> NOTHING_RUNS = Set.of(
            "Namespace",
            "Service",
            "Endpoints",
            "EndpointSlice",
            "Event",
            "ConfigMap",
            "Secret",
            "ServiceAccount",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "ReplicationController",
            "Ingress",
            "Status");

    private KubernetesObject() {}

    /** Reads an object; one without a kind by what it has. */
    public static boolean read(JsonNode object, Reading file) {
        Reading reading = file.of(object);
        String own = Json.text(object, "kind");
        String kind = own.isEmpty() ? kind(object) : own;
        String version = Json.text(object, "apiVersion");
        String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        return switch (kind) {
            case "Node" -> NodeObjects.read(object, reading);
            case "Pod" -> WorkloadObjects.pod(object, reading);
            case "Deployment", "DaemonSet", "StatefulSet", "ReplicaSet", "Job", "CronJob" ->
                WorkloadObjects.workload(object, kind, reading);
            case "CustomResourceDefinition" -> Definitions.customResource(object, reading);
            case "APIService" -> Definitions.apiService(object, reading);
            case "Application" -> GitOps.application(object, group, reading);
            case "OCIRepository", "HelmChart", "HelmRepository", "GitRepository", "Bucket" ->
                GitOps.source(object, kind, group, reading);
            case "KubernetesUpgrade", "TalosUpgrade", "TalosPlan" -> Upgrades.tuppr(object, kind, group, reading);
            case "Plan" -> Upgrades.plan(object, group, reading);
            case "ApplicationSet" -> GitOps.applicationSet(object, group, reading);
            case "FluxInstance" -> GitOps.fluxInstance(object, group, reading);
            case "HelmRelease" -> GitOps.helmRelease(object, group, reading);
            case "ConfigMap" -> {
                reading.elsewhere().hold(object, reading);
                yield HelmCharts.stored(object, reading) || kubeadmConfig(object, reading) || !object.isEmpty();
            }
            case "Secret" -> HelmCharts.stored(object, reading) || !object.isEmpty();
            case "" -> false;
            default ->
                ClusterObjects.read(object, kind, group, reading)
                        || HostedClusters.read(object, kind, group, reading)
                        || OperatedObjects.read(object, kind, group, reading)
                        || NOTHING_RUNS.contains(kind);
        };
    }

    /** What an item without a kind is, by keys that no other kind has. */
    private static String kind(JsonNode object) {
        JsonNode spec = object.path("spec");
        if (object.path("status").has("nodeInfo")) {
            return "Node";
        }
        if (spec.path("containers").isArray()) {
            return "Pod";
        }
        if (spec.path("template").path("spec").path("containers").isArray()) {
            return object.path("status").has("desiredNumberScheduled")
                    ? "DaemonSet"
                    : spec.has("serviceName") ? "StatefulSet" : "Deployment";
        }
        return spec.has("names") && spec.has("group") ? "CustomResourceDefinition" : "";
    }

    private static boolean kubeadmConfig(JsonNode object, Reading reading) {
        if (!Json.text(object, "metadata", "name").equals("kubeadm-config")) {
            return false;
        }
        JsonNode data = object.path("data");
        String text = data.path("ClusterConfiguration")
                .asText(data.path("MasterConfiguration").asText(""));
        try {
            JsonNode configuration = Documents.YAML.readTree(text);
            if (configuration != null && configuration.isObject()) {
                String kind = Json.text(configuration, "kind");
                return ClusterObjects.kubeadm(configuration, kind.isEmpty() ? "ClusterConfiguration" : kind, reading);
            }
        } catch (JsonProcessingException e) {
            reading.here().question("kubeadm-config cannot be read as YAML: which Kubernetes version does it name?");
        }
        return true;
    }

    /** The answer of an API server's version endpoint. */
    public static boolean versions(JsonNode node, Reading reading) {
        String server = Json.text(node, "serverVersion", "gitVersion");
        if (!server.isEmpty()) {
            reading.kubernetes(reading.here(), server, Strength.RUNNING, "");
            return true;
        }
        String bare = Json.text(node, "gitVersion");
        if (!bare.isEmpty() && node.has("goVersion")) {
            reading.kubernetes(reading.here(), bare, Strength.RUNNING, "");
            return true;
        }
        if (node.has("serverVersion")) {
            reading.here()
                    .question(
                            "which Kubernetes version does the control plane run? serverVersion of %s has no gitVersion"
                                    .formatted(reading.place()));
        }
        return (node.has("clientVersion") || node.has("serverVersion")) && !node.has("meshVersion");
    }
}
