package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.cloud.Eksctl;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.reading.UnitStates;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;

/** Objects that describe whole clusters: of kops, Rancher, Cluster API, eksctl, kubeadm and OpenShift. One kind is told from another of the same name by its API group. */
public final class ClusterObjects {
    private ClusterObjects() {}

    /** Reads an object of one of these groups; false for one that says nothing of versions. */
    public static boolean read(JsonNode object, String kind, String group, Reading reading) {
        return switch (group) {
            case "kops", "kops.k8s.io" -> KopsObjects.read(object, kind, reading);
            case "provisioning.cattle.io", "management.cattle.io" -> rancher(object, kind, reading);
            case "eksctl.io" -> kind.equals("ClusterConfig") && Eksctl.config(object, reading);
            case "kubeadm.k8s.io" -> kubeadm(object, kind, reading);
            case "config.openshift.io", "machineconfiguration.openshift.io", "machine.openshift.io" ->
                openShift(object, kind, reading);
            default -> group.endsWith("cluster.x-k8s.io") && ClusterApi.read(object, kind, reading);
        };
    }

    private static boolean rancher(JsonNode object, String kind, Reading reading) {
        if (kind.equals("NodePool")) {
            return nodePool(object, reading);
        }
        if (!kind.equals("Cluster")) {
            return false;
        }
        JsonNode spec = object.path("spec");
        String shown = Json.text(spec, "displayName");
        SeenCluster seen = reading.cluster(shown.isEmpty() ? Json.text(object, "metadata", "name") : shown);
        reading.clusters().same(Json.text(object, "metadata", "name"), seen.name());
        String running = Json.text(object, "status", "version", "gitVersion");
        String stated = Json.text(spec, "kubernetesVersion");
        for (String config : new String[] {"rke2Config", "k3sConfig", "eksConfig", "aksConfig", "gkeConfig"}) {
            stated = stated.isEmpty() ? Json.text(spec, config, "kubernetesVersion") : stated;
            if (spec.has(config) && !spec.path(config).isNull()) {
                seen.provider(config.replace("Config", ""), "spec." + config, reading.place());
                hosted(spec.path(config), seen, stated.isEmpty() ? running : stated, reading);
            }
        }
        if (spec.has("rancherKubernetesEngineConfig")) {
            seen.provider("rke", "spec.rancherKubernetesEngineConfig", reading.place());
            stated = stated.isEmpty() ? Json.text(spec, "rancherKubernetesEngineConfig", "kubernetesVersion") : stated;
        }
        reading.kubernetes(seen, running, Strength.RUNNING, "Rancher");
        reading.writing(object, "spec", "kubernetesVersion").kubernetes(seen, stated, Strength.STATED, "Rancher");
        for (JsonNode pool : spec.path("rkeConfig").path("machinePools")) {
            int quantity = reading.count(pool, "quantity");
            if (Json.text(pool, "controlPlaneRole").equals("true")) {
                seen.controlPlane(quantity, "");
            } else {
                reading.group(seen, Json.text(pool, "name"), stated, "", quantity);
            }
        }
        if (running.isEmpty() && stated.isEmpty()) {
            seen.question("which Kubernetes version does the cluster %s run? Rancher's object says none"
                    .formatted(seen.name()));
        }
        return true;
    }

    /** The pools of a hosted cluster, each under the name that its provider gives it. */
    private static void hosted(JsonNode config, SeenCluster seen, String version, Reading reading) {
        for (String pools : new String[] {"nodeGroups", "nodePools"}) {
            for (JsonNode pool : config.path(pools)) {
                String own = Json.any(pool, "version", "orchestratorVersion");
                String system = Json.any(pool, "amiType", "imageType", "osType");
                int nodes = Math.max(
                        reading.count(pool, "desiredSize"),
                        Math.max(reading.count(pool, "count"), reading.count(pool, "initialNodeCount")));
                reading.group(
                        seen, Json.any(pool, "nodegroupName", "name"), own.isEmpty() ? version : own, system, nodes);
            }
        }
    }

