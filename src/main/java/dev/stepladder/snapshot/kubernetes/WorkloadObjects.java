package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.reading.UnitStates;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Workloads and pods, by their images. */
public final class WorkloadObjects {
    /** What is put into other workloads' pods, and does not make these a part of itself. */
    private static final Set<String> SIDECARS = Set.of("istio-proxy");

    /** Parts of Kubernetes that are released with it. */
    private static final Set<String> CONTROL_PLANE = Set.of(
            "kube-controller-manager", "kube-scheduler", "cloud-controller-manager", "pause", "etcd-manager-slim");

    private WorkloadObjects() {}

    /** A pod; one that has ended runs nothing. */
    static boolean pod(JsonNode pod, Reading reading) {
        String phase = Json.text(pod, "status", "phase");
        if (!phase.equals("Succeeded") && !phase.equals("Failed")) {
            read(pod, pod, "Pod", reading);
        }
        return true;
    }

    /** A workload with a template of pods. */
    static boolean workload(JsonNode object, String kind, Reading reading) {
        JsonNode spec = object.path("spec");
        boolean isOld = kind.equals("ReplicaSet") && Json.text(spec, "replicas").equals("0");
        if (!isOld && !Json.text(object, "status", "phase").equals("Succeeded")) {
            JsonNode template = spec.has("jobTemplate")
                    ? spec.path("jobTemplate").path("spec").path("template")
                    : spec.path("template");
            read(object, template, kind, reading);
        }
        return true;
    }

    private record Found(String image, Images.Image parts, Optional<String> component) {}

    private static void read(JsonNode object, JsonNode template, String kind, Reading reading) {
        SeenCluster seen = reading.here();
        String namespace = Json.text(object, "metadata", "namespace");
        String where = "%s %s/%s".formatted(kind, namespace, owner(object, kind));
        List<Found> found = new ArrayList<>();
        for (String list : List.of("containers", "initContainers", "ephemeralContainers")) {
            for (JsonNode container : template.path("spec").path(list)) {
                String image = Json.text(container, "image");
                if (image.isEmpty()) {
                    continue;
                }
                Images.Image parts = Images.Image.of(image);
                found.add(new Found(image, parts, reading.images().ofImage(parts, namespace)));
            }
        }
        String labelled = Json.text(object, "metadata", "labels", "app.kubernetes.io/version");
        List<String> main = found.stream()
                .flatMap(each -> each.component().stream())
                .filter(component -> !SIDECARS.contains(component))
                .distinct()
                .toList();
        for (Found each : found) {
            String version =
                    Versions.isVersion(each.parts().version()) ? each.parts().version() : labelled;
            if (each.component().isPresent()) {
                String component = each.component().get();
                UnitStates.workload(object, component, where, seen, reading);
                if (component.equals("kubernetes")) {
                    reading.kubernetes(seen, version, Strength.RUNNING, where);
                } else {
                    seen.component(component, version, Strength.RUNNING, where, reading.place());
                }
            } else if (!isPart(each, main, namespace)) {
                String tag = each.parts().version();
                Other other = new Other(
                        each.parts().name(),
                        tag.isEmpty() ? labelled : tag,
                        where,
                        tag.isEmpty() && each.image().contains("@") ? "the image is named by its digest alone" : "",
                        reading.place());
                reading.images()
                        .partOf(each.parts())
                        .ifPresentOrElse(whole -> seen.part(whole, other), () -> seen.other(other));
            }
        }
    }

    /** The name without what changes from pod to pod. */
    private static String owner(JsonNode object, String kind) {
        String name = Json.text(object, "metadata", "name");
        JsonNode owner = object.path("metadata").path("ownerReferences").path(0);
        if (!kind.equals("Pod") || !owner.has("kind")) {
            return name;
        }
        return Json.text(owner, "name").replaceFirst("-[0-9a-f]{8,10}$", "");
    }

    /** A workload of a component has its helpers with it; others go by their own names. */
    private static boolean isPart(Found each, List<String> main, String namespace) {
        return !main.isEmpty() || (CONTROL_PLANE.contains(each.parts().name()) && !namespace.equals("default"));
    }
}
