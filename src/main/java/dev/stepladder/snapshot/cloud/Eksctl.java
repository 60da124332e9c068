package dev.stepladder.snapshot.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.List;

/** What {@code eksctl get} prints, and the files that eksctl makes clusters from. */
public final class Eksctl {
    private Eksctl() {}

    /** A ClusterConfig. Versions that eksctl is to choose, such as {@code latest}, are open. */
    public static boolean config(JsonNode config, Reading reading) {
        SeenCluster seen = reading.cluster(Json.text(config, "metadata", "name"));
        String version = Json.text(config, "metadata", "version");
        seen.provider("eks", "eksctl's ClusterConfig", reading.place());
        seen.region(Json.text(config, "metadata", "region"));
        reading.writing(config, "metadata", "version").kubernetes(seen, version, Strength.STATED, "ClusterConfig");
        if (version.isEmpty()) {
            seen.question("which Kubernetes version does the cluster run? Its ClusterConfig leaves it to eksctl");
        }
        for (String list : List.of("managedNodeGroups", "nodeGroups")) {
            for (JsonNode group : config.path(list)) {
                String own = Json.text(group, "version");
                String ami = Json.any(group, "amiFamily", "ami");
                reading.writing(group, "version")
                        .group(
                                seen,
                                Json.text(group, "name"),
                                own.isEmpty() || !Versions.isVersion(own) ? version : own,
                                ami,
                                nodes(group));
            }
        }
        for (JsonNode addOn : config.path("addons")) {
            reading.writing(addOn, "version")
                    .addOn(
                            seen,
                            Json.text(addOn, "name"),
                            Json.text(addOn, "version"),
                            Strength.STATED,
                            "add-on of the ClusterConfig");
        }
        if (Json.text(config, "autoModeConfig", "enabled").equals("true")) {
            seen.question(Aws.AUTO_MODE.formatted(seen.name(), reading.place()));
        }
        if (!config.path("fargateProfiles").isEmpty()) {
            seen.attribute("fargate", "true");
        }
        return true;
    }

    private static int nodes(JsonNode group) {
        return Math.max(Json.count(group, "desiredCapacity"), Json.count(group, "minSize"));
    }

    /** An entry of {@code eksctl get cluster|nodegroup|addon|fargateprofile -o json}; keys were in lower case once. */
    public static boolean listed(JsonNode node, Reading reading) {
        String cluster = Json.any(node, "Cluster", "cluster");
        if (node.has("StackName") && node.has("DesiredCapacity")) {
            SeenCluster seen = reading.cluster(cluster);
            seen.provider("eks", "eksctl get nodegroup", reading.place());
            reading.group(
                    seen,
                    Json.text(node, "Name"),
                    Json.text(node, "Version"),
                    Json.text(node, "ImageID"),
                    Json.count(node, "DesiredCapacity"));
            return true;
        }
        if (node.has("Name") && node.has("NewerVersion")) {
            SeenCluster seen = reading.cluster(cluster);
            seen.provider("eks", "eksctl get addon", reading.place());
            reading.addOn(seen, Json.text(node, "Name"), Json.text(node, "Version"), Strength.RUNNING, "add-on of EKS");
            return true;
        }
        if (node.has("podExecutionRoleARN") || node.has("PodExecutionRoleARN")) {
            reading.here().attribute("fargate", "true");
            return true;
        }
        if ((node.has("Owned") || node.has("owned")) && (node.has("Region") || node.has("region"))) {
            SeenCluster seen = reading.cluster(Json.any(node, "Name", "name"));
            seen.provider("eks", "eksctl get cluster", reading.place());
            seen.region(Json.any(node, "Region", "region"));
            return true;
        }
        boolean isBare = node.has("name")
                && node.has("region")
                && node.properties().stream().allMatch(entry -> entry.getKey().matches("name|region|version|tags"));
        if (isBare) {
            SeenCluster seen = reading.cluster(Json.text(node, "name"));
            seen.provider("eks", "eksctl get cluster", reading.place());
            seen.region(Json.text(node, "region"));
            return true;
        }
        if (node.has("PlatformVersion") && node.has("Version") && node.has("Arn")) {
            return Aws.cluster(node, reading, "Name", "Version", "Arn");
        }
        return false;
    }
}
