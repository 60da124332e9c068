package dev.stepladder.snapshot.recognise;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.snapshot.seen.SeenCluster;
import java.util.List;
import java.util.regex.Pattern;

/** Signs of whose cluster it is, by which outputs give it away. None of them is a default. */
public final class ProviderSigns {
    private record Suffix(Pattern form, String provider) {}

    private static final List<Suffix> SUFFIXES = List.of(
            new Suffix(Pattern.compile(".*-eks-[0-9]+-[0-9]+(-[0-9]+)?"), "eks-anywhere"),
            new Suffix(Pattern.compile(".*-eks-?[0-9a-f]*"), "eks"),
            new Suffix(Pattern.compile(".*-gke\\.?[0-9.]*"), "gke"),
            new Suffix(Pattern.compile(".*[+-]k3s[0-9.]*"), "k3s"),
            new Suffix(Pattern.compile(".*[+-]rke2r?[0-9.]*"), "rke2"),
            new Suffix(Pattern.compile(".*[+-]k0s.*"), "k0s"),
            new Suffix(Pattern.compile(".*\\+IKS.*"), "iks"),
            new Suffix(Pattern.compile(".*-aliyun.*"), "ack"),
            new Suffix(Pattern.compile(".*-tke.*"), "tke"),
            new Suffix(Pattern.compile(".*-vke.*"), "volcengine-vke"),
            new Suffix(Pattern.compile(".*-r[0-9]+-[0-9]+\\.[0-9.]+"), "cce"),
            new Suffix(Pattern.compile(".*-mirantis-.*"), "mke"),
            new Suffix(Pattern.compile(".*\\+[0-9a-f]{7}"), "openshift"),
            new Suffix(Pattern.compile(".*[+-]vmware.*"), "tanzu"));

    /** How keys of labels begin that only one provider's nodes have. */
    private static final List<List<String>> LABELS = List.of(
            List.of("eks.amazonaws.com/", "eks"),
            List.of("alpha.eksctl.io/", "eks"),
            List.of("cloud.google.com/gke-", "gke"),
            List.of("kubernetes.azure.com/", "aks"),
            List.of("kops.k8s.io/", "kops"),
            List.of("node.openshift.io/", "openshift"),
            List.of("extensions.talos.dev/", "talos"),
            List.of("microk8s.io/", "microk8s"),
            List.of("minikube.k8s.io/", "minikube"),
            List.of("doks.digitalocean.com/", "doks"),
            List.of("lke.linode.com/", "lke"),
            List.of("k8s.scaleway.com/", "kapsule"),
            List.of("oke.oraclecloud.com/", "oke"),
            List.of("oci.oraclecloud.com/", "oke"),
            List.of("node.k0sproject.io/", "k0s"),
            List.of("vke.vultr.com/", "vke"),
            List.of("ibm-cloud.kubernetes.io/", "iks"),
            List.of("alibabacloud.com/nodepool-id", "ack"),
            List.of("ack.aliyun.com", "ack"),
            List.of("node.exoscale.net/", "sks"),
            List.of("run.tanzu.vmware.com/", "tanzu"),
            List.of("worker.gardener.cloud/", "gardener"),
            List.of("node.kubernetes.io/microk8s-", "microk8s"));

    private ProviderSigns() {}

    /** By what a version ends in. */
    public static void ofVersion(String version, SeenCluster seen, Place place) {
        SUFFIXES.stream()
                .filter(suffix -> suffix.form().matcher(version).matches())
                .findFirst()
                .ifPresent(suffix -> seen.provider(suffix.provider(), "version " + version, place));
    }

    /** By the key of a node's label. */
    public static void ofLabel(String key, SeenCluster seen, Place place) {
        LABELS.stream()
                .filter(label -> key.startsWith(label.get(0)))
                .findFirst()
                .ifPresent(label -> seen.provider(label.get(1), "label " + key, place));
    }

    /** By a node's {@code providerID}: its beginning alone, since the rest names accounts. */
    public static void ofProviderId(String id, SeenCluster seen, Place place) {
        String scheme = id.replaceFirst(":.*$", "");
        switch (scheme) {
            case "k3s" -> seen.provider("k3s", "providerID k3s", place);
            case "kind" -> seen.provider("kind", "providerID kind", place);
            case "digitalocean" -> seen.provider("doks", "providerID digitalocean", place);
            default -> {
                if (scheme.equals("azure") && id.matches("(?i).*/resourceGroups/MC_.*")) {
                    seen.provider("aks", "providerID azure, resource group MC_", place);
                }
            }
        }
    }

    /** By the image that a node reports. */
    public static void ofSystem(String image, SeenCluster seen, Place place) {
        if (image.startsWith("Talos")) {
            seen.provider("talos", "nodes run " + image, place);
        } else if (image.startsWith("Red Hat Enterprise Linux CoreOS")) {
            seen.provider("openshift", "nodes run Red Hat Enterprise Linux CoreOS", place);
        }
    }
}
