package dev.stepladder.snapshot.chart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Variables of Ansible from which Kubespray and the roles of k3s and RKE2 make clusters. Those of one inventory are of one cluster, which has the name of its
 * folder. Defaults of roles are not read, since an inventory goes before them.
 */
public final class AnsibleVariables {
    private static final Map<String, String> KUBERNETES = Map.of(
            "kube_version", "kubeadm",
            "k8s_version", "kubeadm",
            "kubernetes_version", "kubeadm",
            "k3s_version", "k3s",
            "k3s_release_version", "k3s",
            "rke2_version", "rke2");

    private static final Set<String> NO_PLUGIN = Set.of("cni", "none", "kubenet", "custom_cni");

    private AnsibleVariables() {}

    /** Reads a flat map of variables: one of a folder of them, or one that has the version of Kubernetes. */
    public static boolean read(JsonNode node, Reading reading) {
        String file = reading.place().file().replace('\\', '/');
        boolean isObject = node.has("kind") || node.has("apiVersion") || !node.isObject();
        boolean inFolder = file.matches("(?:.*/)?(?:group_vars|host_vars)/.*");
        boolean isNamed =
                KUBERNETES.keySet().stream().anyMatch(key -> node.path(key).isTextual());
        if (isObject || file.matches("(?:.*/)?roles/.*") || (!inFolder && !(isNamed && isFlat(node)))) {
            return false;
        }
        SeenCluster seen = inFolder
                ? reading.clusters().inFolder(file.replaceFirst("/?(?:group_vars|host_vars)/.*$", ""))
                : reading.here();
        boolean any = false;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            any |= variable(node, entry.getKey(), Json.text(entry.getValue()), seen, reading);
        }
        return any;
    }

    /** Values of charts have the same words deeper down; variables of Ansible have words with underscores. */
    private static boolean isFlat(JsonNode node) {
        return node.properties().stream().allMatch(entry -> entry.getKey().matches("[a-z0-9_]+"));
    }

    private static boolean variable(JsonNode node, String key, String value, SeenCluster seen, Reading reading) {
        Optional<String> provider = Optional.ofNullable(KUBERNETES.get(key));
        boolean isOpen = value.contains("{{");
        if (provider.isPresent() && !value.isEmpty()) {
            if (isOpen || !Versions.isVersion(value)) {
                seen.question("%s: %s is computed: which Kubernetes version is it?".formatted(reading.place(), key));
            } else {
                reading.writing(node, key).kubernetes(seen, value, Strength.STATED, "Ansible's " + key);
            }
            if (provider.get().equals("kubeadm")) {
                seen.weakProvider("kubeadm", "Ansible's " + key, reading.place());
            } else {
                seen.provider(provider.get(), "Ansible's " + key, reading.place());
            }
            return true;
        }
        if (key.equals("kube_network_plugin") && !NO_PLUGIN.contains(value) && !value.isEmpty() && !isOpen) {
            reading.addOn(seen, value, "", Strength.STATED, "Ansible's " + key);
            return true;
        }
        String name = key.replaceFirst("_(?:version|tag|enabled)$", "").replace('_', '-');
        if (name.length() == key.length() || !reading.images().knows(name)) {
            return false;
        }
        if (key.endsWith("_enabled")) {
            if (value.equals("true")) {
                reading.addOn(seen, name, "", Strength.STATED, "Ansible's " + key);
            }
            return true;
        }
        reading.writing(node, key).component(seen, name, isOpen ? "" : value, Strength.STATED, "Ansible's " + key);
        return true;
    }
}
