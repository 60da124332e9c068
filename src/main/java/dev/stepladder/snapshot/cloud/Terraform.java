package dev.stepladder.snapshot.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.List;

/** States of Terraform and OpenTofu, and what {@code terraform show -json} prints of states and plans. Attributes that hold secrets are never asked for. */
public final class Terraform {
    private static final List<String> VERSIONS =
            List.of("version", "kubernetes_version", "orchestrator_version", "min_master_version", "addon_version");

    private Terraform() {}

    public static boolean read(JsonNode node, Reading reading) {
        if (node.has("terraform_version") && node.path("resources").isArray()) {
            node.path("resources")
                    .forEach(resource -> resource.path("instances")
                            .forEach(instance -> resource(Json.text(resource, "type"), attributes(instance), reading)));
        } else if (node.has("terraform_version") && node.path("modules").isArray()) {
            node.path("modules")
                    .forEach(module -> module.path("resources")
                            .forEach(resource -> resource(
                                    Json.text(resource, "type"),
                                    nested(resource.path("primary").path("attributes")),
                                    reading)));
        } else if (node.has("format_version") && (node.has("values") || node.has("planned_values"))) {
            JsonNode now = node.has("values")
                    ? node.path("values")
                    : node.path("prior_state").path("values");
            boolean isPlanOfNew = now.isMissingNode();
            module((isPlanOfNew ? node.path("planned_values") : now).path("root_module"), reading);
            if (isPlanOfNew) {
                reading.here().question("%s is a plan of what does not run yet".formatted(reading.place()));
            } else {
                node.path("resource_changes").forEach(change -> planned(change, reading));
            }
        } else {
            return node.has("terraform_version") && node.has("serial");
        }
        return true;
    }

