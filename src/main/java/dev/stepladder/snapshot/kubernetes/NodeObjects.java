package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.NodeLabels;
import dev.stepladder.snapshot.recognise.ProviderSigns;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;

/** Nodes as {@code kubectl get nodes} gives them: their group, their kubelet, what they run, and where they are. */
public final class NodeObjects {
    private NodeObjects() {}

    public static boolean read(JsonNode node, Reading reading) {
        JsonNode labels = node.path("metadata").path("labels");
        JsonNode annotations = node.path("metadata").path("annotations");
        JsonNode info = node.path("status").path("nodeInfo");
        SeenCluster seen = reading.here();
        labels.fieldNames().forEachRemaining(key -> ProviderSigns.ofLabel(key, seen, reading.place()));
        annotations.fieldNames().forEachRemaining(key -> {
            if (key.equals("kubeadm.alpha.kubernetes.io/cri-socket")) {
                seen.weakProvider("kubeadm", "annotation " + key, reading.place());
            }
        });
        ProviderSigns.ofProviderId(Json.text(node, "spec", "providerID"), seen, reading.place());
        ProviderSigns.ofSystem(Json.text(info, "osImage"), seen, reading.place());
        Talos.ofSystem(Json.text(info, "osImage"), reading);
        String kubelet = Json.text(info, "kubeletVersion");
        seen.region(first(labels, "topology.kubernetes.io/region", "failure-domain.beta.kubernetes.io/region"));
        if (Json.text(labels, "eks.amazonaws.com/compute-type").equals("fargate")) {
            seen.attribute("fargate", "true");
            ProviderSigns.ofVersion(kubelet, seen, reading.place());
            return true;
        }
        String name = Json.text(node, "metadata", "name");
        if (Json.text(labels, "type").equals("virtual-kubelet")) {
            seen.other(new Other("virtual-kubelet", kubelet, "Node " + name, "", reading.place()));
            return true;
        }
        ProviderSigns.ofVersion(kubelet, seen, reading.place());
        String zone = first(labels, "topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone");
        seen.architecture(Json.text(info, "architecture"));
        if (isControlPlane(labels)) {
            seen.controlPlane(1, zone);
            seen.component("kubernetes", kubelet, Strength.HINTED, "control-plane Node " + name, reading.place());
            return true;
        }
        seen.zone(zone);
        seen.add(new NodeSighting(
                NodeLabels.group(key -> Json.text(labels, key), key -> Json.text(annotations, key)),
                kubelet,
                system(labels, info),
                1,
                Strength.RUNNING,
                reading.place()));
        return true;
    }

    private static boolean isControlPlane(JsonNode labels) {
        return NodeLabels.controlPlaneKeys().stream().anyMatch(labels::has)
                || Json.text(labels, "kubernetes.io/role").equals("master")
                || Json.text(labels, "node.k0sproject.io/role").equals("control-plane")
                || Json.text(labels, "kops.k8s.io/kops-controller-pki").equals("true");
    }

    /** What a node runs: what it reports, and where it reports nothing, its labels. */
    private static String system(JsonNode labels, JsonNode info) {
        String image = Json.text(info, "osImage");
        String family = Json.any(info, "operatingSystem");
        if (family.equals("windows") || Json.text(labels, "kubernetes.io/os").equals("windows")) {
            return image.isEmpty() || !image.startsWith("Windows") ? "Windows" : image;
        }
        return image.isEmpty() ? Json.text(labels, "kubernetes.azure.com/os-sku") : image;
    }

    private static String first(JsonNode labels, String key, String older) {
        return Json.any(labels, key, older);
    }
}
