package dev.stepladder.snapshot.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.reading.UnitStates;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Sighting;
import dev.stepladder.snapshot.seen.Strength;
import java.util.ArrayList;
import java.util.List;

/** What {@code aws eks describe-*} and {@code aws lambda list-functions} print. */
public final class Aws {
    /** What is open where EKS makes nodes by itself. */
    public static final String AUTO_MODE =
            "which nodes does EKS Auto Mode run in %s (%s)? Add the output of kubectl get nodes -o json";

    private Aws() {}

    public static boolean read(JsonNode node, Reading reading) {
        JsonNode addOn = node.path("addon");
        JsonNode group = node.path("nodegroup");
        JsonNode profile = node.path("fargateProfile");
        if (node.path("cluster").has("version") && !node.path("cluster").has("agentPoolProfiles")) {
            return cluster(node.path("cluster"), reading, "name", "version", "arn");
        } else if (addOn.has("addonVersion") || addOn.has("addonName")) {
            SeenCluster seen = reading.cluster(Json.text(addOn, "clusterName"));
            seen.provider("eks", "aws eks describe-addon", reading.place());
            reading.addOn(
                    seen,
                    Json.text(addOn, "addonName"),
                    Json.text(addOn, "addonVersion"),
                    Strength.RUNNING,
                    "add-on of EKS");
            String name = Json.text(addOn, "addonName");
            UnitStates.word(addOn, name, name, "", seen, reading);
        } else if (group.has("nodegroupName")) {
            SeenCluster seen = reading.cluster(Json.text(group, "clusterName"));
            seen.provider("eks", "aws eks describe-nodegroup", reading.place());
            // A group of an image of the user's own has the image in the place of its release.
            String release = Json.text(group, "releaseVersion");
            reading.group(
                    seen,
                    Json.text(group, "nodegroupName"),
                    Json.text(group, "version"),
                    release.startsWith("ami-") ? release : Json.text(group, "amiType"),
                    reading.count(group, "scalingConfig", "desiredSize"));
            UnitStates.group(group, Json.text(group, "nodegroupName"), "", seen, reading);
        } else if (profile.has("fargateProfileName")) {
            SeenCluster seen = reading.cluster(Json.text(profile, "clusterName"));
            seen.provider("eks", "aws eks describe-fargate-profile", reading.place());
            seen.attribute("fargate", "true");
        } else if (node.path("Functions").isArray()) {
            node.path("Functions")
                    .forEach(function -> function(
                            Json.text(function, "FunctionName"),
                            Json.text(function, "Runtime"),
                            Json.text(function.path("Architectures").path(0)),
                            reading.here(),
                            reading));
        } else {
            return names(node, reading) || isAboutNothingThatRuns(node, reading);
        }
        return true;
    }

    /** Lists of names alone: each is something that runs, in a version that another output may show. */
    private static boolean names(JsonNode node, Reading reading) {
        if (node.size() != 1) {
            return false;
        }
        SeenCluster seen = reading.clusters().inNoFolder();
        if (node.path("addons").path(0).isTextual()) {
            node.path("addons")
                    .forEach(name -> reading.addOn(seen, name.asText(), "", Strength.RUNNING, "aws eks list-addons"));
        } else if (node.path("nodegroups").path(0).isTextual()) {
            node.path("nodegroups").forEach(name -> reading.group(seen, name.asText(), "", "", 0));
        } else if (node.path("fargateProfileNames").path(0).isTextual()) {
            seen.attribute("fargate", "true");
        } else if (node.path("clusters").path(0).isTextual()) {
            List<String> names = new ArrayList<>();
            node.path("clusters").forEach(name -> names.add(name.asText()));
            seen.question("which of the clusters %s are meant (%s)? Add the output of aws eks describe-cluster of each"
                    .formatted(String.join(", ", names), reading.place()));
        } else {
            return false;
        }
        seen.provider("eks", "aws eks list", reading.place());
        return true;
    }

    /** What EKS and EC2 offer. The names of images say what node groups of them run. */
    private static boolean isAboutNothingThatRuns(JsonNode node, Reading reading) {
        for (JsonNode image : node.path("Images")) {
            String name = Json.text(image, "Name");
            boolean isWindows = Json.text(image, "Platform").equals("windows");
            reading.clusters()
                    .image(
                            Json.text(image, "ImageId"),
                            isWindows && !name.contains("indows") ? "Windows " + name : name);
        }
        return node.path("addons").path(0).has("addonVersions")
                || node.path("Images").path(0).has("ImageId")
                || node.path("clusterVersions").isArray();
    }

    static boolean cluster(JsonNode cluster, Reading reading, String name, String version, String arn) {
        SeenCluster seen = reading.cluster(Json.text(cluster, name));
        seen.provider("eks", "aws eks describe-cluster", reading.place());
        String[] parts = Json.text(cluster, arn).split(":", -1);
        seen.region(parts.length > 3 ? parts[3] : "");
        JsonNode compute = cluster.path("computeConfig");
        if (Json.text(compute, "enabled").equals("true")) {
            seen.question(AUTO_MODE.formatted(seen.name(), reading.place()));
        }
        reading.kubernetes(seen, Json.text(cluster, version), Strength.RUNNING, "");
        UnitStates.word(cluster, "kubernetes", "kubernetes", "", seen, reading);
        return true;
    }

    /** Functions out of container images have no runtime that ends, and none that could be upgraded. */
    static void function(String name, String runtime, String architecture, SeenCluster seen, Reading reading) {
        if (runtime.isEmpty()) {
            seen.other(new Other("lambda " + name, "", "list-functions", "a container image", reading.place()));
        } else {
            seen.add(new Sighting(
                    "lambda",
                    name,
                    runtime + "-" + (architecture.isEmpty() ? "x86_64" : architecture),
                    Strength.RUNNING,
                    "",
                    reading.place()));
        }
    }
}
