package dev.stepladder.snapshot.recognise;

import dev.stepladder.matrix.Matrices;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which component a container image or a chart belongs to, by the names that the matrices give.
 *
 * <p>A registry may stand before a name, with a path of its own, and mirrors write the path into the name: {@code rancher/mirrored-coredns-coredns} is {@code
 * coredns/coredns}. The components of a cluster's own namespace are recognised there only: an application's etcd is not the cluster's.
 */
public final class Images {
    /** What the cluster itself runs, and applications run as well. */
    private static final Set<String> OF_THE_CLUSTER = Set.of("etcd", "coredns", "kube-proxy", "vpc-cni");

    /** Names of images that others' images begin with as well. */
    private static final Set<String> GENERAL = Set.of("pilot", "proxyv2", "etcd");

    /** Names that the matrices don't give, of images whose component they have. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("kube-apiserver", "kubernetes"),
            Map.entry("hyperkube", "kubernetes"),
            Map.entry("nginx-ingress-controller-amd64", "ingress-nginx"),
            Map.entry("ingress-nginx-controller", "ingress-nginx"),
            Map.entry("nginx-ingress-controller", "ingress-nginx"),
            Map.entry("ingress-controller-nginx", "ingress-nginx"),
            Map.entry("istio-pilot", "istio"),
            Map.entry("istio-proxyv2", "istio-proxy"),
            Map.entry("metrics-server-amd64", "metrics-server"),
            Map.entry("k8s-metrics-server", "metrics-server"),
            Map.entry("aws-alb-ingress-controller", "aws-load-balancer-controller"));

    /** Images that have the name of one component and are another: RKE2's scales CoreDNS by the number of nodes. */
    private static final Set<String> OTHERS = Set.of("hardened-cluster-autoscaler");

    private final Matrices matrices;

    public Images(Matrices matrices) {
        this.matrices = matrices;
    }

    /**
     * An image taken apart.
     *
     * @param path without the tag
     * @param version the tag without what packagers put before the number; empty where there is only a digest
     */
    public record Image(String path, String version) {
        /** The last part of the path. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Takes an image apart: {@code registry:5000/eks/coredns:v1.8.4-eksbuild.1}. */
        public static Image of(String image) {
            String named = image.replaceFirst("@.*$", "");
            int colon = named.lastIndexOf(':');
            boolean tagged = colon > named.lastIndexOf('/');
            String tag = tagged ? named.substring(colon + 1) : "";
            return new Image(
                    tagged ? named.substring(0, colon) : named,
                    tag.replaceFirst("^(?:nginx|release|helm)-(?=v?[0-9])", ""));
        }
    }

    /**
     * The component that an image runs.
     *
     * @param namespace where; empty if the output doesn't say
     */
    public Optional<String> ofImage(Image image, String namespace) {
        String path = "/" + image.path();
        String plain = image.name().replaceFirst("^(?:mirrored-|hardened-)", "");
        if (OTHERS.contains(image.name())) {
            return Optional.empty();
        }
        Optional<String> known = matrices.components().values().stream()
                .filter(component -> component.profile().images().stream().anyMatch(name -> isNamed(name, path, plain)))
                .map(component -> component.name().text())
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(plain)))
                .filter(component -> matrices.component(component).isPresent());
        boolean foreign = known.filter(OF_THE_CLUSTER::contains).isPresent()
                && !namespace.isEmpty()
                && !namespace.equals("kube-system");
        return foreign ? Optional.empty() : known;
    }

    /** Whether an image is what the matrix calls so: {@code calico/node} is also {@code calico-node}. */
    private static boolean isNamed(String name, String path, String plain) {
        String dashed = name.replace('/', '-');
        return path.endsWith("/" + name)
                || plain.equals(dashed)
                || plain.equals(name)
                || plain.equals(dashed + "-" + dashed);
    }

    /** The component that an image is a part of by its name, such as its webhook or its own init container. */
    public Optional<String> partOf(Image image) {
        String folders = ("/" + image.path()).replaceFirst("/[^/]*$", "/");
        String plain = image.name().replaceFirst("^(?:mirrored-|hardened-)", "");
        return matrices.components().values().stream()
                .filter(component -> !component.profile().images().isEmpty()
                        && !OF_THE_CLUSTER.contains(component.name().text()))
                .filter(component -> plain.startsWith(component.name() + "-")
                        || folders.contains("/" + component.name() + "/")
                        || component.profile().images().stream()
                                .anyMatch(name ->
                                        !GENERAL.contains(name) && plain.startsWith(name.replace('/', '-') + "-")))
                .map(component -> component.name().text())
                .findFirst();
    }

    /** The component that a chart of this name installs; distributions put their own name before it. */
    public Optional<String> ofChart(String name) {
        String plain = name.replaceFirst("^(?:rke2-|k3s-|mirrored-)", "");
        return matrices.components().values().stream()
                .filter(component -> component.profile().charts().contains(plain)
                        || (!plain.equals(name) && component.name().text().equals(plain)))
                .map(component -> component.name().text())
                .findFirst();
    }

    /** The name of a chart such as {@code cert-manager-v1.11.0}. */
    public static String chartName(String chart) {
        return chart.replaceFirst("-v?[0-9]+\\..*$", "").replaceFirst("-v?[0-9]+$", "");
    }

    /** Whether the matrices have a component of this name. */
    public boolean knows(String component) {
        return matrices.component(component).isPresent();
    }
}
