package dev.stepladder.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.yaml.InputFile;
import java.util.List;

/**
 * Reads one output, whichever of the known ones it is.
 *
 * <p>An output is known by its shape, so that nobody has to say which file is what: Kubernetes objects by their kind, all else by keys that no other
 * output has.
 */
final class OutputReader {
    private static final String KNOWN =
            "kubectl get nodes|deployments|daemonsets|pods -o json, kubectl version -o json, aws eks describe-cluster|describe-addon|describe-nodegroup,"
                    + " aws lambda list-functions, eksctl get nodegroup -o json, kops get cluster|instancegroups -o yaml, helm list -o json,"
                    + " istioctl version -o json";

    private final Sightings seen;
    private final Images images;
    private final KubernetesObjects objects;
    private final Diagnostics problems;

    OutputReader(Sightings seen, Images images, Diagnostics problems) {
        this.seen = seen;
        this.objects = new KubernetesObjects(seen, images);
        this.images = images;
        this.problems = problems;
    }

    /** Reads all of a file; one that holds nothing known is reported. */
    void read(InputFile file) {
        List<JsonNode> documents = Trees.of(file, problems);
        boolean known = false;
        for (JsonNode document : documents) {
            known |= read(document, file.name());
        }
        objects.finish(file.name());
        if (!known && !documents.isEmpty()) {
            problems.error(Place.of(file.name()), "not an output that can be read", "known are " + KNOWN, "");
        }
    }

    private boolean read(JsonNode node, String from) {
        if (node.isArray()) {
            boolean known = node.isEmpty();
            for (JsonNode each : node) {
                known |= read(each, from);
            }
            return known;
        }
        if (node.has("kind")) {
            return objects.read(node, from);
        }
        return aws(node, from) || eksctl(node, from) || helm(node, from) || versions(node, from);
    }

    private boolean aws(JsonNode node, String from) {
        JsonNode cluster = node.path("cluster");
        JsonNode addon = node.path("addon");
        JsonNode group = node.path("nodegroup");
        if (cluster.has("version")) {
            seen.name(Trees.text(cluster, "name"), from);
            seen.attribute("provider", "eks");
            seen.add(new Sighting("kubernetes", "kubernetes", Trees.text(cluster, "version"), 0, from));
        } else if (addon.has("addonVersion")) {
            String name = Trees.text(addon, "addonName");
            seen.name(Trees.text(addon, "clusterName"), from);
            seen.add(new Sighting(name, name, Trees.text(addon, "addonVersion"), 0, from));
        } else if (group.has("nodegroupName")) {
            seen.name(Trees.text(group, "clusterName"), from);
            seen.add(new Sighting(
                    "node",
                    Trees.text(group, "nodegroupName"),
                    Trees.text(group, "version") + "-" + OperatingSystem.ofAmiType(Trees.text(group, "amiType")),
                    group.path("scalingConfig").path("desiredSize").asInt(),
                    from));
        } else if (node.path("Functions").isArray()) {
            for (JsonNode function : node.path("Functions")) {
                function(function, from);
            }
        } else {
            return false;
        }
        return true;
    }

    /** Functions out of container images have no runtime, and nothing to upgrade here. */
    private void function(JsonNode function, String from) {
        String runtime = Trees.text(function, "Runtime");
        String architecture = Trees.text(function.path("Architectures").path(0));
        if (!runtime.isEmpty()) {
            seen.add(new Sighting(
                    "lambda",
                    Trees.text(function, "FunctionName"),
                    runtime + "-" + (architecture.isEmpty() ? "x86_64" : architecture),
                    0,
                    from));
        }
    }

    private boolean eksctl(JsonNode node, String from) {
        if (!node.has("StackName") || !node.has("DesiredCapacity")) {
            return false;
        }
        seen.name(Trees.text(node, "Cluster"), from);
        seen.attribute("provider", "eks");
        seen.add(new Sighting(
                "node",
                Trees.text(node, "Name"),
                Trees.text(node, "Version") + "-" + OperatingSystem.ofAmiType(Trees.text(node, "ImageID")),
                node.path("DesiredCapacity").asInt(),
                from));
        return true;
    }

    private boolean helm(JsonNode node, String from) {
        if (!node.has("chart") || !node.has("app_version")) {
            return false;
        }
        images.ofChart(Trees.text(node, "chart"))
                .ifPresent(component ->
                        seen.add(new Sighting(component, component, Trees.text(node, "app_version"), 0, from)));
        return true;
    }

    /** Of {@code kubectl version} and {@code istioctl version}. */
    private boolean versions(JsonNode node, String from) {
        String server = Trees.text(node, "serverVersion", "gitVersion");
        String pilot = Trees.text(node.path("meshVersion").path(0), "Info", "version");
        if (!server.isEmpty()) {
            seen.add(new Sighting("kubernetes", "kubernetes", server, 0, from));
        }
        if (!pilot.isEmpty()) {
            seen.add(new Sighting("istio", "istio", pilot, 0, from));
            String proxy = Trees.text(node.path("dataPlaneVersion").path(0), "IstioVersion");
            if (!proxy.isEmpty()) {
                seen.add(new Sighting("istio-proxy", "istio-proxy", proxy, 0, from));
            }
        }
        return !server.isEmpty() || !pilot.isEmpty();
    }
}
