package dev.stepladder.snapshot.recognise;

import java.util.Optional;
import java.util.Set;

/** What the name of a chart says of the component that it installs, and of the versions that it has. */
public final class ChartNames {
    /** Charts whose own version is that of what they install. */
    private static final Set<String> NAMES_APP_VERSION = Set.of(
            "cert-manager",
            "karpenter",
            "karpenter-crd",
            "istiod",
            "base",
            "gateway",
            "cni",
            "tigera-operator",
            "rook-ceph",
            "kube-prometheus-stack",
            "cilium");

    /** Charts that are the component themselves; their app version is that of one of their parts. */
    private static final Set<String> IS_COMPONENT = Set.of("kube-prometheus-stack");

    /** Charts that install a part of a component whose main chart or image is known by itself. */
    private static final Set<String> PARTS = Set.of("karpenter-crd", "rke2-calico-crd", "istio-base");

    /** Charts that install what istiod needs, and have names that other charts may have. */
    private static final Set<String> OF_ISTIO = Set.of("base", "cni", "ztunnel");

    private ChartNames() {}

    /**
     * The component that a chart installs. The project's chart was called as the one of NGINX is until 2020; its controller was below 1.0 then, and NGINX's own
     * never was.
     */
    public static Optional<String> component(String chart, String appVersion, Images images) {
        boolean ofProject = chart.equals("nginx-ingress-controller")
                || (chart.equals("nginx-ingress") && appVersion.matches("v?0\\..*"));
        return ofProject ? Optional.of("ingress-nginx").filter(images::knows) : images.ofChart(chart);
    }

    /** The component that a chart is a part of. */
    public static Optional<String> partOf(String chart) {
        return Optional.of("istio").filter(istio -> OF_ISTIO.contains(chart));
    }

    public static boolean namesAppVersion(String chart) {
        return NAMES_APP_VERSION.contains(chart);
    }

    public static boolean isComponent(String chart) {
        return IS_COMPONENT.contains(chart);
    }

    public static boolean isPartOfCovered(String chart) {
        return PARTS.contains(chart);
    }
}
