package dev.stepladder.snapshot.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What labels and annotations say of a node. Values are asked for by key; an empty one is none. */
public final class NodeLabels {
    /** Labels that name a node's group, the most specific first. */
    private static final List<String> GROUPS = List.of(
            "karpenter.sh/nodepool",
            "karpenter.sh/provisioner-name",
            "eks.amazonaws.com/nodegroup",
            "alpha.eksctl.io/nodegroup-name",
            "cloud.google.com/gke-nodepool",
            "kubernetes.azure.com/agentpool",
            "agentpool",
            "kops.k8s.io/instancegroup",
            "node.kubernetes.io/instancegroup",
            "doks.digitalocean.com/node-pool",
            "cluster.x-k8s.io/deployment-name",
            "cluster.x-k8s.io/pool-name",
            "topology.cluster.x-k8s.io/deployment-name",
            "rke.cattle.io/pool-name",
            "cattle.io/pool",
            "machine.openshift.io/machineset",
            "node.cluster.x-k8s.io/pool",
            "worker.gardener.cloud/pool",
            "k8s.scaleway.com/pool-name",
            "vke.vultr.com/node-pool",
            "lke.linode.com/pool-id",
            "ibm-cloud.kubernetes.io/worker-pool-name",
            "alibabacloud.com/nodepool-id",
            "node.exoscale.net/nodepool-id",
            "node-pool",
            "nodepool");

    private static final List<String> CONTROL_PLANE = List.of(
            "node-role.kubernetes.io/control-plane",
            "node-role.kubernetes.io/controlplane",
            "node-role.kubernetes.io/master",
            "node.kubernetes.io/microk8s-controlplane");

    private NodeLabels() {}

    /** The group of a node, by labels, or by the annotations of Cluster API and OpenShift; {@code nodes} where nothing names it. */
    public static String group(UnaryOperator<String> labels, UnaryOperator<String> annotations) {
        return GROUPS.stream()
                .map(labels)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> machineSet(annotations))
                .orElse("nodes");
    }

    /** The set that owns a node's machine. */
    private static Optional<String> machineSet(UnaryOperator<String> annotations) {
        String owner = annotations.apply("cluster.x-k8s.io/owner-name");
        if (!owner.isEmpty()) {
            return Optional.of(owner.replaceFirst("-[a-z0-9]{5,10}$", ""));
        }
        String machine = annotations.apply("machine.openshift.io/machine");
        return Optional.of(machine.replaceFirst("^.*/", "").replaceFirst("-[a-z0-9]{5}$", ""))
                .filter(name -> !name.isEmpty());
    }

    /** The heading of a label's column in a table of {@code kubectl get nodes -L}. */
    public static String heading(String label) {
        return label.substring(label.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    /** The keys of labels that mark a control-plane node, whatever their value. */
    public static List<String> controlPlaneKeys() {
        return CONTROL_PLANE;
    }
}
