package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.ChartNames;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.List;

/** Custom resource definitions and API services: they show that a product is there, seldom in which version. */
public final class Definitions {
    /** How API groups end, and whose they are. */
    private static final List<List<String>> OWNERS = List.of(
            List.of("cert-manager.io", "cert-manager"),
            List.of("certmanager.k8s.io", "cert-manager"),
            List.of("postgresql.cnpg.io", "cloudnative-pg"),
            List.of("longhorn.io", "longhorn"),
            List.of("ceph.rook.io", "rook"),
            List.of("tekton.dev", "tekton"),
            List.of("crossplane.io", "crossplane"),
            List.of("strimzi.io", "strimzi"),
            List.of("linkerd.io", "linkerd"),
            List.of("projectcontour.io", "contour"),
            List.of("nvidia.com", "gpu-operator"),
            List.of("gateway.nginx.org", "nginx-gateway-fabric"),
            List.of("k8s.nginx.org", "nginx-ingress"),
            List.of("serving.knative.dev", "knative-serving"),
            List.of("knative.dev", "knative"),
            List.of("serving.kserve.io", "kserve"),
            List.of("istio.io", "istio"),
            List.of("projectcalico.org", "calico"),
            List.of("karpenter.k8s.aws", "karpenter"),
            List.of("karpenter.sh", "karpenter"),
            List.of("elbv2.k8s.aws", "aws-load-balancer-controller"),
            List.of("vpcresources.k8s.aws", "vpc-cni"),
            List.of("crd.k8s.amazonaws.com", "vpc-cni"),
            List.of("metrics.k8s.io", "metrics-server"),
            List.of("cilium.io", "cilium"),
            List.of("traefik.io", "traefik"),
            List.of("traefik.containo.us", "traefik"),
            List.of("monitoring.coreos.com", "prometheus-operator"),
            List.of("toolkit.fluxcd.io", "flux"),
            List.of("external-secrets.io", "external-secrets"),
            List.of("kyverno.io", "kyverno"),
            List.of("gatekeeper.sh", "gatekeeper"),
            List.of("velero.io", "velero"),
            List.of("keda.sh", "keda"),
            List.of("snapshot.storage.k8s.io", "external-snapshotter"),
            List.of("gateway.networking.k8s.io", "gateway-api"));

    private Definitions() {}

    static boolean customResource(JsonNode object, Reading reading) {
        String group = Json.text(object, "spec", "group");
        JsonNode labels = object.path("metadata").path("labels");
        JsonNode annotations = object.path("metadata").path("annotations");
        String labelled = Json.text(labels, "app.kubernetes.io/version");
        String bundle = Json.text(annotations, "gateway.networking.k8s.io/bundle-version");
        String chart = Json.text(labels, "helm.sh/chart");
        String name = Images.chartName(chart);
        boolean ofChart =
                !labelled.isEmpty() && chart.equals(name + "-" + labelled) && !ChartNames.namesAppVersion(name);
        String version = labelled.isEmpty() || ofChart ? bundle : labelled;
        if (group.equals("argoproj.io")) {
            add(argo(Json.text(object, "spec", "names", "kind")), version, "definitions of " + group, reading);
        } else {
            add(group, version, "definitions of " + group, reading);
        }
        return true;
    }

    /** Argo's products share a group. */
    private static String argo(String kind) {
        if (kind.matches("Application|ApplicationSet|AppProject")) {
            return "argo-cd";
        }
        return kind.matches(".*Workflow.*")
                ? "argo-workflows"
                : kind.matches("Event.*|Sensor") ? "argo-events" : "argo-rollouts";
    }

    /** An API that a service of the cluster answers; those of the API server itself have none. */
    static boolean apiService(JsonNode object, Reading reading) {
        String service = Json.text(object, "spec", "service", "name");
        if (!service.isEmpty()) {
            String group = Json.text(object, "spec", "group");
            boolean ofKeda = service.startsWith("keda-");
            add(
                    group.equals("metrics.k8s.io") ? group : ofKeda ? "keda" : service,
                    "",
                    "APIService of " + group,
                    reading);
        }
        return true;
    }

    private static void add(String group, String version, String where, Reading reading) {
        SeenCluster seen = reading.here();
        String owner = OWNERS.stream()
                .filter(each -> group.equals(each.get(0)) || group.endsWith("." + each.get(0)))
                .map(each -> each.get(1))
                .findFirst()
                .orElse(group);
        if (reading.images().knows(owner)) {
            String known = Versions.isVersion(version) ? version : "";
            seen.component(owner, known, Strength.HINTED, where, reading.place());
        } else if (!group.endsWith("x-k8s.io") && !group.isEmpty()) {
            seen.other(new Other(owner, version, where, "", reading.place()));
        }
    }
}
