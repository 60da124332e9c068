package dev.stepladder.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.version.Version;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Kubernetes objects: nodes by their group, workloads by their images, and those of kops.
 *
 * <p>Nodes are counted over a whole file before a group is told; a group in the middle of an upgrade is told by its oldest kubelet, since that is the one
 * that rules bind.
 */
final class KubernetesObjects {
    private static final List<String> GROUP_LABELS = List.of(
            "eks.amazonaws.com/nodegroup",
            "alpha.eksctl.io/nodegroup-name",
            "kops.k8s.io/instancegroup",
            "karpenter.sh/nodepool",
            "node.kubernetes.io/instancegroup");

    private final Sightings seen;
    private final Images images;
    private final Map<String, NodeGroup> groups = new LinkedHashMap<>();
    private int masters;
    private final TreeSet<String> zones = new TreeSet<>();

    KubernetesObjects(Sightings seen, Images images) {
        this.seen = seen;
        this.images = images;
    }

    private record NodeGroup(String oldest, String system, int nodes) {}

    /** Reads an object or a list of them; false for one that tells nothing of versions. */
    boolean read(JsonNode object, String from) {
        String kind = Trees.text(object, "kind");
        if (object.path("items").isArray()) {
            boolean known = object.path("items").isEmpty();
            for (JsonNode item : object.path("items")) {
                known |= read(item, from);
            }
            return known;
        }
        switch (kind) {
            case "Node" -> node(object);
            case "Deployment", "DaemonSet", "StatefulSet" ->
                workload(object.path("spec").path("template"), from);
            case "Pod" -> workload(object, from);
            case "Cluster" -> kopsCluster(object, from);
            case "InstanceGroup" -> kopsGroup(object);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void node(JsonNode node) {
        JsonNode labels = node.path("metadata").path("labels");
        JsonNode info = node.path("status").path("nodeInfo");
        if (Trees.text(labels, "eks.amazonaws.com/compute-type").equals("fargate")) {
            seen.attribute("fargate", "true");
            return;
        }
        if (labels.has("node-role.kubernetes.io/control-plane") || labels.has("node-role.kubernetes.io/master")) {
            masters++;
            zones.add(Trees.text(labels, "topology.kubernetes.io/zone"));
            return;
        }
        String group = GROUP_LABELS.stream()
                .map(label -> Trees.text(labels, label))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("nodes");
        String kubelet = minor(Trees.text(info, "kubeletVersion"));
        String system = OperatingSystem.ofImage(Trees.text(info, "osImage"));
        groups.merge(
                group,
                new NodeGroup(kubelet, system, 1),
                (all, one) -> new NodeGroup(older(all.oldest(), one.oldest()), all.system(), all.nodes() + 1));
    }

    /** {@code 1.21} of {@code v1.21.14-eks-ba74326}. */
    private static String minor(String version) {
        return version.replaceFirst("^v?([0-9]+\\.[0-9]+).*$", "$1");
    }

    private static String older(String one, String other) {
        return Version.of(one).compareTo(Version.of(other)) <= 0 ? one : other;
    }

    private void workload(JsonNode template, String from) {
        Collection<JsonNode> containers = template.path("spec").findValues("image");
        for (JsonNode image : containers) {
            images.ofImage(image.asText())
                    .ifPresent(known ->
                            seen.add(new Sighting(known.component(), known.component(), known.version(), 0, from)));
        }
    }

    private void kopsCluster(JsonNode cluster, String from) {
        seen.attribute("provider", "kops");
        seen.name(Trees.text(cluster, "metadata", "name"), from);
        seen.add(new Sighting("kubernetes", "kubernetes", Trees.text(cluster, "spec", "kubernetesVersion"), 0, from));
        String etcd = Trees.text(cluster.path("spec").path("etcdClusters").path(0), "version");
        if (!etcd.isEmpty()) {
            seen.add(new Sighting("etcd", "etcd", etcd, 0, from));
        }
    }

    private void kopsGroup(JsonNode group) {
        if (Trees.text(group, "spec", "role").matches("Master|ControlPlane")) {
            masters += group.path("spec").path("minSize").asInt(1);
            group.path("spec").path("subnets").forEach(subnet -> zones.add(subnet.asText()));
        }
    }

    /** Tells what a whole file has said of nodes. */
    void finish(String from) {
        groups.forEach((name, group) ->
                seen.add(new Sighting("node", name, group.oldest() + "-" + group.system(), group.nodes(), from)));
        groups.clear();
        zones.remove("");
        if (masters > 0) {
            seen.attribute("masters", String.valueOf(masters));
            if (!zones.isEmpty()) {
                seen.attribute("zones", String.valueOf(zones.size()));
            }
        }
    }
}