    /** A pool of RKE, whose nodes have the cluster's version. */
    private static boolean nodePool(JsonNode object, Reading reading) {
        JsonNode spec = object.path("spec");
        SeenCluster seen = reading.cluster(Json.text(spec, "clusterName"));
        int quantity = reading.count(spec, "quantity");
        if (Json.text(spec, "controlPlane").equals("true")) {
            seen.controlPlane(quantity, "");
        } else if (Json.text(spec, "worker").equals("true")) {
            reading.group(seen, Json.text(spec, "hostnamePrefix"), NodeSighting.AS_CLUSTER, "", quantity);
        }
        return true;
    }

    /** kubeadm's own configuration, from a file or out of the ConfigMap {@code kubeadm-config}. */
    static boolean kubeadm(JsonNode object, String kind, Reading reading) {
        if (!kind.matches("ClusterConfiguration|MasterConfiguration")) {
            return kind.matches("InitConfiguration|JoinConfiguration|ClusterStatus|NodeConfiguration");
        }
        String named = Json.text(object, "clusterName");
        SeenCluster seen = reading.cluster(named.equals("kubernetes") ? "" : named);
        seen.weakProvider("kubeadm", "kubeadm's configuration", reading.place());
        reading.writing(object, "kubernetesVersion")
                .kubernetes(seen, Json.text(object, "kubernetesVersion"), Strength.STATED, "kubeadm-config");
        String etcd = Json.text(object, "etcd", "local", "imageTag");
        if (!etcd.isEmpty()) {
            reading.writing(object, "etcd", "local", "imageTag")
                    .component(seen, "etcd", etcd, Strength.STATED, "kubeadm-config");
        } else if (object.path("etcd").has("external")) {
            seen.question("which etcd version runs? kubeadm-config names an external etcd");
        }
        String dns = Json.text(object, "dns", "imageTag");
        if (!dns.isEmpty()) {
            reading.writing(object, "dns", "imageTag")
                    .component(seen, "coredns", dns, Strength.STATED, "kubeadm-config");
        }
        return true;
    }

    private static boolean openShift(JsonNode object, String kind, Reading reading) {
        SeenCluster seen = reading.here();
        String name = Json.text(object, "metadata", "name");
        JsonNode status = object.path("status");
        seen.provider("openshift", "API group of " + kind, reading.place());
        switch (kind) {
            case "ClusterVersion" -> {
                String done = "";
                for (JsonNode entry : status.path("history")) {
                    if (done.isEmpty() && Json.text(entry, "state").equals("Completed")) {
                        done = Json.text(entry, "version");
                    }
                }
                String wanted = Json.text(status, "desired", "version");
                reading.addOn(
                        seen, "openshift", done.isEmpty() ? wanted : done, Strength.RUNNING, "ClusterVersion " + name);
                if (!done.isEmpty() && !wanted.isEmpty() && !done.equals(wanted)) {
                    UnitStates.clusterVersion(object, wanted, seen, reading);
                }
            }
            case "ClusterOperator" -> {
                for (JsonNode version : status.path("versions")) {
                    if (Json.text(version, "name").equals("kube-apiserver")) {
                        reading.kubernetes(seen, Json.text(version, "version"), Strength.RUNNING, "ClusterOperator");
                    } else if (Json.text(version, "name").equals("operator")) {
                        // While an update runs, operators are on both releases: the history of ClusterVersion says
                        // which is whole.
                        reading.addOn(
                                seen,
                                "openshift",
                                Json.text(version, "version"),
                                Strength.HINTED,
                                "ClusterOperator " + name);
                    }
                }
            }
            case "MachineConfigPool" -> {
                if (name.equals("master")) {
                    // Nodes count better, and may be among the inputs as well.
                    seen.attribute("masters", String.valueOf(reading.count(status, "machineCount")));
                } else {
                    group(seen, name, reading.count(status, "machineCount"), reading);
                    UnitStates.machineConfigPool(object, name, seen, reading);
                }
            }
            case "MachineSet" -> group(seen, name, reading.count(object, "spec", "replicas"), reading);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void group(SeenCluster seen, String name, int nodes, Reading reading) {
        if (nodes > 0) {
            seen.add(new NodeSighting(
                    name, "", "Red Hat Enterprise Linux CoreOS", nodes, Strength.HINTED, reading.place()));
        }
    }
}