    /** A version that a plan changes is the old one until somebody applies the plan. */
    private static void planned(JsonNode change, Reading reading) {
        for (String key : VERSIONS) {
            String before = Json.text(change, "change", "before", key);
            String after = Json.text(change, "change", "after", key);
            if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
                reading.here()
                        .question("%s is a plan that changes %s of %s from %s to %s: was it applied?"
                                .formatted(reading.place(), key, Json.text(change, "address"), before, after));
            }
        }
    }

    private static void module(JsonNode module, Reading reading) {
        module.path("resources")
                .forEach(resource -> resource(Json.text(resource, "type"), resource.path("values"), reading));
        module.path("child_modules").forEach(child -> module(child, reading));
    }

    /** What an instance has; one that 0.11 wrote, and that nothing has changed since, is still flat. */
    private static JsonNode attributes(JsonNode instance) {
        JsonNode flat = instance.path("attributes_flat");
        return flat.isObject() ? nested(flat) : instance.path("attributes");
    }

    /** The flat keys of old states, such as {@code scaling_config.0.desired_size}, as nested values. */
    private static JsonNode nested(JsonNode flat) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        flat.properties().forEach(entry -> {
            ObjectNode at = root;
            String[] keys = entry.getKey().split("\\.", -1);
            for (int i = 0; i < keys.length - 1; i++) {
                JsonNode next = at.path(keys[i]);
                at = next instanceof ObjectNode object ? object : at.putObject(keys[i]);
            }
            at.set(keys[keys.length - 1], entry.getValue());
        });
        return root;
    }

    /** The only block of a list of blocks, in states old and new. */
    private static JsonNode only(JsonNode attributes, String key) {
        JsonNode blocks = attributes.path(key);
        return blocks.isArray() ? blocks.path(0) : blocks.path("0");
    }

    private static void resource(String type, JsonNode attributes, Reading reading) {
        switch (type) {
            case "aws_eks_cluster" -> Aws.cluster(attributes, reading, "name", "version", "arn");
            case "aws_eks_node_group" ->
                group(
                        reading.cluster(Json.text(attributes, "cluster_name")),
                        attributes,
                        "node_group_name",
                        "version",
                        Json.text(attributes, "release_version").startsWith("ami-")
                                ? Json.text(attributes, "release_version")
                                : Json.text(attributes, "ami_type"),
                        reading.count(only(attributes, "scaling_config"), "desired_size"),
                        reading);
            case "aws_eks_addon" ->
                reading.addOn(
                        reading.cluster(Json.text(attributes, "cluster_name")),
                        Json.text(attributes, "addon_name"),
                        Json.text(attributes, "addon_version"),
                        Strength.RUNNING,
                        "add-on of EKS");
            case "aws_eks_fargate_profile" ->
                reading.cluster(Json.text(attributes, "cluster_name")).attribute("fargate", "true");
            case "aws_lambda_function" ->
                Aws.function(
                        Json.text(attributes, "function_name"),
                        Json.text(attributes, "runtime"),
                        Json.text(attributes.path("architectures").path(0)),
                        reading.here(),
                        reading);
            case "azurerm_kubernetes_cluster" -> azure(attributes, reading);
            case "azurerm_kubernetes_cluster_node_pool" ->
                group(
                        reading.cluster(
                                Json.text(attributes, "kubernetes_cluster_id").replaceFirst("^.*/", "")),
                        attributes,
                        "name",
                        "orchestrator_version",
                        Json.any(attributes, "os_sku", "os_type"),
                        reading.count(attributes, "node_count"),
                        reading);
            case "google_container_cluster" -> {
                SeenCluster seen = reading.cluster(Json.text(attributes, "name"));
                seen.provider("gke", "google_container_cluster", reading.place());
                seen.region(Json.any(attributes, "location", "region", "zone").replaceFirst("-[a-z]$", ""));
                reading.kubernetes(
                        seen, Json.any(attributes, "master_version", "min_master_version"), Strength.RUNNING, "");
                attributes.path("node_pool").forEach(pool -> googlePool(pool, seen, reading));
            }
            case "google_container_node_pool" ->
                googlePool(
                        attributes,
                        reading.cluster(Json.text(attributes, "cluster").replaceFirst("^.*/", "")),
                        reading);
            case "helm_release" ->
                reading.chart(
                        reading.here(),
                        Json.text(attributes, "chart").replaceFirst("^.*/", "").replaceFirst("\\.tgz$", ""),
                        Json.text(attributes, "version"),
                        Json.text(only(attributes, "metadata"), "app_version"),
                        Json.text(attributes, "status"),
                        "release %s/%s".formatted(Json.text(attributes, "namespace"), Json.text(attributes, "name")));
            default -> {
                // Not a thing whose version this tool plans.
            }
        }
    }

    private static void group(
            SeenCluster seen,
            JsonNode attributes,
            String name,
            String version,
            String system,
            int nodes,
            Reading reading) {
        reading.group(seen, Json.text(attributes, name), Json.text(attributes, version), system, nodes);
    }

    private static void azure(JsonNode attributes, Reading reading) {
        SeenCluster seen = reading.cluster(Json.text(attributes, "name"));
        seen.provider("aks", "azurerm_kubernetes_cluster", reading.place());
        seen.region(Json.text(attributes, "location"));
        String version = Json.any(attributes, "current_kubernetes_version", "kubernetes_version");
        reading.kubernetes(seen, version, Strength.RUNNING, "");
        // Old states have agent pools in a list of profiles.
        for (String blocks : new String[] {"default_node_pool", "agent_pool_profile"}) {
            for (JsonNode pool : attributes.path(blocks)) {
                String own = Json.text(pool, "orchestrator_version");
                if (pool.has("name")) {
                    reading.group(
                            seen,
                            Json.text(pool, "name"),
                            own.isEmpty() ? version : own,
                            Json.any(pool, "os_sku", "os_type"),
                            Math.max(reading.count(pool, "node_count"), reading.count(pool, "count")));
                }
            }
        }
    }

    private static void googlePool(JsonNode pool, SeenCluster seen, Reading reading) {
        String system = Json.text(only(pool, "node_config"), "image_type");
        group(seen, pool, "name", "version", system, reading.count(pool, "node_count"), reading);
    }
}
